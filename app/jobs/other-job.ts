import { type OtherJob, type Problem, ProblemError } from '../problem/problem.ts'

const CODES = ['target-failed', 'verify-failed', 'file-failed', 'cancelled'] as const

type Told = Extract<Problem, { code: (typeof CODES)[number] }>

const isTold = (problem: Problem): problem is Told => CODES.some(code => code === problem.code)

/** An error with what was being done, where the sentence depends on it. */
export const duringJob = (error: unknown, job: OtherJob): unknown =>
  error instanceof ProblemError && isTold(error.problem)
    ? new ProblemError({ ...error.problem, job }, { cause: error.cause })
    : error
