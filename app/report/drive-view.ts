import { plainText } from '../bytes/plain-text.ts'
import type { BlockView, DriveView, HoldsView, VolumeView } from '../contract/views.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import type { DriveContents } from '../inspection/drive-contents.ts'
import type { VolumeFacts } from '../inspection/volume-facts.ts'
import { isLargeTarget } from '../target/large-target.ts'
import { lookOf } from '../target/target-look.ts'
import { refusalsFor, type TargetChoices, type TargetFacts } from '../target/target-rules.ts'
import { contentsText } from '../words/contents-wording.ts'
import { refusalForWindow } from '../words/window-wording.ts'

const blocksOf = (contents: DriveContents | undefined): BlockView[] | null => {
  if (!contents || contents.kind === 'unread') return null
  if (contents.kind !== 'partitions') return []
  return contents.blocks.map(({ volume, ...block }) => ({
    ...block,
    label: volume?.label === undefined ? null : plainText(volume.label),
  }))
}

const volumeOf = (volume: VolumeFacts | undefined): VolumeView => ({
  kind: volume?.kind ?? null,
  label: volume?.label === undefined ? null : plainText(volume.label),
  used: volume?.used ?? null,
  files: volume?.files ? { ...volume.files, newest: volume.files.newest ?? null } : null,
})

const holdsOf = ({ exists }: TargetFacts, contents: DriveContents | undefined): HoldsView => {
  if (!exists) return { kind: 'new' }
  if (!contents) return { kind: 'unread', why: null }
  switch (contents.kind) {
    case 'volume':
      return { kind: 'volumes', volumes: [volumeOf(contents.volume)] }
    case 'partitions': {
      const own = contents.blocks.filter(({ type }) => !isExtendedType(type))
      return { kind: 'volumes', volumes: own.map(({ volume }) => volumeOf(volume)) }
    }
    default:
      return contents
  }
}

/**
 * A target as the window shows it, with the verdict of every rule; `contents` is undefined if nobody looked. One that
 * is only too large may be chosen, as its name will be asked for: the plan and the writer still refuse it without.
 */
export const driveViewOf = (
  facts: TargetFacts,
  contents: DriveContents | undefined,
  choices: TargetChoices,
): DriveView => ({
  path: facts.path,
  kind: facts.kind,
  look: lookOf(facts),
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
  holds: holdsOf(facts, contents),
  large: isLargeTarget(facts, choices),
  reasons: refusalsFor(facts, { ...choices, allowLarge: true }).map(refusal => {
    const { code, ...details } = refusal
    return { code, ...refusalForWindow(refusal), details }
  }),
})
