import { plainText } from '../../app/bytes/plain-text.ts'
import type { Words } from '../../app/words/words.ts'
import { currentWordings } from './wordings.ts'

/** What the host says about something, and the values behind it. */
interface Told {
  readonly code: string
  readonly message: string
  readonly advice: string
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** Whether a sentence has a gap, as where a host of another release sends other values. */
const hasGap = (text: string): boolean => /\b(undefined|NaN)\b|\[object /.test(text)

type Entry = (it: unknown) => Words | string

/**
 * The sentence of a table, or the host's own in English where the table has none for this code or these values: a
 * problem of the window itself has such a code, and its own words.
 */
const fromTable = (table: object | undefined, { code, message, advice, details }: Told): Words => {
  const english = { message, advice }
  if (!table || !Object.hasOwn(table, code)) return english
  try {
    const worded = (table as Readonly<Record<string, Entry>>)[code]?.({ code, ...details })
    const words = typeof worded === 'string' ? { message: worded, advice } : (worded ?? english)
    return hasGap(words.message + words.advice)
      ? english
      : { message: plainText(words.message), advice: plainText(words.advice) }
  } catch {
    return english
  }
}

/** A problem in the language of the page. Text that stayed English is marked: show it with `Worded`. */
export const wordProblem = (problem: Told): Words => fromTable(currentWordings()?.problems, problem)

/** Why a drive may not be used. */
export const wordRefusal = (reason: Told): Words => fromTable(currentWordings()?.refusals, reason)

export const wordWarning = (warning: Omit<Told, 'advice'>): string =>
  fromTable(currentWordings()?.warnings, { ...warning, advice: '' }).message

/** A sentence that has no values of its own: a rule of the loader, a reason against a boot bank. */
export const said = (english: string): string => currentWordings()?.said(english) ?? english
