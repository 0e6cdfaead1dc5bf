/**
 * `key=value` lines as VMware's loader reads them. Source: esx-boot, bootlib/parse.c and string.c, its oldest and newest
 * published release.
 */

/** A key, with the kind of value that the loader accepts for it. */
export interface LoaderOption {
  readonly key: string
  readonly kind: 'text' | 'number'
}

/** What the loader finds when reading; keys that are not in the text are missing. */
export interface LoaderOptions {
  readonly values: ReadonlyMap<string, string>
  /** The first value that is not of its option's kind: the loader stops there. */
  readonly stop: { readonly key: string; readonly value: string } | undefined
}

/** White space in C's sense. */
export const isSpace = (char: string | undefined): boolean => char !== undefined && /[ \t\n\v\f\r]/.test(char)

/** Its lines, without comments and empty ones, each cut at a NUL, trimmed, and with runs of white space made one space. */
export const loaderLines = (text: string): string[] =>
  text
    .split('\n')
    // Not trim(), as the loader does not treat a no-break space as white space.
    .map(line => (line.split('\0', 1)[0] ?? '').replace(/[ \t\v\f\r]+/g, ' ').replace(/^ | $/g, ''))
    .filter(line => line !== '' && !line.startsWith('#'))

/** What the loader accepts as a number: digits, a minus in front of them, or nothing at all. */
export const isLoaderNumber = (value: string): boolean => /^-?\d*$/.test(value)

/**
 * The option that a line sets, and its value. What comes before the first `=` is compared with the beginning of each
 * key in order, ignoring case: `k=` is kernel, and so is a line that begins with `=`. A blank before the `=` never
 * matches.
 */
export const matchLine = (
  line: string,
  options: readonly LoaderOption[],
): { readonly option: LoaderOption; readonly value: string } | undefined => {
  const equals = line.indexOf('=')
  if (equals < 0) return undefined
  const beginning = line.slice(0, equals).toLowerCase()
  const option = options.find(({ key }) => key.startsWith(beginning))
  return option && { option, value: line.slice(equals + 1).replace(/^ /, '') }
}

/** Reads lines by a table of options; later lines win. */
export const readLoaderOptions = (lines: readonly string[], options: readonly LoaderOption[]): LoaderOptions => {
  const values = new Map<string, string>()
  let stop: LoaderOptions['stop']
  for (const line of lines) {
    const found = matchLine(line, options)
    if (!found) continue
    const { option, value } = found
    values.set(option.key, value)
    if (option.kind === 'number' && !isLoaderNumber(value)) stop ??= { key: option.key, value }
  }
  return { values, stop }
}

const SEPARATOR = '---'

/** The items of a list, and whether reading it runs past the text: what the loader then finds is unknown. */
export interface LoaderList {
  readonly items: readonly string[]
  readonly overrun: boolean
}

/**
 * The items of a list between ` --- `. A separator where an item should begin swallows the letter after it
 * (mboot/config.c, find_next_listitem).
 */
export const loaderList = (list: string): LoaderList => {
  const items: string[] = []
  let at = 0
  while (at < list.length) {
    const separator = list.indexOf(SEPARATOR, at)
    if (isSpace(list[at])) at += 1
    else if (separator === at) {
      at += SEPARATOR.length + 1
      if (at > list.length) return { items, overrun: true }
    } else {
      items.push(list.slice(at, separator < 0 ? list.length : separator))
      at = separator < 0 ? list.length : separator + SEPARATOR.length
    }
  }
  return { items, overrun: false }
}
