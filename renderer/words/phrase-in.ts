import type { Numbers } from './format-in.ts'

/** Text that stays English in another language stands between these, so that it can be marked as such (private use area). */
const FOREIGN = { begin: '\ue000', end: '\ue001' } as const

/** A piece of a sentence; `foreign` if it is English in a page of another language. */
export interface Piece {
  readonly text: string
  readonly foreign: boolean
}

/** A sentence in its pieces. */
export const piecesOf = (sentence: string): Piece[] =>
  sentence
    .split(/[\ue000\ue001]/)
    .map((text, index) => ({ text, foreign: index % 2 === 1 }))
    .filter(({ text }) => text !== '')

/** A sentence without the marks. */
export const unmarked = (sentence: string): string => sentence.replace(/[\ue000\ue001]/g, '')

/** Puts what the host says in English into the language. */
export type Said = (english: string) => string

interface Pattern {
  readonly expression: RegExp
  readonly translation: string
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The longest first: the more text a pattern has, the surer it is meant. */
const patternsOf = (table: Readonly<Record<string, string>>): Pattern[] =>
  Object.entries(table)
    .filter(([english]) => english.includes('{1}'))
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([english, translation]) => ({
      expression: new RegExp(
        `^${english
          .split(/\{\d\}/)
          .map(escaped)
          .join('(.+?)')}$`,
        's',
      ),
      translation,
    }))

const UNITS: Readonly<Record<string, number>> = { byte: 1, bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

/** A number or a size in English, as the language writes it; undefined for anything else. */
const numberIn = ({ bytes, count }: Numbers, text: string): string | undefined => {
  const [, value = '', unit] = /^(\d+|\d{1,3}(?:,\d{3})+|\d+\.\d)(?: (bytes?|kB|MB|GB|TB))?$/.exec(text) ?? []
  const number = Number(value.replaceAll(',', ''))
  if (value === '') return undefined
  return unit === undefined ? count(number) : bytes(number * (UNITS[unit] ?? 1))
}

/** A translator by the English text; what is in its place of a value is translated too if it is known. */
export const phraseIn = (table: Readonly<Record<string, string>>, numbers: Numbers): Said => {
  const patterns = patternsOf(table)
  const known = (text: string): string | undefined => {
    if (Object.hasOwn(table, text)) return table[text]
    for (const { expression, translation } of patterns) {
      const values = expression.exec(text)
      if (values) return translation.replace(/\{(\d)\}/g, (_, place: string) => inner(values[Number(place)] ?? ''))
    }
    return undefined
  }
  /** A value: a number, a phrase, a list of such, "name (phrase)", or a name. */
  const inner = (text: string): string => {
    const value = numberIn(numbers, text) ?? known(text)
    if (value !== undefined) return value
    if (text.includes(', ')) return text.split(', ').map(inner).join(', ')
    const [, name, why] = /^(.+) \((.+)\)$/.exec(text) ?? []
    return name !== undefined && why !== undefined ? `${name} (${inner(why)})` : text
  }
  return english => known(english) ?? `${FOREIGN.begin}${english}${FOREIGN.end}`
}
