import { alignedSource } from '../../app/bytes/aligned-source.ts'
import { plainText } from '../../app/bytes/plain-text.ts'
import type { BlockView, DriveView } from '../../app/contract/views.ts'
import { type DriveContents, readContents } from '../../app/inspection/drive-contents.ts'
import { refusalsFor, type TargetChoices, type TargetFacts } from '../../app/target/target-rules.ts'
import { contentsText } from '../../app/words/contents-wording.ts'
import { refusalForWindow } from '../../app/words/window-wording.ts'
import { openTarget } from '../targets/open-target.ts'
import { displayName } from './display-name.ts'

/** What is on a target now; undefined where it may not or cannot be read. Never fails. */
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
    // A drive that needs privilege to be read, or one that fails: nothing is claimed of it.
    return undefined
  }
}

const blocksOf = (contents: DriveContents | undefined): BlockView[] | null => {
  if (!contents) return null
  if (contents.kind !== 'partitions') return []
  return contents.blocks.map(({ volume, ...block }) => ({
    ...block,
    label: volume?.label === undefined ? null : plainText(volume.label),
  }))
}

/** A target with the verdict of every rule. */
export const driveView = async (facts: TargetFacts, choices: TargetChoices): Promise<DriveView> =>
  viewWith(await contentsOf(facts), facts, choices)

const viewWith = (contents: DriveContents | undefined, facts: TargetFacts, choices: TargetChoices): DriveView => ({
  path: facts.path,
  kind: facts.kind,
  exists: facts.exists,
  description: displayName(facts),
  size: facts.size,
  bus: facts.bus ?? null,
  serial: facts.serial ?? null,
  diskseq: facts.diskseq ?? null,
  system: facts.system,
  virtual: facts.virtual,
  mounts: facts.mounts.map(({ path }) => path),
  blocks: blocksOf(contents),
  contents: contentsText(contents),
  reasons: refusalsFor(facts, choices).map(refusal => ({ code: refusal.code, ...refusalForWindow(refusal) })),
})
