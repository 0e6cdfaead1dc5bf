import type { ProblemView } from '../../app/contract/views.ts'
import { CallError } from '../bridge/bridge.ts'
import { strings } from '../words/strings.ts'

/** The problem that a call failed with. */
export const problemOf = (error: unknown): ProblemView =>
  error instanceof CallError ? error.problem : { code: 'internal', ...strings.windowFailed(String(error)), details: {} }
