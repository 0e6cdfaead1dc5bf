import { alignedSource } from '../../app/bytes/aligned-source.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { type DriveContents, readContents } from '../../app/inspection/drive-contents.ts'
import { driveViewOf } from '../../app/report/drive-view.ts'
import type { TargetChoices, TargetFacts } from '../../app/target/target-rules.ts'
import { openTarget } from '../targets/open-target.ts'
import { displayName } from './display-name.ts'

/** What is on a target now; undefined if it may not or cannot be read. Never fails. */
const contentsOf = async (facts: TargetFacts): Promise<DriveContents | undefined> => {
  if (!facts.exists || facts.system) return undefined
  try {
    const device = await openTarget(facts, { writable: false })
    try {
      return await readContents(alignedSource(device))
    } finally {
      await device.close()
    }
  } catch {
    // Reading it needs privilege, or it fails, so nothing is claimed about it.
    return undefined
  }
}

/** A target with the verdict of every rule. */
export const driveView = async (facts: TargetFacts, choices: TargetChoices): Promise<DriveView> =>
  driveViewOf({ ...facts, description: displayName(facts) }, await contentsOf(facts), choices)
