import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { ProblemError, type StickCondition } from '../problem/problem.ts'
import type { BlockDevice } from '../write/block-device.ts'

/** A stick that was written and does not read back as its plan says. */
export const verifyFailed = (
  { name }: Pick<BlockDevice, 'name'>,
  { bank }: Plan,
  mismatches: readonly Mismatch[],
  { condition, cause }: { readonly condition: StickCondition; readonly cause?: unknown },
): ProblemError =>
  new ProblemError({ code: 'verify-failed', target: name, mismatches, files: bank.files.length, condition }, { cause })
