import { formatCount, plural } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/mbr.ts'
import type { TableFlaw } from '../disk/partition-table.ts'
import { PARTITION_TYPE, typeHex, typeName } from '../disk/partition-type.ts'
import { type BootRule, bootRule } from './boot-rule.ts'
import type { Inspection } from './inspection.ts'

/** What the BIOS, the MBR's boot code and VMware's loader want of the partition tables. */
type Facts = Pick<Inspection, 'table' | 'boot' | 'bank'>
type Rule = BootRule<Facts>

/** Where a bank lies. */
type Place = Pick<Inspection, 'table' | 'bank'>
type PlaceRule = BootRule<Place>

const listed = (slots: readonly number[]): string => slots.map(slot => `p${slot}`).join(', ')

const broken = (is: boolean): true | undefined => is || undefined

const mbrSignature: Rule = bootRule({
  broken: ({ table }) => broken(table.mbr.signature !== BOOT_SIGNATURE),
  yes: () => 'The MBR ends in 55AA.',
  no: () => 'The MBR does not end in 55AA.',
})

const bootCode: Rule = bootRule({
  broken: ({ table }) => broken(table.mbr.bootCode.every(byte => byte === 0)),
  yes: () => 'The MBR holds boot code.',
  no: () => 'The MBR holds no boot code, so the BIOS has nothing to start.',
})

const activeSlots = ({ table }: Facts): number[] =>
  table.partitions.filter(({ active, slot }) => active && slot <= 4).map(({ slot }) => slot)

const activePartition: Rule = bootRule({
  broken: facts => {
    const active = activeSlots(facts)
    return active.length === 1 ? undefined : active
  },
  yes: facts => `One partition is active, ${listed(activeSlots(facts))}.`,
  no: active =>
    `${active.length === 0 ? 'No partition is active' : `Several partitions are active (${listed(active)})`}; it must be just one.`,
})

const bootSectors: Rule = bootRule({
  broken: ({ boot: { partition, sectorsInUse } }) => broken(sectorsInUse > partition.sectors),
  yes: ({ boot: { partition } }) => `All of the boot volume that is in use lies in p${partition.slot}.`,
  no: (_, { boot: { partition, sectorsInUse } }) =>
    `The boot volume uses ${formatCount(sectorsInUse)} sectors, and p${partition.slot} has only ${formatCount(partition.sectors)}.`,
})

type Flaw<C extends TableFlaw['code']> = Extract<TableFlaw, { code: C }>

/** EBRs that the loader reads on its way to the bank: each up to its own. */
const recordsTo = ({ table, bank }: Place): Set<number> =>
  new Set(table.partitions.filter(({ slot }) => slot >= 5 && slot <= bank.partition.slot).map(one => one.recordLba))

const ebrSignature: PlaceRule = bootRule({
  broken: facts =>
    facts.table.flaws.find(
      (flaw): flaw is Flaw<'no-ebr-signature'> => flaw.code === 'no-ebr-signature' && recordsTo(facts).has(flaw.lba),
    ),
  yes: () => 'Each extended boot record up to the boot bank ends in 55AA.',
  no: ({ lba }) => `The extended boot record at LBA ${formatCount(lba)} does not end in 55AA.`,
})

/**
 * A chain that comes back to a record behind its first, which the newest release follows for ever. One that comes back
 * to its first, or leaves the extended partition, it leaves.
 */
const ebrChain: Rule = bootRule({
  broken: ({ table: { flaws, partitions } }) =>
    flaws.find(
      (flaw): flaw is Flaw<'chain-loops'> =>
        flaw.code === 'chain-loops' && partitions.some(({ slot, recordLba }) => slot > 5 && recordLba === flaw.lba),
    ),
  yes: () => 'The chain of extended boot records comes to an end for the loader.',
  no: ({ lba }) => `The chain of extended boot records comes back to LBA ${formatCount(lba)} for ever.`,
})

/** One sector out is enough for VMware's loader to find no bank there. */
const bankInside: PlaceRule = bootRule({
  broken: ({ table: { flaws }, bank }) =>
    flaws.find(
      (flaw): flaw is Flaw<'outside-extended'> => flaw.code === 'outside-extended' && flaw.slot === bank.partition.slot,
    ),
  yes: ({ bank }) => `p${bank.partition.slot} lies inside the extended partition.`,
  no: ({ slot, excess }) => `p${slot} reaches ${plural(excess, 'sector')} out of the extended partition.`,
})

// Source: safeboot of esx-boot; its oldest release knows two banks by their partition numbers.
const BANK_SLOTS: readonly number[] = [5, 6]

const bankSlot: Rule = bootRule({
  broken: ({ bank: { partition } }) => broken(!BANK_SLOTS.includes(partition.slot)),
  yes: ({ bank: { partition } }) => `The boot bank is p${partition.slot}, where VMware's loader looks.`,
  no: (_, { bank: { partition } }) => `The boot bank is p${partition.slot}; VMware's loader looks in p5 and p6 only.`,
})

// Types that can hold a FAT volume, as the newest release has them (safeboot/vmfat.c); the oldest asks for none.
const FAT_TYPES: readonly number[] = [
  PARTITION_TYPE.fat12,
  PARTITION_TYPE.fat16Small,
  PARTITION_TYPE.fat16,
  PARTITION_TYPE.fat32,
  PARTITION_TYPE.fat32Lba,
  PARTITION_TYPE.fat16Lba,
  PARTITION_TYPE.efi,
]

const bankType: PlaceRule = bootRule({
  broken: ({ bank: { partition } }) => broken(!FAT_TYPES.includes(partition.type)),
  yes: ({ bank: { partition } }) => `p${partition.slot} has a type of FAT, ${typeHex(partition.type)}.`,
  no: (_, { bank: { partition } }) =>
    `p${partition.slot} has the type ${typeHex(partition.type)} (${typeName(partition.type)}), in which VMware's loader looks for no bank.`,
})

/** Which bank the loader is told to take by its command line, where it is told one. */
const bankOption = ({ boot: { loader } }: Facts): string | undefined =>
  loader.program?.name === 'other' ? undefined : loader.program?.arguments.values.get('p')

const loaderBank: Rule = bootRule({
  broken: facts => {
    const named = bankOption(facts)
    return named === undefined || Number(named) === facts.bank.partition.slot ? undefined : named
  },
  yes: ({ bank }) => `VMware's loader is told no other bank than p${bank.partition.slot}.`,
  no: (named, { bank, boot }) =>
    `${boot.loader.program?.path} is told by -p to take p${named}, and the boot bank is p${bank.partition.slot}.`,
})

/** What the loader wants of the place of a bank before it looks into it. */
export const BANK_PLACE_RULES = {
  'ebr-signature': ebrSignature,
  'bank-inside': bankInside,
  'bank-type': bankType,
} as const satisfies Readonly<Record<string, PlaceRule>>

/** On a stick whose tables are wrong, both volumes are looked for where they should be: the BIOS does no such thing. */
const tablesLead: Rule = bootRule({
  broken: ({ table: { partitions }, boot, bank }) => {
    const lost = [boot.partition, bank.partition].filter(
      ({ start }) => !partitions.some(other => other.start === start),
    )
    return lost.length > 0 ? lost.map(({ slot }) => slot) : undefined
  },
  yes: () => 'The tables lead to the boot sectors and to the boot bank.',
  no: slots => `The tables do not lead to where ${listed(slots)} lies.`,
})

export const TABLE_RULES = {
  'mbr-signature': mbrSignature,
  'boot-code': bootCode,
  'active-partition': activePartition,
  'tables-lead': tablesLead,
  'boot-sectors': bootSectors,
  'ebr-chain': ebrChain,
  ...BANK_PLACE_RULES,
  'bank-slot': bankSlot,
  'loader-bank': loaderBank,
} as const satisfies Readonly<Record<string, Rule>>
