import type { BootCfg } from '../image/boot-cfg.ts'
import type { BootBank } from './inspection.ts'
import type { Warning } from './warning.ts'

/** What VMware's loader looks at in a boot bank. */
export interface BankFacts {
  readonly slot: number
  readonly uuid: string | undefined
  readonly bootCfg: BootCfg
  /** Paths of the bank's files, directories left out: a module may be no directory. */
  readonly names: readonly string[]
}

type Rule = (facts: BankFacts) => Warning | undefined

const present = ({ names }: BankFacts, name: string): boolean =>
  // FAT names have no case.
  names.some(other => other.toLowerCase() === name.replace(/^\//, '').toLowerCase())

const hasUuid: Rule = ({ uuid, slot }) => (uuid === undefined ? { code: 'no-uuid', slot } : undefined)

const hasNoByteOrderMark: Rule = ({ bootCfg }) =>
  bootCfg.byteOrderMark ? { code: 'boot-cfg-byte-order-mark' } : undefined

const updatedCounts: Rule = ({ bootCfg: { updated } }) =>
  updated !== undefined && /^\d+$/.test(updated) && Number(updated) > 0
    ? undefined
    : { code: 'boot-cfg-updated', value: updated }

const buildStartsWithDigit: Rule = ({ bootCfg: { build } }) =>
  build !== undefined && /^\d/.test(build) ? undefined : { code: 'boot-cfg-build', value: build }

const stateIsBootable: Rule = ({ bootCfg: { bootState } }) =>
  bootState !== undefined && bootState > 2 ? { code: 'boot-cfg-state', state: bootState } : undefined

const hasKernel: Rule = facts => {
  const { kernel } = facts.bootCfg
  if (kernel === undefined) return { code: 'boot-cfg-no-kernel' }
  return present(facts, kernel) ? undefined : { code: 'kernel-missing', name: kernel }
}

const hasModules: Rule = facts => {
  const names = facts.bootCfg.modules.filter(name => !present(facts, name))
  return names.length > 0 ? { code: 'modules-missing', names } : undefined
}

/**
 * The rules by which safeboot takes a boot bank, one each. Source: VMware's open boot loader esx-boot (safeboot).
 * `updated` of zero, a build without a digit in front, a missing module: each ends in "No hypervisor found."
 */
const RULES = {
  uuid: hasUuid,
  'byte-order-mark': hasNoByteOrderMark,
  updated: updatedCounts,
  build: buildStartsWithDigit,
  state: stateIsBootable,
  kernel: hasKernel,
  modules: hasModules,
} as const satisfies Readonly<Record<string, Rule>>

export type BankRule = keyof typeof RULES

/** What a bank breaks of one rule; undefined where the rule holds. */
export const brokenBootRule = (rule: BankRule, facts: BankFacts): Warning | undefined => RULES[rule](facts)

/** Which of the loader's rules a bank breaks; empty when it would boot. */
export const brokenBootRules = (facts: BankFacts): Warning[] =>
  Object.values(RULES)
    .map(rule => rule(facts))
    .filter(warning => warning !== undefined)

/** What the rules look at, of a bank that was read. */
export const bankFactsOf = ({ partition, uuid, bootCfg, files }: BootBank): BankFacts => ({
  slot: partition.slot,
  uuid,
  bootCfg,
  names: files.map(({ path }) => path),
})
