import type { ProblemView } from '../contract/views.ts'
import type { Problem } from '../problem/problem.ts'
import { describeForWindow } from '../words/window-wording.ts'

/** A problem as the window shows it: its advice is what can be done there. */
export const windowProblem = (problem: Problem): ProblemView => {
  const { code, ...details } = problem
  return { code, ...describeForWindow(problem), details }
}
