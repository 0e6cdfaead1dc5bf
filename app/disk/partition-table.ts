import { type ByteSource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from './boot-signature.ts'
import { ACTIVE, isUsed, MasterBootRecord, type PartitionEntry } from './mbr.ts'
import { isExtendedType } from './partition-type.ts'

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

/** What is wrong with a table that could be read. LBAs and counts in sectors. */
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
  /** LBA of the first EBR that was left unread, because the partition looked for comes before it. */
  readonly unreadFrom?: number
}

/** Whether a logical partition is the one looked for; the chain is not followed past it. */
export type EnoughTest = (partition: Partition) => Promise<boolean>

// A longer chain is damage: even Linux stops at 256 partitions per disk.
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
export const readPartitionTable = async (source: ByteSource, enough?: EnoughTest): Promise<PartitionTable> => {
  const mbr = MasterBootRecord.decode(await readBytes(source, 0, SECTOR))
  const flaws: TableFlaw[] = []
  if (mbr.signature !== BOOT_SIGNATURE) flaws.push({ code: 'no-mbr-signature' })
  const primaries = mbr.partitions.map((entry, index) => partitionOf(entry, index + 1, 0, 0)).filter(isUsed)
  const extended = primaries.find(({ type }) => isExtendedType(type))
  const { found, unreadFrom } = extended ? await readChain(source, extended, flaws, enough) : NO_CHAIN
  const active = primaries.filter(partition => partition.active).map(({ slot }) => slot)
  if (active.length > 1) flaws.push({ code: 'several-active', slots: active })
  return { mbr, partitions: [...primaries, ...found], flaws, ...(unreadFrom === undefined ? {} : { unreadFrom }) }
}

interface Chain {
  readonly found: readonly Partition[]
  readonly unreadFrom?: number
}

const NO_CHAIN: Chain = { found: [] }

/** An EBR; undefined if the source ends before it, which a source that is still being unpacked only finds out on reading. */
const readRecord = async (source: ByteSource, lba: number): Promise<MasterBootRecord | undefined> => {
  try {
    return MasterBootRecord.decode(await readBytes(source, lba * SECTOR, SECTOR))
  } catch (error) {
    if (error instanceof OutOfRangeError) return undefined
    throw error
  }
}

const readChain = async (
  source: ByteSource,
  extended: Partition,
  flaws: TableFlaw[],
  enough: EnoughTest | undefined,
): Promise<Chain> => {
  const found: Partition[] = []
  const seen = new Set<number>()
  const end = extended.start + extended.sectors
  let lba = extended.start
  for (;;) {
    const code = seen.has(lba) || seen.size >= MAX_LOGICAL ? 'chain-loops' : 'chain-leaves-extended'
    const inside = code !== 'chain-loops' && lba >= extended.start && lba < end
    const record = inside ? await readRecord(source, lba) : undefined
    if (!record) {
      flaws.push({ code, lba })
      return { found }
    }
    seen.add(lba)
    if (record.signature !== BOOT_SIGNATURE) flaws.push({ code: 'no-ebr-signature', lba })
    const [entry, link] = record.partitions
    const partition = logicalOf(entry, 5 + found.length, lba, end, flaws)
    if (partition) found.push(partition)
    const next = linkedLba(link, extended)
    if (next === undefined) return { found }
    lba = next
    if (partition && (await enough?.(partition))) return { found, unreadFrom: lba }
  }
}

/** LBA of the next EBR by an EBR's second entry, which is relative to the extended partition. */
const linkedLba = (link: PartitionEntry | undefined, extended: Partition): number | undefined =>
  link && isExtendedType(link.type) && link.sectors > 0 ? extended.start + link.firstLba : undefined

/**
 * The logical partition in an EBR's first entry, which is relative to that EBR; `end` is the end LBA of the extended
 * partition.
 */
const logicalOf = (
  entry: PartitionEntry | undefined,
  slot: number,
  lba: number,
  end: number,
  flaws: TableFlaw[],
): Partition | undefined => {
  if (!entry || !isUsed(entry) || entry.firstLba === 0) return undefined
  const partition = partitionOf(entry, slot, lba, lba)
  const excess = partition.start + partition.sectors - end
  if (excess > 0) flaws.push({ code: 'outside-extended', slot, excess })
  return partition
}
