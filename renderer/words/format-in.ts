import type { FormOf, Language } from './languages.ts'

/** Numbers, sizes and times as a language writes them. */
export interface Numbers {
  /** 46240000 as "46.2 MB": decimal units as on a stick's label, "900 kB" below one of them. */
  bytes(bytes: number): string
  /** Bytes a second: "3.9 MB/s". */
  rate(bytesPerSecond: number): string
  /** A whole number: "1,843,200". */
  count(count: number): string
  /** With that many digits after the point. */
  decimal(value: number, digits: number): string
  /** A day, from milliseconds since 1970: "9 Jul 2009", in local time. */
  date(milliseconds: number): string
  /** A time of day with seconds. */
  time(at: Date): string
  /** A local time, "2011-05-03T10:00:00", as people say it: "yesterday", "May 3, 2011"; undefined if it is not a date. */
  when(local: string, now: Date): string | undefined
  /** "a, b and c". */
  list(items: readonly string[]): string
}

/** The same, with plurals: `C` are the forms of the language. */
export interface Format<C extends string> extends Numbers {
  /** The form of a word that goes with a whole number. */
  form(count: number, forms: Readonly<Record<C, string>>): string
  /** "1 file", "10 files". */
  plural(count: number, forms: Readonly<Record<C, string>>): string
}

type Unit = 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte' | 'terabyte'

/** The unit of a size, and how many bytes it has; the same steps as `formatBytes` in app/bytes. */
const unitOf = (bytes: number): readonly [Unit, number] => {
  if (bytes < 1000) return ['byte', 1]
  if (bytes < 999_500) return ['kilobyte', 1e3]
  if (bytes < 999_500_000) return ['megabyte', 1e6]
  return bytes < 999.5e9 ? ['gigabyte', 1e9] : ['terabyte', 1e12]
}

const digitsOf = (value: number): number => (value < 100 ? 1 : 0)

const DAY_MS = 86_400_000
const RECENT_DAYS = 7

const dayOf = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

// Making a formatter takes the browser up to 20 ms, and the first screen needs none: each waits until it is used.
const whenUsed = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const whenIn = (locale: string): Numbers['when'] => {
  const relative = whenUsed(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const absolute = whenUsed(() => new Intl.DateTimeFormat(locale, DAY))
  return (local, now) => {
    const date = new Date(local)
    if (Number.isNaN(date.getTime())) return undefined
    const days = Math.round((dayOf(now) - dayOf(date)) / DAY_MS)
    return days >= 0 && days < RECENT_DAYS ? relative().format(-days, 'day') : absolute().format(date)
  }
}

const sizesIn = (locale: string): Pick<Numbers, 'bytes' | 'rate'> => {
  const measured = (value: number, unit: string, unitDisplay: 'short' | 'long', digits: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }).format(value)
  const sized = (bytes: number, per: string): string => {
    const [unit, size] = unitOf(bytes)
    // "B" says little to most people, so bytes are written out.
    const display = unit === 'byte' && per === '' ? 'long' : 'short'
    return measured(bytes / size, `${unit}${per}`, display, digitsOf(bytes / size))
  }
  return {
    bytes: bytes => sized(bytes, ''),
    rate: bytesPerSecond => sized(Math.round(bytesPerSecond), '-per-second'),
  }
}

/** How a language writes numbers. `dates` and `times` are the locales to write these in, where they differ. */
export const formatIn = <L extends Language>(
  language: L,
  { dates = language, times = language }: { readonly dates?: string; readonly times?: string | string[] } = {},
): Format<FormOf<L>> => {
  const whole = whenUsed(() => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }))
  const rules = whenUsed(() => new Intl.PluralRules(language))
  const days = whenUsed(() => new Intl.DateTimeFormat(dates, DAY))
  const clock = whenUsed(() => new Intl.DateTimeFormat(times, { timeStyle: 'medium' }))
  const lists = whenUsed(() => new Intl.ListFormat(language))
  const form = (count: number, forms: Readonly<Record<string, string>>): string =>
    // "many" of French and its kin is for millions alone, and reads like the usual form.
    forms[rules().select(count)] ?? Object.values(forms).at(-1) ?? ''
  return {
    ...sizesIn(language),
    count: count => whole().format(count),
    decimal: (value, digits) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    date: milliseconds => days().format(milliseconds),
    time: at => clock().format(at),
    when: whenIn(language),
    list: items => lists().format(items),
    form,
    plural: (count, forms) => `${whole().format(count)} ${form(count, forms)}`,
  }
}
