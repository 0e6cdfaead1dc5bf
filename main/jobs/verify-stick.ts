import { alignedSource } from '../../app/bytes/aligned-source.ts'
import { blockSource } from '../../app/bytes/block-source.ts'
import type { ByteSource } from '../../app/bytes/byte-source.ts'
import { runVerifyJob, type VerifyJob, type VerifyReport } from '../../app/jobs/verify-job.ts'
import { refuseChanged } from '../../app/problem/refuse-target.ts'
import { type DriveIdentity, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { layoutShown } from '../../app/verify/stick-plan.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { nodeEffects } from '../platform/effects.ts'
import { NOTHING_WANTED, type WantedChanges, withOwnFiles } from './own-files.ts'

/** Opens a target to read it: in this process, or with the rights of somebody who may. */
export type OpenToRead = (facts: TargetFacts) => Promise<BlockDevice>

export interface StickToRead {
  readonly path: string
  /** The drive that was chosen; undefined if a path is all that is known. */
  readonly chosen?: DriveIdentity | undefined
}

/**
 * Opens a stick to read it, and closes it when `use` has settled. Throws ProblemError target-changed if its name belongs
 * to another by now, and what `open` and `use` throw.
 */
export const withStick = async <T>(
  { path, chosen }: StickToRead,
  open: OpenToRead,
  use: (device: BlockDevice, facts: TargetFacts) => Promise<T>,
): Promise<T> => {
  const facts = await factsOf(path, {})
  if (chosen) refuseChanged(path, chosen, identityOf(facts))
  const device = await open(facts)
  try {
    return await use(device, facts)
  } finally {
    await device.close()
  }
}

type Verify = (image: ByteSource) => Promise<VerifyReport>

export interface VerifyOptions extends Pick<VerifyJob, 'signal' | 'onProgress'> {
  /** Opens all of an image of which only a part is unpacked; undefined if it is not packed. */
  readonly whole?: ((verify: Verify) => Promise<VerifyReport>) | undefined
  /** What the stick's bank was built with besides the image's. */
  readonly own?: WantedChanges | undefined
}

/** Compares a stick with an image. Throws what opening it, or the user's own files, and verifying throw. */
export const verifyStick = (
  image: ByteSource,
  stick: StickToRead,
  open: OpenToRead,
  { whole, own: wanted = NOTHING_WANTED, ...how }: VerifyOptions,
): Promise<{ readonly report: VerifyReport; readonly facts: TargetFacts }> =>
  withStick(stick, open, async (device, facts) => {
    const verify: Verify = source =>
      withOwnFiles(wanted, own => runVerifyJob({ image: source, own, device, effects: nodeEffects, ...how }))
    return { facts, report: await (whole && (await isComplete(device)) ? whole(verify) : verify(image)) }
  })

/** Whether a stick holds the store too, for which more of a packed image is needed than for any other. */
const isComplete = async (device: BlockDevice): Promise<boolean> =>
  (await layoutShown(alignedSource(blockSource(device)))) === 'complete'
