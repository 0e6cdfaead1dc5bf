import { latin1 } from '../bytes/latin1.ts'
import { type LoaderOption, loaderLines, loaderList, matchLine, readLoaderOptions } from './loader-options.ts'

/**
 * boot.cfg: `key=value` lines of a boot bank, as VMware's loader reads them: safeboot reads some keys, mboot the
 * others.
 */
export interface BootCfg {
  readonly kernel: string | undefined
  readonly kernelOptions: string
  /** Names of the modules, in load order, without their arguments. */
  readonly modules: readonly string[]
  /** Where the kernel and the modules are looked for. */
  readonly prefix: string | undefined
  /** "4.0.0-175625" */
  readonly build: string | undefined
  /** As it is written; "" if nothing follows the `=`. */
  readonly updated: string | undefined
  /** 0 valid, 1 upgrading, 2 dirty, 3 invalid or empty; undefined if it is missing, empty or not a number. */
  readonly bootState: number | undefined
  /** As it is written. */
  readonly state: string | undefined
  /** Whether the loader can change bootstate in place: it looks for that line only in the first 512 bytes. */
  readonly stateInPlace: boolean
  /** An option whose value is of the wrong kind for the loader, or that ends its work: it stops there. */
  readonly stop: { readonly key: string; readonly value: string } | undefined
  /** Whether the list of modules ends in such a way that the loader reads past its end. */
  readonly modulesOverrun: boolean
  readonly byteOrderMark: boolean
  /** The line that a byte order mark hides from the loader; undefined if it hides none that the loader needs. */
  readonly hiddenLine: string | undefined
  /** Whether lines end in CR LF, which is harmless. */
  readonly carriageReturns: boolean
}

/** Largest boot.cfg that is read, in bytes; real ones are under 1 KB. */
export const BOOT_CFG_LIMIT = 65_536

const text = (key: string): LoaderOption => ({ key, kind: 'text' })
const number = (key: string): LoaderOption => ({ key, kind: 'number' })

/** Source: esx-boot, safeboot/config.c; the newest release knows quickboot. */
export const SAFEBOOT_OPTIONS: readonly LoaderOption[] = [
  text('build'),
  number('updated'),
  number('bootstate'),
  number('quickboot'),
]

/** Source: esx-boot, mboot/config.c; those from crypto on are the newest release's. */
export const MBOOT_OPTIONS: readonly LoaderOption[] = [
  ...[text('kernel'), text('kernelopt'), text('modules'), text('title'), text('prefix')],
  ...[number('nobootif'), number('timeout'), number('noquirks'), number('norts')],
  ...[text('crypto'), number('runtimewd'), number('tftpblksize'), text('acpitables'), number('runtimewdtimeout')],
  ...[number('skip'), number('errtimeout')],
]

/** A module of boot.cfg: its name, and what the loader hands it as its command line. */
export interface LoaderModule {
  readonly name: string
  readonly args: string
}

const moduleOf = (item: string): LoaderModule => {
  const [name = '', ...args] = item.split(' ')
  return { name, args: args.join(' ').trim() }
}

/** The modules of boot.cfg in load order, from its bytes. */
export const loaderModules = (bytes: Uint8Array): LoaderModule[] => {
  const { values } = readLoaderOptions(loaderLines(latin1(bytes)), MBOOT_OPTIONS)
  return loaderList(values.get('modules') ?? '').items.map(moduleOf)
}

/** The key of mboot's that a line sets, as `loaderLines` gives it; undefined if it sets none. */
export const optionOf = (line: string): string | undefined => matchLine(line, MBOOT_OPTIONS)?.option.key

const MARK = '\u00ef\u00bb\u00bf'
// safeboot/config.c: it writes back one sector.
const IN_PLACE = 512

/** Reads boot.cfg from its bytes. Never throws: what is missing is undefined, and `bank-rules.ts` judges that. */
export const parseBootCfg = (bytes: Uint8Array): BootCfg => {
  const content = latin1(bytes)
  const lines = loaderLines(content)
  const safeboot = readLoaderOptions(lines, SAFEBOOT_OPTIONS)
  const mboot = readLoaderOptions(lines, MBOOT_OPTIONS)
  const state = safeboot.values.get('bootstate')
  const { items, overrun } = loaderList(mboot.values.get('modules') ?? '')
  const byteOrderMark = content.startsWith(MARK)
  return {
    kernel: mboot.values.get('kernel') || undefined,
    kernelOptions: mboot.values.get('kernelopt') ?? '',
    modules: items.map(item => item.split(' ', 1)[0] ?? ''),
    prefix: mboot.values.get('prefix') || undefined,
    build: safeboot.values.get('build'),
    updated: safeboot.values.get('updated'),
    bootState: state !== undefined && /^-?\d+$/.test(state) ? loaderNumber(state) : undefined,
    state,
    stateInPlace: hasStateInPlace(content.slice(0, IN_PLACE)),
    stop: stopOf(safeboot.values, mboot),
    modulesOverrun: overrun,
    byteOrderMark,
    hiddenLine: byteOrderMark ? hiddenBehind(lines[0] ?? '') : undefined,
    carriageReturns: content.includes('\r\n'),
  }
}

/**
 * Options that end the loader's work. The oldest release refuses a timeout below zero and a nobootif other than 0 and
 * 1, and only the newest knows skip and quickboot: accepted is what both accept. `updated` and `bootstate` have rules
 * of their own.
 */
const stopOf = (
  safeboot: ReadonlyMap<string, string>,
  { values, stop }: ReturnType<typeof readLoaderOptions>,
): BootCfg['stop'] => {
  if (stop) return stop
  const read = new Map([...values, ...[...safeboot].filter(([key]) => key === 'quickboot')])
  const key = Object.keys(ACCEPTED).find(name => !isAccepted(name, read.get(name) ?? ''))
  return key === undefined ? undefined : { key, value: read.get(key) ?? '' }
}

const ACCEPTED: Readonly<Record<string, RegExp>> = {
  timeout: /^\d*$/,
  nobootif: /^0*[01]?$/,
  skip: /^-?0*$/,
  quickboot: /^-?0*$/,
}

/** Whether both releases of the loader go on with this value of an option. */
export const isAccepted = (key: string, value: string): boolean => ACCEPTED[key]?.test(value) ?? true

// The loader's numbers have 32 bits and stop at the largest (esx-boot, libc/standard.c).
const LARGEST = 0x7fff_ffff

/** Digits, with or without a sign, as the loader reads them. */
export const loaderNumber = (digits: string): number => Math.max(-LARGEST, Math.min(Number(digits), LARGEST))

const STATE = /(?:^|\n)[^\S\n]*bootstate[ \t]*=[ \t]*([^ \t])/i

/**
 * Whether safeboot finds `bootstate=` at the start of a line, followed by a digit from 0 to 3 (config.c, scan_config).
 */
const hasStateInPlace = (beginning: string): boolean => /[0-3]/.test(STATE.exec(beginning)?.[1] ?? '')

/** Where the digit of bootstate is in a boot.cfg, in bytes; undefined if there is none. */
export const stateAt = (bytes: Uint8Array): number | undefined => {
  const found = STATE.exec(latin1(bytes))
  return found ? found.index + found[0].length - 1 : undefined
}

const NEEDED: readonly string[] = ['build', 'updated', 'kernel', 'modules', 'prefix']

/** The line that a byte order mark hides; undefined if it is harmless: a comment, or a key that may be missing. */
const hiddenBehind = (line: string): string | undefined => {
  const rest = line.startsWith(MARK) ? line.slice(MARK.length).replace(/^ /, '') : ''
  const keys = [SAFEBOOT_OPTIONS, MBOOT_OPTIONS].map(options => matchLine(rest, options)?.option.key)
  return !rest.startsWith('#') && keys.some(key => key && NEEDED.includes(key)) ? rest : undefined
}
