import { formatCount, plural } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import type { TableFlaw } from '../disk/partition-table.ts'
import { PARTITION_TYPE, typeHex, typeName } from '../disk/partition-type.ts'
import { type BootRule, bootRule } from './boot-rule.ts'
import type { Inspection } from './inspection.ts'

/** What the BIOS, the MBR's boot code and VMware's loader need to see in the partition tables. */
type Facts = Pick<Inspection, 'table' | 'boot' | 'bank'>
type Rule = BootRule<Facts>

/** Where a bank is. */
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
    `${active.length === 0 ? 'No partition is active' : `Several partitions are active (${listed(active)})`}; exactly one must be.`,
})

const bootSectors: Rule = bootRule({
  broken: ({ boot: { partition, sectorsInUse } }) => broken(sectorsInUse > partition.sectors),
  yes: ({ boot: { partition } }) => `Everything in use on the boot volume lies within p${partition.slot}.`,
  no: (_, { boot: { partition, sectorsInUse } }) =>
    `The boot volume uses ${formatCount(sectorsInUse)} sectors, but p${partition.slot} has only ${formatCount(partition.sectors)}.`,
})

type Flaw<C extends TableFlaw['code']> = Extract<TableFlaw, { code: C }>

/** The EBRs that the loader reads on its way to the bank: every one up to the bank's own. */
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
 * The newest release loops forever if a chain returns to any record but the first. It stops if the chain returns to the
 * first record or leaves the extended partition.
 */
const ebrChain: Rule = bootRule({
  broken: ({ table: { flaws, partitions } }) =>
    flaws.find(
      (flaw): flaw is Flaw<'chain-loops'> =>
        flaw.code === 'chain-loops' && partitions.some(({ slot, recordLba }) => slot > 5 && recordLba === flaw.lba),
    ),
  yes: () => 'The chain of extended boot records ends.',
  no: ({ lba }) => `The chain of extended boot records loops back to LBA ${formatCount(lba)} for ever.`,
})

/** A partition that is one sector too long is enough to keep VMware's loader from finding the bank. */
const bankInside: PlaceRule = bootRule({
  broken: ({ table: { flaws }, bank }) =>
    flaws.find(
      (flaw): flaw is Flaw<'outside-extended'> => flaw.code === 'outside-extended' && flaw.slot === bank.partition.slot,
    ),
  yes: ({ bank }) => `p${bank.partition.slot} lies inside the extended partition.`,
  no: ({ slot, excess }) => `p${slot} reaches ${plural(excess, 'sector')} beyond the extended partition.`,
})

// Source: safeboot of esx-boot; its oldest release knows two banks by their partition numbers.
const BANK_SLOTS: readonly number[] = [5, 6]

const bankSlot: Rule = bootRule({
  broken: ({ bank: { partition } }) => broken(!BANK_SLOTS.includes(partition.slot)),
  yes: ({ bank: { partition } }) => `The boot bank is p${partition.slot}, where VMware's loader looks.`,
  no: (_, { bank: { partition } }) => `The boot bank is p${partition.slot}; VMware's loader looks only in p5 and p6.`,
})

// Types that can hold a FAT volume, according to the newest release (safeboot/vmfat.c); the oldest accepts any type.
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
  yes: ({ bank: { partition } }) => `p${partition.slot} has a FAT type, ${typeHex(partition.type)}.`,
  no: (_, { bank: { partition } }) =>
    `p${partition.slot} has the type ${typeHex(partition.type)} (${typeName(partition.type)}), where VMware's loader does not look for a bank.`,
})

/** The bank that the loader's command line names with -p, if it names one. */
const bankOption = ({ boot: { loader } }: Facts): string | undefined =>
  loader.program?.name === 'other' ? undefined : loader.program?.arguments.values.get('p')

const loaderBank: Rule = bootRule({
  broken: facts => {
    const named = bankOption(facts)
    return named === undefined || Number(named) === facts.bank.partition.slot ? undefined : named
  },
  yes: ({ bank }) => `VMware's loader is not told to use any bank but p${bank.partition.slot}.`,
  no: (named, { bank, boot }) =>
    `${boot.loader.program?.path} is told with -p to use p${named}, but the boot bank is p${bank.partition.slot}.`,
})

/** What the loader requires of the place of a bank before it looks into it at all. */
export const BANK_PLACE_RULES = {
  'ebr-signature': ebrSignature,
  'bank-inside': bankInside,
  'bank-type': bankType,
} as const satisfies Readonly<Record<string, PlaceRule>>

/** On a stick with wrong tables we look for both volumes where they should be, but the BIOS does not. */
const tablesLead: Rule = bootRule({
  broken: ({ table: { partitions }, boot, bank }) => {
    const lost = [boot.partition, bank.partition].filter(
      ({ start }) => !partitions.some(other => other.start === start),
    )
    return lost.length > 0 ? lost.map(({ slot }) => slot) : undefined
  },
  yes: () => 'The tables lead to the boot sectors and to the boot bank.',
  no: slots => `The tables do not lead to ${listed(slots)}.`,
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
