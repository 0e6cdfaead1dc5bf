import { plural } from '../bytes/units.ts'
import { type DirectoryEntry, isDirectory, isVolumeLabel } from '../fat/fat-directory.ts'
import type { StoppingWarning, UnusableFile, Warning } from '../problem/warning.ts'
import { type BootCfg, loaderNumber } from '../vmware/boot-cfg.ts'
import { loaderPath, loaderShortName, type RootIndex, rootIndex } from '../vmware/loader-names.ts'
import { type BootRule, bootRule, judgeAll } from './boot-rule.ts'
import type { BootBank } from './inspection.ts'

/** What VMware's loader looks at in a boot bank. */
export interface BankFacts {
  readonly slot: number
  readonly uuid: string | undefined
  readonly bootCfg: BootCfg
  /** Its root directory, as the loader looks nowhere else. */
  readonly root: RootIndex
}

/** The facts that the rules need about a bank that was read. */
export const bankFactsOf = ({ partition, uuid, bootCfg, volume }: BootBank): BankFacts => ({
  slot: partition.slot,
  uuid,
  bootCfg,
  root: rootIndex(volume.root),
})

type Rule<C extends StoppingWarning['code']> = BootRule<BankFacts, Extract<StoppingWarning, { code: C }>>

const cache = new WeakMap<BootCfg, Map<string, string>>()

/**
 * The eleven characters by which the loader looks up a name from boot.cfg. Cached, as every rule asks for the same
 * names.
 */
const shortNameOf = (bootCfg: BootCfg, name: string): string => {
  const known = cache.get(bootCfg) ?? new Map<string, string>()
  cache.set(bootCfg, known)
  const short = known.get(name) ?? loaderShortName(loaderPath(bootCfg.prefix, name))
  known.set(name, short)
  return short
}

const find = ({ root, bootCfg }: BankFacts, name: string): DirectoryEntry | undefined =>
  root.get(shortNameOf(bootCfg, name))

const valueText = (value: string | undefined): string => (value ? `'${value}'` : 'missing or empty')

const MAX_NAMES = 12

/** Names for a sentence: the first few, and how many more. */
export const namesText = (names: readonly string[]): string => {
  const rest = names.length - MAX_NAMES
  return rest > 0 ? `${names.slice(0, MAX_NAMES).join(', ')} and ${rest} more` : names.join(', ')
}

const WHY = {
  label: 'the volume label comes before it and hides it',
  directory: 'it is a folder',
  empty: 'it is empty',
} as const

/** "sys.vgz (it is empty)" */
export const unusableText = (files: readonly UnusableFile[]): string =>
  namesText(files.map(({ name, why }) => `${name} (${WHY[why]})`))

const uuid: Rule<'no-uuid'> = bootRule({
  broken: facts => (facts.uuid === undefined ? { code: 'no-uuid', slot: facts.slot } : undefined),
  yes: facts => `The boot bank has a VMware FAT UUID, ${facts.uuid}.`,
  no: () => 'The boot bank has no VMware FAT UUID, so VMware\'s loader says "No hypervisor found."',
})

const CONFIG = loaderShortName('boot.cfg')

const bootCfg: Rule<'boot-cfg-unseen'> = bootRule({
  broken: ({ root }) => {
    const entry = root.get(CONFIG)
    if (!entry) return { code: 'boot-cfg-unseen', why: 'long-name' }
    const why = unusable(entry)
    return why && { code: 'boot-cfg-unseen', why }
  },
  yes: () => 'boot.cfg is where the loader looks for it.',
  no: ({ why }) =>
    `VMware's loader does not find boot.cfg: ${why === 'long-name' ? 'it knows only 8.3 names, and this is a long one' : WHY[why]}.`,
})

const updated: Rule<'boot-cfg-updated'> = bootRule({
  broken: facts =>
    updatedCount(facts.bootCfg) > 0 ? undefined : { code: 'boot-cfg-updated', value: facts.bootCfg.updated },
  yes: facts => `boot.cfg has 'updated' ${facts.bootCfg.updated}.`,
  no: ({ value }) => `boot.cfg has 'updated' ${valueText(value)}; it must be a number above zero.`,
})

/** `updated` as the loader reads it; 0 if it does not accept the value. */
export const updatedCount = ({ updated: value }: BootCfg): number =>
  value !== undefined && /^\d+$/.test(value) ? loaderNumber(value) : 0

const build: Rule<'boot-cfg-build'> = bootRule({
  broken: facts =>
    /^\d/.test(facts.bootCfg.build ?? '') ? undefined : { code: 'boot-cfg-build', value: facts.bootCfg.build },
  yes: facts => `boot.cfg has the build ${facts.bootCfg.build}.`,
  no: ({ value }) => `boot.cfg has the build ${valueText(value)}; it must begin with a digit.`,
})

const UPGRADING = 1

/** Whether the loader starts a bank only once. */
export const bootsOnce = ({ bootState }: BootCfg): boolean => bootState === UPGRADING

const state: Rule<'boot-cfg-state'> = bootRule({
  broken: ({ bootCfg: { bootState, state: text } }) =>
    !text || bootState === 0 || bootState === UPGRADING
      ? undefined
      : { code: 'boot-cfg-state', state: bootState ?? text },
  yes: facts =>
    bootsOnce(facts.bootCfg)
      ? "boot.cfg has 'bootstate' 1, an upgrade under way: VMware's loader starts the bank once, and then never again."
      : 'boot.cfg marks the bank as usable.',
  no: ({ state: value }) => `boot.cfg has 'bootstate' ${value}; VMware's loader accepts only 0 and 1.`,
})

const statePlace: Rule<'boot-cfg-state-place'> = bootRule({
  broken: facts =>
    bootsOnce(facts.bootCfg) && !facts.bootCfg.stateInPlace ? { code: 'boot-cfg-state-place' } : undefined,
  yes: () => 'If the loader has to change bootstate, it can.',
  no: () =>
    "boot.cfg has 'bootstate' 1, which VMware's loader must change to 2 before it starts; it can do so only in the first 512 bytes, and the line comes later.",
})

/** What safeboot requires of a bank. Source: esx-boot, safeboot/bootbank.c. */
export const SAFEBOOT_RULES = {
  uuid,
  'boot-cfg': bootCfg,
  updated,
  build,
  state,
  'state-place': statePlace,
} as const satisfies Readonly<Record<string, BootRule<BankFacts, StoppingWarning>>>

const byteOrderMark: Rule<'boot-cfg-byte-order-mark'> = bootRule({
  broken: facts => (facts.bootCfg.hiddenLine === undefined ? undefined : { code: 'boot-cfg-byte-order-mark' }),
  yes: () => 'No byte order mark hides a line of boot.cfg.',
  no: (_, facts) =>
    `boot.cfg begins with a byte order mark, so VMware's loader misses its first line, '${facts.bootCfg.hiddenLine}'.`,
})

const options: Rule<'boot-cfg-option'> = bootRule({
  broken: facts => facts.bootCfg.stop && { code: 'boot-cfg-option', ...facts.bootCfg.stop },
  yes: () => 'boot.cfg has no option that stops the loader.',
  no: ({ key, value }) => `boot.cfg has '${key}' '${value}', which stops VMware's loader.`,
})

const kernel: Rule<'boot-cfg-no-kernel' | 'kernel-missing'> = bootRule({
  broken: facts => {
    const name = facts.bootCfg.kernel
    if (name === undefined) return { code: 'boot-cfg-no-kernel' }
    return find(facts, name) ? undefined : { code: 'kernel-missing', name }
  },
  yes: facts => `The kernel ${facts.bootCfg.kernel} is in the bank.`,
  no: broken =>
    broken.code === 'boot-cfg-no-kernel'
      ? 'boot.cfg names no kernel.'
      : `The kernel ${broken.name} is not in the bank's root, where the loader looks for its 8.3 name.`,
})

const modules: Rule<'modules-missing'> = bootRule({
  broken: facts => {
    const names = facts.bootCfg.modules.filter(name => !find(facts, name))
    return names.length > 0 ? { code: 'modules-missing', names } : undefined
  },
  yes: facts => `Every module that boot.cfg names is in the bank (${plural(facts.bootCfg.modules.length, 'module')}).`,
  no: ({ names }) => `boot.cfg names these, but the bank's root has no file of that 8.3 name: ${namesText(names)}.`,
})

const unusable = (entry: DirectoryEntry): UnusableFile['why'] | undefined => {
  if (isVolumeLabel(entry)) return 'label'
  if (isDirectory(entry)) return 'directory'
  return entry.size === 0 ? 'empty' : undefined
}

const files: Rule<'files-unusable'> = bootRule({
  broken: facts => {
    const names = [facts.bootCfg.kernel ?? '', ...facts.bootCfg.modules]
    const found = names.flatMap(name => {
      const entry = find(facts, name)
      const why = entry && unusable(entry)
      return why ? [{ name, why }] : []
    })
    return found.length > 0 ? { code: 'files-unusable', files: found } : undefined
  },
  yes: () => 'The kernel and every module are files, and none is empty.',
  no: broken => `The loader cannot use these: ${unusableText(broken.files)}.`,
})

/** What mboot requires of the bank it is given. Source: esx-boot, mboot/config.c and load.c. */
export const MBOOT_RULES = {
  'byte-order-mark': byteOrderMark,
  options,
  kernel,
  modules,
  files,
} as const satisfies Readonly<Record<string, BootRule<BankFacts, StoppingWarning>>>

export const BANK_RULES = { ...SAFEBOOT_RULES, ...MBOOT_RULES } as const

/** The loader's rules that a bank breaks; empty if it would boot. */
export const brokenBankRules = (facts: BankFacts): Warning[] =>
  judgeAll<keyof typeof BANK_RULES, BankFacts, Warning>(BANK_RULES, facts).flatMap(({ broken }) => broken ?? [])

/** The rules of safeboot that a bank breaks; empty if safeboot may choose it. */
export const unsafeBank = (facts: BankFacts): Warning[] =>
  judgeAll<keyof typeof SAFEBOOT_RULES, BankFacts, Warning>(SAFEBOOT_RULES, facts).flatMap(({ broken }) => broken ?? [])

/** What a person should know about a bank that boots. */
export const bankNotices = ({ bootCfg: config }: BankFacts): Warning[] => [
  ...(bootsOnce(config) ? [{ code: 'boots-once' } as const] : []),
  ...(config.kernel !== undefined && config.modules.length === 0 ? [{ code: 'no-modules' } as const] : []),
]
