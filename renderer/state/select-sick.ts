import type { ProblemView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'

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

const words = strings.done.short

/** A failure of the stick itself in one sentence without addresses; null for any other, which has its own. */
export const shortFailure = ({ code, details }: ProblemView): string | null => {
  if (code === 'target-failed') {
    const { action } = details
    if (action !== 'read' && action !== 'write') return words.flush
    return sickPlace({ code, details, message: '', advice: '' }) ? words[action] : null
  }
  if (code !== 'verify-failed' || !Array.isArray(details.mismatches)) return null
  const paths = new Set(details.mismatches.map(pathIn).filter(path => path !== undefined))
  const [first] = paths
  return first === undefined ? words.differs : words.filesDiffer(first, paths.size, Number(details.files))
}

const pathIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'
    ? value.path
    : undefined
