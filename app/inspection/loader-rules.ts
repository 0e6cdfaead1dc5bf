import type { Warning } from '../problem/warning.ts'
import type { BootLoader } from './boot-loader.ts'
import { type BootRule, bootRule, judgeAll, type NamedJudgement } from './boot-rule.ts'
import type { Inspection } from './inspection.ts'

/** What the loader in the boot partition needs, and what it starts. */
export type LoaderFacts = Pick<Inspection, 'boot'>
type Rule = BootRule<LoaderFacts>

/** Whether a boot volume is the demo image's, whose own loader starts a greeting, and not ESXi. */
export const isDemo = ({ boot }: LoaderFacts): boolean => boot.loader.demo !== undefined

const slotOf = ({ boot }: LoaderFacts): string => `p${boot.partition.slot}`
const loaderOf = ({ boot }: LoaderFacts): BootLoader => boot.loader

/** Whether its SYSLINUX is a release that is known to start VMware's loader; other releases use another program format. */
export const isRelease3 = ({ boot }: LoaderFacts): boolean => boot.loader.version?.startsWith('3.') ?? true

const broken = (is: boolean): true | undefined => is || undefined

const bootSignature: Rule = bootRule({
  broken: facts => broken(!loaderOf(facts).bootSignature),
  yes: facts => `${slotOf(facts)}'s boot sector ends in 55AA.`,
  no: (_, facts) => `${slotOf(facts)}'s boot sector does not end in 55AA, so the MBR's code will not start it.`,
})

const loader: Rule = bootRule({
  broken: facts => broken(!loaderOf(facts).system),
  yes: facts => `${slotOf(facts)} holds SYSLINUX ${loaderOf(facts).version}.`,
  no: (_, facts) => `${slotOf(facts)} holds no SYSLINUX (ldlinux.sys), which starts VMware's loader.`,
})

const demoLoader: Rule = bootRule({
  broken: facts => broken(loaderOf(facts).demo === 'unknown'),
  yes: facts => `${slotOf(facts)} holds the demo image's own loader, which asks no more of a bank than VMware's.`,
  no: (_, facts) =>
    `${slotOf(facts)} is the demo image's, but its loader is damaged or that of another release of Thinstick.`,
})

const loaderSound: Rule = bootRule({
  broken: facts => broken(loaderOf(facts).sound === false),
  yes: () => 'ldlinux.sys is intact, going by its own checksum if it has one.',
  no: () => 'ldlinux.sys is damaged or cut short: its own checksum is wrong, and SYSLINUX stops with "Load error".',
})

const config: Rule = bootRule({
  broken: facts => broken(!loaderOf(facts).present && loaderOf(facts).started.kind !== 'waits'),
  yes: facts =>
    `${loaderOf(facts).config} in ${slotOf(facts)} starts ${loaderOf(facts).starts ?? 'a file'}, which is there.`,
  no: (_, facts) => noStart(loaderOf(facts), slotOf(facts)),
})

const noStart = ({ config: path, started }: BootLoader, slot: string): string => {
  if (path === undefined) return `${slot} holds no syslinux.cfg, so SYSLINUX has nothing to start.`
  switch (started.kind) {
    case 'program':
      return `${path} in ${slot} starts ${started.name}, which is not there.`
    case 'no-label':
      return `${path} in ${slot} starts ${started.name}, which is not one of its labels, and 'implicit 0' allows nothing else.`
    case 'local':
      return `${path} in ${slot} names nothing to start but the computer's own disk.`
    case 'no-default':
    case 'waits':
      return `${path} in ${slot} names nothing to start: it has no 'default' and no 'ui'.`
  }
}

const unattended: Rule = bootRule({
  broken: facts => broken(loaderOf(facts).started.kind === 'waits'),
  yes: () => 'SYSLINUX starts without waiting for a key.',
  no: (_, facts) =>
    `${loaderOf(facts).config} in ${slotOf(facts)} has 'prompt' and no timeout, so it waits until somebody presses Enter.`,
})

const isVmware = (facts: LoaderFacts): boolean => {
  const name = loaderOf(facts).program?.name
  return name === 'safeboot' || name === 'mboot'
}

const program: Rule = bootRule({
  broken: facts => {
    const found = loaderOf(facts).program
    return isRelease3(facts) && isVmware(facts) && found && !found.com32 ? found.path : undefined
  },
  yes: () => "The program that begins VMware's loader is made for SYSLINUX 3, as far as can be told.",
  no: path => `${path} is not a COM32 program for SYSLINUX 3, which would have to start it.`,
})

const options: Rule = bootRule({
  broken: facts => (isVmware(facts) ? loaderOf(facts).program?.arguments.bad : undefined),
  yes: () => "VMware's loader is started only with options that it knows.",
  no: (option, facts) => `${loaderOf(facts).program?.path} is started with ${option}, which makes it stop.`,
})

const mboot: Rule = bootRule({
  broken: facts => {
    const { next } = loaderOf(facts)
    if (!next || (next.present && (next.com32 || !isRelease3(facts)))) return undefined
    return next
  },
  yes: () => 'If safeboot.c32 is started, it finds its mboot.c32.',
  no: next =>
    next.present
      ? `${next.path}, which safeboot.c32 starts, is not a COM32 program for SYSLINUX 3.`
      : `${next.path}, which safeboot.c32 starts, is not beside it.`,
})

/** The rules for p4, which a stick copies from its image byte for byte. */
export const LOADER_RULES = {
  'boot-signature': bootSignature,
  loader,
  'loader-sound': loaderSound,
  'loader-config': config,
  'loader-unattended': unattended,
  'loader-program': program,
  'loader-options': options,
  'loader-mboot': mboot,
} as const satisfies Readonly<Record<string, Rule>>

/** The rules for the demo image's p4, which holds no SYSLINUX. Source: resources/demo-boot. */
export const DEMO_RULES = {
  'boot-signature': bootSignature,
  loader: demoLoader,
} as const satisfies Readonly<Partial<Record<keyof typeof LOADER_RULES, Rule>>>

/** The rules for p4, judged: those of SYSLINUX, or those of the demo image's loader. */
export const judgeLoader = (facts: LoaderFacts): NamedJudgement<keyof typeof LOADER_RULES, unknown>[] =>
  isDemo(facts)
    ? judgeAll<keyof typeof DEMO_RULES, LoaderFacts, unknown>(DEMO_RULES, facts)
    : judgeAll<keyof typeof LOADER_RULES, LoaderFacts, unknown>(LOADER_RULES, facts)

/** Whether mboot is started directly, without safeboot: it needs neither a UUID nor `updated`. */
export const isSafebootLeftOut = ({ boot }: LoaderFacts): boolean => boot.loader.program?.name === 'mboot'

/** What in p4 keeps an image, and so its stick, from booting. */
export const loaderWarnings = (facts: LoaderFacts): Warning[] =>
  judgeLoader(facts)
    .filter(({ holds }) => !holds)
    .map(({ rule, text }) => ({ code: 'boot-rule', rule, reason: text }))
