import { plainText } from '../bytes/plain-text.ts'
import type { ProblemJson } from '../contract/common-json.ts'
import type { StickListJson } from '../contract/stick-list-json.ts'
import type { StickView } from '../contract/views.ts'
import type { Problem } from '../problem/problem.ts'
import type { TargetFacts } from '../target/target-rules.ts'
import type { Outcome } from './documents.ts'
import { problemJson } from './json.ts'

/** Sticks that were built one after the other, and how each went. */

export type ListedStick = StickListJson['sticks'][number]

type Listed = Pick<ListedStick, 'number' | 'date' | 'drive'>
type Verified = Pick<ListedStick, 'build' | 'digest' | 'seconds'>

const verified = (stick: Listed, { build, digest, seconds }: Verified): ListedStick => ({
  ...stick,
  result: 'verified',
  build,
  digest,
  seconds,
  problem: null,
})

const CANCELLED: Problem['code'] = 'cancelled'

const notBuilt = (stick: Listed, problem: ListedStick['problem']): ListedStick => ({
  ...stick,
  result: problem?.code === CANCELLED ? 'cancelled' : 'failed',
  build: null,
  digest: null,
  seconds: null,
  problem,
})

/** A stick for the list. `date` is ISO 8601. */
export const listedStick = (
  number: number,
  { path, description, serial, size }: Pick<TargetFacts, 'path' | 'description' | 'serial' | 'size'>,
  outcome: Outcome,
  date: string,
): ListedStick => {
  const stick = { number, date, drive: { path, model: description, serial: serial ?? null, bytes: size } }
  if ('problem' in outcome) return notBuilt(stick, problemJson(outcome.problem))
  const { build = null, digest, seconds } = outcome.report
  return verified(stick, { build, digest, seconds })
}

/** The same for a stick as the window shows it, once it is over. */
export const listedView = (
  number: number,
  { path, description, serial, size, state }: Pick<StickView, 'path' | 'description' | 'serial' | 'size' | 'state'>,
  date: string,
): ListedStick => {
  const stick = { number, date, drive: { path, model: description, serial, bytes: size } }
  if (state.kind === 'done') return verified(stick, state.report)
  return notBuilt(stick, state.kind === 'failed' ? state.problem : null)
}

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
