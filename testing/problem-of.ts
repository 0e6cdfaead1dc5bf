import { type Problem, ProblemError } from '../app/problem/problem.ts'

/** The problem that a call fails with; throws if it ends in any other way. */
export const problemOf = async (run: Promise<unknown>): Promise<Problem> => {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ProblemError)) throw new Error(`no problem but ${error}`)
  return error.problem
}
