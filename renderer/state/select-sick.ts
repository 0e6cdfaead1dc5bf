import type { ProblemView } from '../../app/contract/views.ts'

/** Where on a stick something is wrong. */
export interface SickPlace {
  /** In sectors. */
  readonly lba: number
  /** Whether everything had been written, and it was being read back. */
  readonly written: boolean
}

const lbaIn = (value: unknown): number | undefined =>
  typeof value === 'object' && value !== null && 'lba' in value && typeof value.lba === 'number' ? value.lba : undefined

/** The place that a problem names, from its details; null if it names none. */
export const sickPlace = ({ code, details }: ProblemView): SickPlace | null => {
  if (code === 'target-failed' && details.action !== 'flush') {
    const lba = lbaIn(details)
    return lba === undefined ? null : { lba, written: details.action === 'read' }
  }
  const { mismatches } = details
  if (!Array.isArray(mismatches)) return null
  const lbas = mismatches.map(lbaIn).filter(lba => lba !== undefined)
  return lbas.length > 0 ? { lba: Math.min(...lbas), written: true } : null
}
