import { alignedSource } from '../../app/bytes/aligned-source.ts'
import { type FoundStick, findStick } from '../../app/inspection/found-stick.ts'
import type { DriveLook } from '../../app/report/documents.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { openTarget } from '../targets/open-target.ts'
import { ANSWER_TIMEOUT_MS, contentsOf, withinTime } from './drive-views.ts'

/** What is on a drive, and which ESXi if it is a stick. Never fails, and does not wait for a drive that hangs. */
export const lookAt = async (facts: TargetFacts): Promise<DriveLook> => {
  const contents = await contentsOf(facts)
  if (contents?.kind !== 'partitions') return { contents, esxi: undefined }
  const esxi = await withinTime(
    stickOn(facts).catch(() => undefined),
    ANSWER_TIMEOUT_MS,
    undefined,
  )
  return { contents, esxi }
}

const stickOn = async (facts: TargetFacts): Promise<FoundStick | undefined> => {
  const device = await openTarget(facts, { writable: false })
  try {
    return await findStick(alignedSource(device))
  } finally {
    await device.close()
  }
}
