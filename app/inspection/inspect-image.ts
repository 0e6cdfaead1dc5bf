import { type ByteSource, OutOfRangeError, readBytes, windowOf } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { BOOT_CFG_LIMIT, type BootCfg, parseBootCfg } from '../image/boot-cfg.ts'
import { FatError, parseFatBootSector } from '../image/fat-boot-sector.ts'
import { unsafeName } from '../image/fat-directory.ts'
import { type FatNode, listFiles, readFatFile, readFatVolume } from '../image/fat-volume.ts'
import { isExtendedType } from '../image/mbr.ts'
import { type Partition, type PartitionTable, readPartitionTable } from '../image/partition-table.ts'
import { parseVmwareUuid } from '../image/vmware-uuid.ts'
import { ProblemError } from '../report/problem.ts'
import { bankFactsOf, bankNotices, brokenBankRules } from './bank-rules.ts'
import { readBootLoader } from './boot-loader.ts'
import { tableEnd } from './bytes-needed.ts'
import type { BootBank, BootPartition, Inspection } from './inspection.ts'
import { notEsxi, refuseOtherContent } from './other-content.ts'
import type { Warning } from './warning.ts'

/**
 * Finds out what an image holds: tables, the active boot partition, the boot bank with its files. Reads only tables,
 * FATs, directories and boot.cfg. Throws ProblemError: image-not-esxi with a sentence of what it is instead,
 * image-truncated, image-damaged.
 */
export const inspectImage = async (source: ByteSource): Promise<Inspection> => {
  await refuseOtherContent(source)
  let early: BootBank | undefined
  const isBank = async (partition: Partition): Promise<boolean> => {
    early = await bankIn(source, partition)
    return early !== undefined
  }
  // Out of an archive, the tables behind the boot bank cost as much as all that lies before them.
  const table = await readPartitionTable(source, source.sequential ? isBank : undefined)
  const boot = await inspectBootPartition(source, table)
  const bank = early ?? (await findBootBank(source, table))
  refuseTruncated(source, boot, bank)
  const newer = await newerBank(source, table, bank)
  return {
    size: source.size,
    identity: source.identity,
    table,
    boot,
    bank,
    build: bank.bootCfg.build,
    warnings: [...warningsOf(source, table, boot, bank), ...newer],
  }
}

/** A partition as a source of its own. Throws image-truncated where the image ends before it. */
export const partitionSource = (source: ByteSource, { start, sectors, slot }: Partition): ByteSource => {
  const offset = start * SECTOR
  if (offset >= source.size) throw truncated(source, offset + sectors * SECTOR, `p${slot}`)
  return windowOf(source, offset, Math.min(sectors * SECTOR, source.size - offset))
}

const truncated = (source: ByteSource, needed: number, part: string): ProblemError =>
  new ProblemError({ code: 'image-truncated', size: source.size, needed, part })

/** Runs a reader of `partition` and turns what it throws into this image's problem. */
const reading = async <T>(source: ByteSource, partition: Partition, read: (part: ByteSource) => Promise<T>) => {
  try {
    return await read(partitionSource(source, partition))
  } catch (error) {
    const part = `p${partition.slot}`
    if (error instanceof OutOfRangeError) {
      const needed = partition.start * SECTOR + error.offset + error.length
      if (needed > source.size) throw truncated(source, needed, part)
      throw new ProblemError({ code: 'image-damaged', part, cause: `the volume goes past the end of ${part}` })
    }
    if (error instanceof FatError) throw new ProblemError({ code: 'image-damaged', part, cause: error.why })
    throw error
  }
}

const isFat = (source: ByteSource, partition: Partition): Promise<boolean> =>
  reading(source, partition, async part => {
    try {
      return parseFatBootSector(await readBytes(part, 0, SECTOR)).layout.bits !== 32
    } catch (error) {
      if (error instanceof FatError) return false
      throw error
    }
  })

const inspectBootPartition = async (source: ByteSource, table: PartitionTable): Promise<BootPartition> => {
  const partition = table.partitions.find(({ slot, active, type }) => slot <= 4 && active && !isExtendedType(type))
  if (!partition)
    throw notEsxi('a disk image whose partition table marks no partition as active, so nothing in it boots')
  if (!(await isFat(source, partition)))
    throw notEsxi(`a disk image whose active partition p${partition.slot} holds no FAT12 or FAT16 volume`)
  const volume = await reading(source, partition, readFatVolume)
  const loader = await reading(source, partition, part => readBootLoader(part, volume))
  return { partition, volume, sectorsInUse: volume.highestSectorInUse, loader }
}

const banksOf = (table: PartitionTable): Partition[] => table.partitions.filter(({ slot }) => slot >= 5)

const findBootBank = async (source: ByteSource, table: PartitionTable): Promise<BootBank> => {
  const tried: number[] = []
  for (const partition of banksOf(table)) {
    tried.push(partition.slot)
    const bank = await bankIn(source, partition)
    if (bank) return bank
  }
  if (tried.length === 0) throw notEsxi('a disk image without logical partitions, where ESXi keeps its boot bank')
  throw notEsxi(`a disk image without a boot bank: no boot.cfg in ${tried.map(slot => `p${slot}`).join(', ')}`)
}

/** The bank in a partition; undefined where that holds no FAT volume with a boot.cfg. */
const bankIn = async (source: ByteSource, partition: Partition): Promise<BootBank | undefined> =>
  (await isFat(source, partition)) ? readBank(source, partition) : undefined

const readBank = (source: ByteSource, partition: Partition): Promise<BootBank | undefined> =>
  reading(source, partition, async part => {
    const volume = await readFatVolume(part)
    const file = volume.entries.find(node => !node.directory && node.entry.name.toLowerCase() === 'boot.cfg')
    if (!file) return undefined
    const files = listFiles(volume.entries)
    return {
      partition,
      volume,
      bootCfg: await readBootCfg(part, file),
      uuid: parseVmwareUuid(await readBytes(part, SECTOR, SECTOR)),
      files,
      bytes: files.reduce((sum, { entry }) => sum + entry.size, 0),
    }
  })

const readBootCfg = async (part: ByteSource, file: FatNode): Promise<BootCfg> => {
  if (file.entry.size > BOOT_CFG_LIMIT) throw new FatError(`boot.cfg has ${file.entry.size} bytes`)
  return parseBootCfg(await readFatFile(part, file, file.entry.size))
}

/** All that a stick needs must be inside the image; what lies behind (p6, p8...) may be missing. */
const refuseTruncated = (source: ByteSource, boot: BootPartition, bank: BootBank): void => {
  const bootEnd = (boot.partition.start + boot.sectorsInUse) * SECTOR
  if (bootEnd > source.size) throw truncated(source, bootEnd, `p${boot.partition.slot}`)
  for (const { path, runs } of bank.files)
    for (const { offset, length } of runs) {
      const end = bank.partition.start * SECTOR + offset + length
      if (end > source.size) throw truncated(source, end, path)
    }
}

/** A later bank that VMware's loader would prefer: the valid one with the highest `updated`. */
const newerBank = async (source: ByteSource, table: PartitionTable, bank: BootBank): Promise<Warning[]> => {
  const used = Number(bank.bootCfg.updated)
  for (const partition of banksOf(table).filter(({ slot }) => slot > bank.partition.slot)) {
    try {
      const other = await bankIn(source, partition)
      const updated = Number(other?.bootCfg.updated)
      if (other?.uuid && (other.bootCfg.bootState ?? 0) < 3 && updated > used)
        return [{ code: 'newer-bank', slot: partition.slot, updated, used }]
    } catch (error) {
      // A damaged or missing alternate bank is not used, so it stops nothing.
      if (!(error instanceof ProblemError)) throw error
    }
  }
  return []
}

const warningsOf = (source: ByteSource, table: PartitionTable, boot: BootPartition, bank: BootBank): Warning[] => {
  const warnings: Warning[] = table.flaws.map(flaw => ({ code: 'table-flaw', flaw }))
  if (table.mbr.bootCode.every(byte => byte === 0)) warnings.push({ code: 'no-boot-code' })
  const facts = bankFactsOf(bank)
  warnings.push(...brokenBankRules(facts), ...bankNotices(facts))
  const unsafe = bank.files.filter(({ entry }) => unsafeName(entry)).map(({ path }) => path)
  if (unsafe.length > 0) warnings.push({ code: 'unsafe-names', paths: unsafe })
  if (boot.sectorsInUse > boot.partition.sectors)
    warnings.push({ code: 'boot-sectors-beyond', sectorsInUse: boot.sectorsInUse, sectors: boot.partition.sectors })
  const expected = tableEnd({ table })
  if (source.size < expected) warnings.push({ code: 'image-short', size: source.size, expected })
  return warnings
}
