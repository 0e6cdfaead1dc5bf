import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { ACTIVE, BOOT_SIGNATURE, isExtendedType, MasterBootRecord, type PartitionEntry } from './mbr.ts'

/** A partition under its slot number: 1-4 from the MBR, 5 and up from the EBR chain. Never renumbered. */
export interface Partition {
  readonly slot: number
  /** First LBA on the disk. */
  readonly start: number
  readonly sectors: number
  readonly type: number
  readonly active: boolean
  /** The entry as it is on disk, with its own CHS bytes. */
  readonly entry: PartitionEntry
  /** LBA of the EBR that describes it; 0 for the MBR's own. */
  readonly recordLba: number
}

/** What is wrong with a table, though it could be read. LBAs and counts in sectors. */
export type TableFlaw =
  | { readonly code: 'no-mbr-signature' }
  | { readonly code: 'no-ebr-signature'; readonly lba: number }
  | { readonly code: 'chain-loops'; readonly lba: number }
  | { readonly code: 'chain-leaves-extended'; readonly lba: number }
  | { readonly code: 'outside-extended'; readonly slot: number; readonly excess: number }
  | { readonly code: 'several-active'; readonly slots: readonly number[] }

export interface PartitionTable {
  readonly mbr: MasterBootRecord
  /** Used slots only, in slot order; an empty primary slot leaves a gap in the numbers. */
  readonly partitions: readonly Partition[]
  readonly flaws: readonly TableFlaw[]
}

// A chain longer than this is damage: Linux itself stops at 256 partitions of a disk.
const MAX_LOGICAL = 60

const partitionOf = (entry: PartitionEntry, slot: number, base: number, recordLba: number): Partition => ({
  slot,
  start: base + entry.firstLba,
  sectors: entry.sectors,
  type: entry.type,
  active: entry.status === ACTIVE,
  entry,
  recordLba,
})

/**
 * Reads the MBR and follows the EBR chain: a few sectors, nothing else. An EBR's first entry is relative to that
 * EBR, its second (the link) to the start of the extended partition. A chain that loops, leaves its extended
 * partition or the source, or carries no 55AA is reported as a flaw and followed only as far as it makes sense.
 */
export const readPartitionTable = async (source: ByteSource): Promise<PartitionTable> => {
  const mbr = MasterBootRecord.decode(await readBytes(source, 0, SECTOR))
  const flaws: TableFlaw[] = []
  if (mbr.signature !== BOOT_SIGNATURE) flaws.push({ code: 'no-mbr-signature' })
  const primaries = mbr.partitions
    .map((entry, index) => partitionOf(entry, index + 1, 0, 0))
    .filter(({ type, sectors }) => type !== 0 && sectors > 0)
  const extended = primaries.find(({ type }) => isExtendedType(type))
  const logicals = extended ? await readChain(source, extended, flaws) : []
  const active = primaries.filter(partition => partition.active).map(({ slot }) => slot)
  if (active.length > 1) flaws.push({ code: 'several-active', slots: active })
  return { mbr, partitions: [...primaries, ...logicals], flaws }
}

const readChain = async (source: ByteSource, extended: Partition, flaws: TableFlaw[]): Promise<Partition[]> => {
  const found: Partition[] = []
  const seen = new Set<number>()
  const end = extended.start + extended.sectors
  let lba = extended.start
  for (;;) {
    if (seen.has(lba) || seen.size >= MAX_LOGICAL) {
      flaws.push({ code: 'chain-loops', lba })
      return found
    }
    if (lba < extended.start || lba >= end || (lba + 1) * SECTOR > source.size) {
      flaws.push({ code: 'chain-leaves-extended', lba })
      return found
    }
    seen.add(lba)
    const record = MasterBootRecord.decode(await readBytes(source, lba * SECTOR, SECTOR))
    if (record.signature !== BOOT_SIGNATURE) flaws.push({ code: 'no-ebr-signature', lba })
    const [entry, link] = record.partitions
    if (entry && entry.type !== 0 && entry.sectors > 0 && entry.firstLba > 0) {
      const partition = partitionOf(entry, 5 + found.length, lba, lba)
      const excess = partition.start + partition.sectors - end
      if (excess > 0) flaws.push({ code: 'outside-extended', slot: partition.slot, excess })
      found.push(partition)
    }
    if (!link || !isExtendedType(link.type) || link.sectors === 0) return found
    lba = extended.start + link.firstLba
  }
}
