import type { ProblemJson } from '../contract/common-json.ts'

/** Where on a stick something is wrong. */
export interface SickPlace {
  /** In sectors. */
  readonly lba: number
  /** Whether everything had been written, and it was being read back. */
  readonly written: boolean
}

const lbaIn = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'lba' in value && typeof value.lba === 'number' ? value.lba : undefined

/** The place that a problem names in its details: of a request that failed, or of the first difference; null if none. */
export const sickPlace = ({ details }: Pick<ProblemJson, 'details'>): SickPlace | null => {
  const { action, mismatches } = details
  // A flush is of the whole stick.
  const lba = action === 'flush' ? undefined : lbaIn(details)
  if (lba !== undefined) return { lba, written: action === 'read' }
  if (!Array.isArray(mismatches)) return null
  const lbas = mismatches.map(lbaIn).filter(found => found !== undefined)
  return lbas.length > 0 ? { lba: Math.min(...lbas), written: true } : null
}
