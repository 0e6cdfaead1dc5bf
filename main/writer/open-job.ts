import { refusalsFor } from '../../app/plan/target-rules.ts'
import { ProblemError } from '../../app/report/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import type { WriterJob } from '../../app/write/writer-message.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { openTarget } from '../targets/open-target.ts'
import { unmountAutomatic } from '../targets/unmount.ts'

/**
 * The privileged side's own check: whoever asks, the target must be a drive that every rule allows, of the size and
 * serial that were reviewed. Throws ProblemError target-refused, target-changed or target-unopenable.
 */
export const openJob = async ({ path, size, serial, allowLarge }: WriterJob): Promise<BlockDevice> => {
  const facts = await factsOf(path, {})
  // A file needs no privilege; with it, any file of the system could be overwritten.
  if (facts.kind !== 'drive')
    throw new ProblemError({ code: 'target-unopenable', target: path, cause: 'it is no drive' })
  const refusals = refusalsFor(facts, { allowLarge, minimumSize: undefined })
  if (refusals.length > 0) throw new ProblemError({ code: 'target-refused', target: path, refusals })
  const now = { size: facts.size, serial: facts.serial ?? null }
  if (now.size !== size || now.serial !== serial)
    throw new ProblemError({ code: 'target-changed', target: path, reviewed: { size, serial }, now })
  await unmountAutomatic(facts)
  return openTarget(facts, { writable: true })
}
