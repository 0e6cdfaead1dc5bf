import { latin1 } from '../bytes/latin1.ts'
import { isAccepted, MBOOT_OPTIONS, parseBootCfg, SAFEBOOT_OPTIONS } from './boot-cfg.ts'
import { loaderPath, loaderShortName, type RootIndex } from './loader-names.ts'
import { isLoaderNumber, type LoaderOption, loaderList, matchLine } from './loader-options.ts'

/** The two programs that read boot.cfg: safeboot chooses the bank, mboot loads what is in it. */
export type ConfigReader = 'safeboot' | 'mboot'

/** What one of them takes a line for. */
export interface LineReading {
  readonly by: ConfigReader
  readonly key: string
  readonly value: string
  /** Whether the line only begins like the key, or leaves it out. */
  readonly shortened: boolean
  /** Whether a later line says something else, so that this one does not count. */
  readonly overridden: boolean
  /** Whether the value is of the wrong kind, so that the loader stops here. */
  readonly stops: boolean
  /** Files that it names and the bank lacks. */
  readonly missing: readonly string[]
}

/** What VMware's loader makes of a line. `text` is the line as it is, without its end. */
export type ConfigLine = { readonly number: number; readonly text: string } & (
  | { readonly kind: 'blank' | 'comment' }
  /** `no-equals`: there is no `=` in it; `blank-before-equals`: a blank before it; `unknown`: no key begins like that. */
  | { readonly kind: 'ignored'; readonly why: 'no-equals' | 'blank-before-equals' | 'unknown' }
  /** A byte order mark stands before it, so that the loader does not know its key. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'read'; readonly readings: readonly LineReading[] }
)

const TABLES: readonly { readonly by: ConfigReader; readonly options: readonly LoaderOption[] }[] = [
  { by: 'safeboot', options: SAFEBOOT_OPTIONS },
  { by: 'mboot', options: MBOOT_OPTIONS },
]

const MARK = '\u00ef\u00bb\u00bf'

/** A line as the loader sees it: cut at a NUL, with runs of white space made one space. */
const seen = (text: string): string =>
  (text.split('\0', 1)[0] ?? '').replace(/[ \t\v\f\r]+/g, ' ').replace(/^ | $/g, '')

type Reading = Omit<LineReading, 'overridden'>

/** Tells which of the names in a value the bank lacks. */
type Missing = (key: string, value: string) => readonly string[]

/**
 * boot.cfg, line by line, as VMware's loader reads it. Source: esx-boot, bootlib/parse.c, safeboot/config.c and
 * mboot/config.c.
 */
export const explainBootCfg = (bytes: Uint8Array, root: RootIndex): ConfigLine[] => {
  const missing = missingFrom(root, parseBootCfg(bytes).prefix)
  const lines = latin1(bytes).split('\n')
  // The end of the last line begins no other.
  if (lines.at(-1) === '') lines.pop()
  const all = lines.map((text, index) => ({
    number: index + 1,
    text: text.replace(/\r$/, ''),
    ...kindOf(text, missing),
  }))
  const later = new Set<string>()
  return all
    .toReversed()
    .map(line => withOverridden(line, later))
    .reverse()
}

type Kind<T> = T extends ConfigLine
  ? Omit<T, 'number' | 'text' | 'readings'> & { readings?: readonly Reading[] }
  : never

const missingFrom =
  (root: RootIndex, prefix: string | undefined): Missing =>
  (key, value) => {
    if (key !== 'kernel' && key !== 'modules') return []
    const names = key === 'kernel' ? [value] : loaderList(value).items.map(item => item.split(' ', 1)[0] ?? '')
    return names.filter(name => name !== '' && !root.has(loaderShortName(loaderPath(prefix, name))))
  }

const kindOf = (text: string, missing: Missing): Kind<ConfigLine> => {
  const line = seen(text)
  if (line === '') return { kind: 'blank' }
  if (line.startsWith('#')) return { kind: 'comment' }
  if (line.startsWith(MARK))
    return seen(line.slice(MARK.length)).startsWith('#') ? { kind: 'comment' } : { kind: 'hidden' }
  const equals = line.indexOf('=')
  if (equals < 0) return { kind: 'ignored', why: 'no-equals' }
  const readings = TABLES.flatMap(({ by, options }) => readingOf(line, by, options, missing))
  if (readings.length > 0) return { kind: 'read', readings }
  return { kind: 'ignored', why: line[equals - 1] === ' ' ? 'blank-before-equals' : 'unknown' }
}

const readingOf = (line: string, by: ConfigReader, options: readonly LoaderOption[], missing: Missing): Reading[] => {
  const found = matchLine(line, options)
  if (!found) return []
  const { option, value } = found
  const shortened = line.slice(0, line.indexOf('=')).length < option.key.length
  const wrong = option.kind === 'number' && !isLoaderNumber(value)
  const stops = wrong || !isAccepted(option.key, value)
  return [{ by, key: option.key, value, shortened, stops, missing: missing(option.key, value) }]
}

/** `later` are the keys of the lines below, each with its reader. */
const withOverridden = (
  line: { readonly number: number; readonly text: string } & Kind<ConfigLine>,
  later: Set<string>,
): ConfigLine => {
  if (line.kind !== 'read') return line as ConfigLine
  const readings = (line.readings ?? []).map(reading => {
    const id = `${reading.by} ${reading.key}`
    const overridden = later.has(id)
    later.add(id)
    return { ...reading, overridden }
  })
  return { number: line.number, text: line.text, kind: 'read', readings }
}
