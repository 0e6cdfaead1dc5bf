import type { ProblemView } from '../../app/contract/views.ts'
import { sickPlace } from '../../app/report/sick-place.ts'
import { strings } from '../words/strings.ts'

const words = strings.done.short

/** A failure of the stick itself in one sentence without addresses; null for any other, which has its own. */
export const shortFailure = ({ code, details }: ProblemView): string | null => {
  if (code === 'target-failed') {
    const { action } = details
    if (action !== 'read' && action !== 'write') return words.flush
    return sickPlace({ details }) ? words[action] : null
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
