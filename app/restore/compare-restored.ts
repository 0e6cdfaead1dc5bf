import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { typeHex } from '../disk/partition-type.ts'
import { type FoundBlock, readContents } from '../inspection/drive-contents.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { fileSystemName } from './file-system-name.ts'
import type { RestorePlan } from './restore-plan.ts'

/**
 * What a restored drive says of itself, compared with its plan: one partition, and in it an empty volume of the planned
 * kind and label. Reads the drive as any other is read when it is listed. Throws what reading throws.
 */
export const compareRestored = async (source: ByteSource, plan: RestorePlan): Promise<Mismatch[]> => {
  let failure: unknown
  // Listing a drive carries on past a broken sector; here it must not pass for a wrong volume.
  const read: ByteSource['read'] = (offset, target) =>
    source.read(offset, target).catch((error: unknown) => {
      failure ??= error
      throw error
    })
  const contents = await readContents({ ...source, size: source.size, read })
  if (failure !== undefined) throw failure
  const blocks = contents.kind === 'partitions' ? contents.blocks : []
  const [block] = blocks
  const { partition } = plan
  const expected = tableText(partition)
  const found = blocks.map(tableText).join(', ') || 'not there'
  if (!block || found !== expected) return [{ kind: 'table', slot: partition.slot, expected, found }]
  return isPlanned(block, plan) ? [] : [{ kind: 'structure', what: 'file system', lba: partition.start }]
}

const tableText = ({ slot, start, sectors, type }: Omit<FoundBlock, 'volume'>): string =>
  `p${slot}: ${sectors} sectors from ${start}, type ${typeHex(type)}`

const isPlanned = ({ volume: found }: FoundBlock, { volume, label, partition }: RestorePlan): boolean =>
  found !== undefined &&
  found.kind === fileSystemName(volume.kind) &&
  found.label === label &&
  // At most what the file system itself needs.
  (found.used ?? 0) <= (partition.sectors * SECTOR) / 4 &&
  (found.files?.count ?? 0) === 0
