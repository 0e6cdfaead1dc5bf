import { plainText } from '../bytes/plain-text.ts'
import type { ProblemJson } from '../contract/common-json.ts'
import type { StickListJson } from '../contract/stick-list-json.ts'
import type { Problem } from '../problem/problem.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import type { Outcome } from './documents.ts'
import { problemJson } from './json.ts'

/** Sticks that were built one after the other, and how each went. */

export type ListedStick = StickListJson['sticks'][number]

const RESULTS: Partial<Record<Problem['code'], ListedStick['result']>> = { cancelled: 'cancelled' }

/** A stick for the list. `date` is ISO 8601. */
export const listedStick = (
  number: number,
  { path, description, serial, size }: Pick<TargetFacts, 'path' | 'description' | 'serial' | 'size'>,
  outcome: Outcome,
  date: string,
): ListedStick => {
  const drive = { path, model: description, serial: serial ?? null, bytes: size }
  if ('problem' in outcome) {
    const { problem } = outcome
    return {
      number,
      date,
      drive,
      result: RESULTS[problem.code] ?? 'failed',
      ...NOT_BUILT,
      problem: problemJson(problem),
    }
  }
  const { build, digest, seconds } = outcome.report
  return { number, date, drive, result: 'verified', build: build ?? null, digest, seconds, problem: null }
}

const NOT_BUILT = { build: null, digest: null, seconds: null }

type Cell = string | number | null

const COLUMNS: readonly (readonly [string, (stick: ListedStick) => Cell])[] = [
  ['number', ({ number }) => number],
  ['date', ({ date }) => date],
  ['serial', ({ drive }) => drive.serial],
  ['model', ({ drive }) => drive.model],
  ['bytes', ({ drive }) => drive.bytes],
  ['path', ({ drive }) => drive.path],
  ['result', ({ result }) => result],
  ['build', ({ build }) => build],
  ['digest', ({ digest }) => digest],
  ['seconds', ({ seconds }) => (seconds === null ? null : Math.round(seconds * 10) / 10)],
  ['problem', ({ problem }) => problem && sentenceOf(problem)],
]

const sentenceOf = ({ code, message }: Pick<ProblemJson, 'code' | 'message'>): string => `${code}: ${message}`

/** The first line of a CSV, with its line end. */
export const CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`

/** The whole list as CSV. */
export const csvOf = (sticks: readonly ListedStick[]): string => CSV_HEADER + sticks.map(csvLine).join('')

/** A stick as a line of CSV (RFC 4180), with its line end. */
export const csvLine = (stick: ListedStick): string =>
  `${COLUMNS.map(([, cell]) => csvCell(cell(stick))).join(',')}\r\n`

/** A drive may say anything of itself, and a spreadsheet would calculate what begins like a formula. */
const csvCell = (value: Cell): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = plainText(value)
  const inert = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
