import { plainText } from '../bytes/plain-text.ts'
import type { ProblemView } from '../contract/views.ts'
import type { Problem } from '../problem/problem.ts'
import { describeForWindow } from '../words/window-wording.ts'

/** A problem as the window shows it, with advice on what can be done in the window. */
export const windowProblem = (problem: Problem): ProblemView => {
  const { code, ...details } = problem
  const { message, advice } = describeForWindow(problem)
  return { code, message: plainText(message), advice: plainText(advice), details }
}
