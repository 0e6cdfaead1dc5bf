import { type Problem, ProblemError } from '../../app/problem/problem.ts'
import { logError } from './log.ts'

/** The Problem for anything that was thrown; a bug in this program is also logged. Never throws. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem
  const cause = error instanceof Error ? error.message : String(error)
  return { code: 'internal', cause, log: logError(error) ?? null }
}
