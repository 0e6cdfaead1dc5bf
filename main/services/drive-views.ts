import { basename } from 'node:path'
import { alignedSource } from '../../app/bytes/aligned-source.ts'
import { readFatVolume } from '../../app/image/fat-volume.ts'
import { readPartitionTable } from '../../app/image/partition-table.ts'
import { partitionSource } from '../../app/inspection/read-bank.ts'
import { refusalsFor, type TargetChoices, type TargetFacts } from '../../app/plan/target-rules.ts'
import { refusalSentence } from '../../app/report/refusal-wording.ts'
import type { BlockView, DriveView } from '../../app/views.ts'
import { openTarget } from '../targets/open-target.ts'

/** What is on a target now, for the map; null where it may not or cannot be read. Never fails. */
const blocksOf = async (facts: TargetFacts): Promise<BlockView[] | null> => {
  if (!facts.exists || facts.system) return null
  try {
    const device = await openTarget(facts, { writable: false })
    try {
      const source = alignedSource(device)
      const { mbr, partitions } = await readPartitionTable(source)
      if (mbr.signature !== 0xaa55) return []
      return await Promise.all(
        partitions.map(async partition => ({
          slot: partition.slot,
          start: partition.start,
          sectors: partition.sectors,
          type: partition.type,
          label: await Promise.resolve()
            .then(() => readFatVolume(partitionSource(source, partition)))
            .then(
              ({ label }) => label ?? null,
              () => null,
            ),
        })),
      )
    } finally {
      await device.close()
    }
  } catch {
    // A drive that needs privilege to be read, or one without a table: the map stays empty.
    return null
  }
}

/** The name a person reads: a file is called by what it is for. */
export const displayName = ({ kind, description, path }: TargetFacts): string =>
  kind === 'file' ? `Virtual stick ${basename(path)}` : description

/** A target with the verdict of every rule. */
export const driveView = async (facts: TargetFacts, choices: TargetChoices): Promise<DriveView> => ({
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
  blocks: await blocksOf(facts),
  reasons: refusalsFor(facts, choices).map(refusal => ({ code: refusal.code, ...refusalSentence(refusal) })),
})
