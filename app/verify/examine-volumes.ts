import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Partition, PartitionTable } from '../disk/partition-table.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import { FIRST_CLUSTER } from '../fat/fat-limits.ts'
import { allNodes } from '../fat/fat-volume.ts'
import type { InsidePartition } from '../inspection/look-inside.ts'
import type { StickFlaw } from '../problem/stick-flaw.ts'
import { brokenStructures, type ReadVolume, structureOf } from './compare-bank.ts'

/** What is wrong with the tables of a stick of `size` bytes, and with where its partitions lie. */
export const tableFlaws = ({ flaws, partitions }: PartitionTable, size: number): StickFlaw[] => [
  ...flaws.map(flaw => ({ code: 'table', flaw }) as const),
  ...partitions.flatMap(({ slot, start, sectors }): StickFlaw[] => {
    const excess = start + sectors - Math.floor(size / SECTOR)
    return excess > 0 ? [{ code: 'beyond-end', slot, excess }] : []
  }),
  ...overlaps(partitions),
]

const overlap = (a: Partition, b: Partition): boolean => a.start < b.start + b.sectors && b.start < a.start + a.sectors

/** A logical partition lies in the extended one, and must not in any other. */
const overlaps = (partitions: readonly Partition[]): StickFlaw[] =>
  partitions.flatMap((one, i) =>
    partitions
      .slice(i + 1)
      .filter(other => !(isExtendedType(one.type) && other.slot > 4) && overlap(one, other))
      .map(other => ({ code: 'overlap', slot: one.slot, other: other.slot }) as const),
  )

/** What is wrong with the FAT volume in a partition, or why it cannot be read; whatever it holds. */
export const volumeFlaws = async (source: ByteSource, inside: InsidePartition): Promise<StickFlaw[]> => {
  const { slot } = inside.partition
  switch (inside.kind) {
    case 'other':
      return []
    case 'beyond':
      // Told by its table.
      return []
    case 'damaged':
      return [{ code: 'unreadable', slot, cause: inside.cause }]
    case 'volume':
      return [...(await structureFlaws(source, inside)), ...chainFlaws(inside)]
  }
}

const structureFlaws = async (source: ByteSource, read: ReadVolume): Promise<StickFlaw[]> => {
  const { partition, volume } = read
  const { totalSectors } = volume.layout
  const { slot } = partition
  const structures: StickFlaw[] = brokenStructures(read, await structureOf(source, read)).map(one => ({
    code: 'structure',
    slot,
    ...one,
  }))
  // The boot sectors of an image may have to keep its size: with fewer sectors they would be another FAT.
  if (slot <= 4 || totalSectors <= partition.sectors) return structures
  return [...structures, { code: 'volume-size', slot, totalSectors, partitionSectors: partition.sectors }]
}

/** Clusters that files have too many of, or that no file has. */
const chainFlaws = ({ partition: { slot }, volume }: ReadVolume): StickFlaw[] => {
  const { table, layout, entries } = volume
  const used = new Set<number>()
  const flaws: StickFlaw[] = []
  for (const { entry, path, directory } of allNodes(entries)) {
    const chain = entry.firstCluster === 0 ? [] : table.chain(entry.firstCluster)
    for (const cluster of chain) used.add(cluster)
    const needed = Math.ceil(entry.size / layout.clusterBytes)
    if (!directory && chain.length > needed)
      flaws.push({ code: 'chain', path: `p${slot}/${path}`, clusters: chain.length, needed })
  }
  let lost = 0
  for (let cluster = FIRST_CLUSTER; cluster < FIRST_CLUSTER + layout.clusters; cluster++) {
    const next = table.next(cluster)
    if (next !== 'free' && next !== 'bad' && !used.has(cluster)) lost++
  }
  return lost > 0 ? [...flaws, { code: 'lost-clusters', slot, clusters: lost }] : flaws
}
