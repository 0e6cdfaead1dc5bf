import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import { logError } from './log.ts'

/** What went wrong as a Problem, whatever was thrown; a fault of this program goes to the log. Never throws. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'internal', cause, log: logError(error) ?? null }
}
