import { type ByteSource, windowOf } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Partition } from '../disk/partition-table.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import { fatUsage, type UsedRange } from '../fat/fat-usage.ts'
import type { Inspection } from '../inspection/inspection.ts'

// A logical partition begins a track after its EBR, or a MiB; a table may say anything.
const MOST_BEFORE_LOGICAL = 2048

/**
 * What is in use of an ESXi stick or disk, in rising order and without overlap (bytes): everything before the first
 * partition, the records of the tables, the boot partition up to its last sector in use, the clusters in use of FAT
 * volumes, and any other partition whole, because nobody can tell what is free in it. Throws what reading throws.
 */
export const usedRanges = async (source: ByteSource, inspection: Inspection): Promise<UsedRange[]> => {
  const { partitions } = inspection.table
  const first = Math.min(...partitions.map(({ start }) => start))
  const found = [sectorRange(0, first)]
  for (const partition of partitions) {
    if (partition.recordLba > 0) found.push(recordRange(partition))
    if (isExtendedType(partition.type)) found.push(sectorRange(partition.start, 1))
    else for (const range of await inPartition(source, partition, inspection)) found.push(range)
  }
  return merged(found, source.size)
}

const sectorRange = (start: number, sectors: number): UsedRange => ({
  offset: start * SECTOR,
  length: sectors * SECTOR,
})

/** An EBR and the sectors between it and its partition. */
const recordRange = ({ recordLba, start }: Partition): UsedRange =>
  sectorRange(recordLba, Math.min(Math.max(1, start - recordLba), MOST_BEFORE_LOGICAL))

const inPartition = async (
  source: ByteSource,
  { slot, start, sectors }: Partition,
  { boot }: Inspection,
): Promise<readonly UsedRange[]> => {
  // SYSLINUX finds its files by sector numbers, so all of it up to there must be as it was.
  if (slot === boot.partition.slot) return [sectorRange(start, boot.sectorsInUse)]
  const offset = start * SECTOR
  const size = Math.min(sectors * SECTOR, source.size - offset)
  if (size <= 0) return []
  const usage = await fatUsage(windowOf(source, offset, size))
  return usage
    ? usage.map(range => ({ offset: offset + range.offset, length: Math.min(range.length, size - range.offset) }))
    : [{ offset, length: size }]
}

const merged = (ranges: readonly UsedRange[], size: number): UsedRange[] => {
  const result: { offset: number; length: number }[] = []
  for (const range of ranges.toSorted((a, b) => a.offset - b.offset)) {
    const end = Math.min(range.offset + range.length, size)
    const last = result.at(-1)
    if (range.offset >= end) continue
    if (last && range.offset <= last.offset + last.length) last.length = Math.max(last.length, end - last.offset)
    else result.push({ offset: range.offset, length: end - range.offset })
  }
  return result
}
