import type { ProblemView } from '../../app/contract/views.ts'
import { windowProblem } from '../../app/report/window-problem.ts'
import { problemOf } from '../platform/problem-of.ts'

/** What the window says of anything that was thrown. */
export const problemView = (error: unknown): ProblemView => windowProblem(problemOf(error))
