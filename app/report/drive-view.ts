import { plainText } from '../bytes/plain-text.ts'
import type { BlockView, DriveView } from '../contract/views.ts'
import type { DriveContents } from '../inspection/drive-contents.ts'
import { refusalsFor, type TargetChoices, type TargetFacts } from '../target/target-rules.ts'
import { contentsText } from '../words/contents-wording.ts'
import { refusalForWindow } from '../words/window-wording.ts'

const blocksOf = (contents: DriveContents | undefined): BlockView[] | null => {
  if (!contents) return null
  if (contents.kind !== 'partitions') return []
  return contents.blocks.map(({ volume, ...block }) => ({
    ...block,
    label: volume?.label === undefined ? null : plainText(volume.label),
  }))
}

/** A target as the window shows it, with the verdict of every rule; `contents` is undefined if it cannot be read. */
export const driveViewOf = (
  facts: TargetFacts,
  contents: DriveContents | undefined,
  choices: TargetChoices,
): DriveView => ({
  path: facts.path,
  kind: facts.kind,
  exists: facts.exists,
  description: facts.description,
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
