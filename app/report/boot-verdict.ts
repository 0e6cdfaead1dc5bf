import { assertNever } from '../assert-never.ts'
import { formatCount, plural } from '../bytes/units.ts'
import { DEMO_MAKER } from '../demo/demo-maker.ts'
import { BOOT_SIGNATURE } from '../image/mbr.ts'
import { type BankRule, bankFactsOf, brokenBootRule } from '../inspection/boot-rules.ts'
import type { Inspection } from '../inspection/inspection.ts'

/** What the BIOS, the MBR's boot code and SYSLINUX want of the disk, before VMware's loader runs. */
type DiskRule =
  | 'mbr-signature'
  | 'boot-code'
  | 'active-partition'
  | 'boot-sectors'
  | 'loader'
  | 'loader-config'
  | 'ebr-signature'
  | 'bank-inside'
  | 'bank-slot'

/** One condition of booting, with a sentence of how it stands. */
export interface JudgedRule {
  readonly rule: DiskRule | BankRule
  readonly holds: boolean
  readonly text: string
}

/** Whether a stick would boot, as far as that can be told without starting it. */
export interface BootVerdict {
  readonly boots: boolean
  readonly rules: readonly JudgedRule[]
}

type Judgement = Omit<JudgedRule, 'rule'>
type Judge = (stick: Inspection) => Judgement

const judged = (holds: boolean, yes: string, no: string): Judgement => ({ holds, text: holds ? yes : no })

const listed = (slots: readonly number[]): string => slots.map(slot => `p${slot}`).join(', ')

const hasSignature: Judge = ({ table }) =>
  judged(table.mbr.signature === BOOT_SIGNATURE, 'The MBR ends in 55AA.', 'The MBR does not end in 55AA.')

const hasBootCode: Judge = ({ table }) =>
  judged(
    table.mbr.bootCode.some(byte => byte !== 0),
    'The MBR holds boot code.',
    'The MBR holds no boot code, so the BIOS has nothing to start.',
  )

const hasOneActive: Judge = ({ table }) => {
  const active = table.partitions.filter(partition => partition.active && partition.slot <= 4).map(({ slot }) => slot)
  const others = active.length === 0 ? 'No partition is active' : `Several partitions are active (${listed(active)})`
  return judged(active.length === 1, `One partition is active, ${listed(active)}.`, `${others}; it must be just one.`)
}

const holdsBootSectors: Judge = ({ boot: { partition, sectorsInUse } }) =>
  judged(
    sectorsInUse <= partition.sectors,
    `All of the boot volume that is in use lies in p${partition.slot}.`,
    `The boot volume uses ${formatCount(sectorsInUse)} sectors, and p${partition.slot} has only ${formatCount(partition.sectors)}.`,
  )

const holdsLoader: Judge = ({ boot: { partition, volume, loader } }) => {
  const slot = `p${partition.slot}`
  const isDemo = volume.boot.BS_OEMName === DEMO_MAKER
  return judged(
    loader.system,
    `${slot} holds SYSLINUX.`,
    isDemo
      ? `This is the demo image: ${slot} holds no SYSLINUX, only code that prints one sentence, and nothing in it is ESXi.`
      : `${slot} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.`,
  )
}

const startsSomething: Judge = ({ boot: { partition, loader } }) => {
  const { config, starts, present } = loader
  const slot = `p${partition.slot}`
  if (config === undefined) return judged(false, '', `${slot} holds no syslinux.cfg, so SYSLINUX has nothing to start.`)
  if (starts === undefined) return judged(false, '', `${config} in ${slot} names nothing to be started.`)
  return judged(
    present,
    `${config} in ${slot} starts ${starts}, which is there.`,
    `${config} in ${slot} starts ${starts}, which is not there.`,
  )
}

const hasRecordSignatures: Judge = ({ table: { flaws } }) => {
  const flaw = flaws.find(({ code }) => code === 'no-ebr-signature')
  const where = flaw && 'lba' in flaw ? formatCount(flaw.lba) : ''
  return judged(
    flaw === undefined,
    'Each extended boot record ends in 55AA.',
    `The extended boot record at LBA ${where} does not end in 55AA.`,
  )
}

/** One sector out is enough for VMware's loader to find no bank. */
const isInside: Judge = ({ table: { flaws }, bank }) => {
  const outside = flaws.find(({ code }) => code === 'outside-extended')
  const slot = `p${bank.partition.slot}`
  if (outside && 'excess' in outside)
    return judged(
      false,
      '',
      `p${outside.slot} reaches ${plural(outside.excess, 'sector')} out of the extended partition.`,
    )
  const broken = flaws.some(({ code }) => code === 'chain-loops' || code === 'chain-leaves-extended')
  return judged(
    !broken,
    `${slot} lies inside the extended partition.`,
    'The chain of extended boot records loops or leaves the extended partition.',
  )
}

// Source: safeboot of esx-boot, which knows two banks by their partition numbers.
const BANK_SLOTS: readonly number[] = [5, 6]

const isInBankSlot: Judge = ({ bank: { partition } }) =>
  judged(
    BANK_SLOTS.includes(partition.slot),
    `The boot bank is p${partition.slot}, where VMware's loader looks.`,
    `The boot bank is p${partition.slot}; VMware's loader looks in p5 and p6 only.`,
  )

const DISK_RULES: readonly (readonly [DiskRule, Judge])[] = [
  ['mbr-signature', hasSignature],
  ['boot-code', hasBootCode],
  ['active-partition', hasOneActive],
  ['boot-sectors', holdsBootSectors],
  ['loader', holdsLoader],
  ['loader-config', startsSomething],
  ['ebr-signature', hasRecordSignatures],
  ['bank-inside', isInside],
  ['bank-slot', isInBankSlot],
]

const BANK_RULES: readonly BankRule[] = ['uuid', 'byte-order-mark', 'updated', 'build', 'state', 'kernel', 'modules']

const valueText = (value: string | undefined): string => (value ? `'${value}'` : 'missing or empty')

/** The sentence for a rule of the bank, either way. */
const bankText = (rule: BankRule, holds: boolean, { bank }: Inspection): string => {
  const { bootCfg } = bank
  switch (rule) {
    case 'uuid':
      return holds
        ? `The boot bank has a VMware FAT UUID, ${bank.uuid}.`
        : 'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."'
    case 'byte-order-mark':
      return holds ? 'boot.cfg begins with its first line.' : 'boot.cfg begins with a byte order mark.'
    case 'updated':
      return holds
        ? `boot.cfg has 'updated' ${bootCfg.updated}.`
        : `boot.cfg has 'updated' ${valueText(bootCfg.updated)}; it must be a number above zero.`
    case 'build':
      return holds
        ? `boot.cfg has the build ${bootCfg.build}.`
        : `boot.cfg has the build ${valueText(bootCfg.build)}; it must begin with a digit.`
    case 'state':
      return holds
        ? 'boot.cfg marks the bank as usable.'
        : `boot.cfg has 'bootstate' ${bootCfg.bootState}: an invalid or empty bank.`
    case 'kernel':
      return kernelText(holds, bootCfg.kernel)
    case 'modules':
      return modulesText(holds, bank)
    default:
      return assertNever(rule)
  }
}

const kernelText = (holds: boolean, kernel: string | undefined): string => {
  if (kernel === undefined) return 'boot.cfg names no kernel.'
  return holds ? `The kernel ${kernel} is in the bank.` : `The kernel ${kernel} is not in the bank.`
}

const modulesText = (holds: boolean, bank: Inspection['bank']): string => {
  const { modules } = bank.bootCfg
  if (holds) return `Every module that boot.cfg names is in the bank (${plural(modules.length, 'module')}).`
  const broken = brokenBootRule('modules', bankFactsOf(bank))
  const names = broken?.code === 'modules-missing' ? broken.names : []
  return `Not in the bank, though boot.cfg names them: ${names.join(', ')}.`
}

/**
 * Judges a stick that was read back, by every rule on which booting is known to depend. Pure; it starts nothing.
 * Sources: the BIOS's and the MBR's rules for a boot disk; SYSLINUX's configuration; esx-boot's safeboot for the bank.
 */
export const bootVerdict = (stick: Inspection): BootVerdict => {
  const facts = bankFactsOf(stick.bank)
  const rules: JudgedRule[] = [
    ...DISK_RULES.map(([rule, judge]) => ({ rule, ...judge(stick) })),
    ...BANK_RULES.map(rule => {
      const holds = brokenBootRule(rule, facts) === undefined
      return { rule, holds, text: bankText(rule, holds, stick) }
    }),
  ]
  return { boots: rules.every(({ holds }) => holds), rules }
}

/** The verdict in one line: "Would boot: yes, because ..." */
export const verdictSentence = ({ boots, rules }: BootVerdict): string => {
  if (boots)
    return `Would boot: yes, because all ${rules.length} rules of the BIOS, of SYSLINUX and of VMware's loader hold.`
  const reasons = rules.filter(({ holds }) => !holds).map(({ text }) => text)
  return `Would boot: no, because of this: ${reasons.join(' ')}`
}
