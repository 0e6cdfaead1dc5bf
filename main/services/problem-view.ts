import type { ProblemView } from '../../app/contract/views.ts'
import { describeForWindow } from '../../app/words/window-wording.ts'
import { problemOf } from '../platform/problem-of.ts'

/** What the window says of anything that was thrown. */
export const problemView = (error: unknown): ProblemView => {
  const problem = problemOf(error)
  const { code, ...details } = problem
  return { code, ...describeForWindow(problem), details }
}
