import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { type PartitionTable, readPartitionTable } from '../disk/partition-table.ts'
import { isExtendedType } from '../disk/partition-type.ts'
import { readFatVolume } from '../fat/fat-volume.ts'
import type { Warning } from '../problem/warning.ts'
import { bankWarnings, liveBankWarning } from './bank-warnings.ts'
import { type BankChoice, BankReader } from './boot-banks.ts'
import { readBootLoader } from './boot-loader.ts'
import { tableEnd } from './bytes-needed.ts'
import type { BootPartition, Inspection } from './inspection.ts'
import { loaderWarnings } from './loader-rules.ts'
import { notEsxi, refuseOtherContent } from './other-content.ts'
import { isFat, reading, refuseBeyond, truncated } from './read-bank.ts'
import { readRest } from './read-rest.ts'

export interface InspectOptions {
  /** Whether to read what lies behind the banks too, to the image's last partition. */
  readonly rest?: boolean
}

/**
 * Finds out what an image holds: tables, the active boot partition, the boot bank with its files. Reads only tables,
 * FATs, directories and boot.cfg. Throws ProblemError: image-not-esxi, saying what it is instead, image-truncated,
 * image-damaged.
 */
export const inspectImage = async (source: ByteSource, { rest = false }: InspectOptions = {}): Promise<Inspection> => {
  await refuseOtherContent(source)
  const banks = new BankReader(source)
  const table = await readPartitionTable(source, source.sequential && !rest ? banks.enough : undefined)
  const boot = await inspectBootPartition(source, table)
  const choice = await banks.choose(table)
  const bootEnd = (boot.partition.start + boot.sectorsInUse) * SECTOR
  if (bootEnd > source.size) throw truncated(source, bootEnd, `p${boot.partition.slot}`)
  refuseBeyond(source.size, choice.bank)
  return {
    size: source.size,
    identity: source.identity,
    table,
    boot,
    ...choice,
    ...(rest ? { rest: await readRest(source, table) } : {}),
    build: choice.bank.bootCfg.build,
    warnings: warningsOf(source, table, boot, choice),
  }
}

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

const warningsOf = (
  source: ByteSource,
  table: PartitionTable,
  boot: BootPartition,
  { bank, banks }: BankChoice,
): Warning[] => {
  const warnings: Warning[] = table.flaws.map(flaw => ({ code: 'table-flaw', flaw }))
  if (table.mbr.bootCode.every(byte => byte === 0)) warnings.push({ code: 'no-boot-code' })
  warnings.push(...loaderWarnings({ boot }), ...liveBankWarning(banks), ...bankWarnings(bank))
  if (boot.sectorsInUse > boot.partition.sectors)
    warnings.push({ code: 'boot-sectors-beyond', sectorsInUse: boot.sectorsInUse, sectors: boot.partition.sectors })
  const expected = tableEnd({ table })
  if (source.size < expected) warnings.push({ code: 'image-short', size: source.size, expected })
  return warnings
}
