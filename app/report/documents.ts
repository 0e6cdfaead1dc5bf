import type { Document } from '../contract/documents.ts'
import { FORMAT } from '../contract/format.ts'
import type { StickListJson } from '../contract/stick-list-json.ts'
import type { JobView, StickView } from '../contract/views.ts'
import type { DriveContents } from '../inspection/drive-contents.ts'
import type { FoundStick } from '../inspection/found-stick.ts'
import type { EsxiChange } from '../problem/esxi-change.ts'
import type { Problem } from '../problem/problem.ts'
import { refusalsFor, type TargetFacts } from '../target/target-rules.ts'
import { contentsText } from '../words/contents-wording.ts'
import { refusalSentence } from '../words/refusal-wording.ts'
import type { Progress } from '../write/progress.ts'
import { problemJson, progressJson, reportJson } from './json.ts'
import type { Report, ReportedFile } from './report.ts'

/** When and with what a report was made. */
export interface ReportOrigin {
  /** ISO 8601, in UTC. */
  readonly date: string
  readonly version: string
}

/** What is known of a job besides its report. */
export interface ReportSource extends ReportOrigin {
  readonly from?: { readonly image: string; readonly filesSha256: string | null }
  /** Names below /dev/disk/by-id. */
  readonly byId?: readonly string[]
}

type ReportedDrive = Document<'verify'>['drive']

/** The drive of a command's target, as reports name it. */
export const reportedDrive = (
  { path, description, serial, size, bus }: TargetFacts,
  byId: readonly string[] = [],
): ReportedDrive => ({ path, model: description, serial: serial ?? null, bytes: size, bus: bus ?? null, byId })

/** A document that holds only a problem. */
export const problemDocument = (problem: Problem): Document<'problem'> => ({
  format: FORMAT,
  problem: problemJson(problem),
})

/** What `verify` found: a script gets one document, with any problem inside it. */
export const verifyDocument = (
  {
    problem,
    changes,
    ...report
  }: Report & { readonly problem: Problem | undefined; readonly changes: readonly EsxiChange[] },
  facts: TargetFacts,
  { byId, ...source }: ReportSource,
): Document<'verify'> => ({
  format: FORMAT,
  ...source,
  drive: reportedDrive(facts, byId),
  ...reportJson(report),
  changes,
  ...(problem && { problem: problemJson(problem) }),
})

/** How far `flash` has got, with a target or with the image being unpacked for it. */
export const progressEvent = (
  of: { readonly target: string } | { readonly image: string },
  progress: Progress,
): Document<'flash'> => ({ format: FORMAT, event: 'progress', ...of, ...progressJson(progress) })

export type Outcome = { readonly report: Report } | { readonly problem: Problem }

/** The last event of a target. */
export const reportEvent = (
  facts: TargetFacts,
  outcome: Outcome,
  { byId, ...source }: ReportSource,
): Document<'flash'> => {
  const begun = { format: FORMAT, event: 'report', ...source, drive: reportedDrive(facts, byId) } as const
  return 'report' in outcome
    ? { ...begun, ...reportJson(outcome.report) }
    : { ...begun, target: facts.path, verified: false, problem: problemJson(outcome.problem) }
}

/** The only event of a `flash` that never began with a target. */
export const failureEvent = (problem: Problem): Document<'flash'> => ({
  format: FORMAT,
  event: 'report',
  verified: false,
  problem: problemJson(problem),
})

/** `flash --each` waits for a stick. */
export const waitingEvent = (counts: { readonly verified: number; readonly failed: number }): Document<'flash'> => ({
  format: FORMAT,
  event: 'waiting',
  ...counts,
})

/** `flash --each` does not build a stick that was plugged in. */
export const leftAloneEvent = (
  facts: TargetFacts,
  reason: { readonly code: string; readonly message: string },
): Document<'flash'> => ({ format: FORMAT, event: 'left-alone', drive: reportedDrive(facts), reason })

/** The last event of `flash --each`. */
export const summaryEvent = (list: StickListJson, origin: ReportOrigin): Document<'flash'> => ({
  format: FORMAT,
  event: 'summary',
  ...origin,
  ...list,
})

/** Sticks that were built one after the other, as the document that is saved. */
export const stickListDocument = (list: StickListJson, origin: ReportOrigin): Document<'stick-list'> => ({
  format: FORMAT,
  ...origin,
  ...list,
})

const ANY_IMAGE = { allowLarge: false, minimumSize: undefined }

/** Why a drive may not be used, whatever the image. */
export const reasonsOf = (facts: TargetFacts) =>
  refusalsFor(facts, ANY_IMAGE).map(refusal => ({ code: refusal.code, message: refusalSentence(refusal).message }))

/** What a look at a drive found; undefined for what nobody looked for or at. */
export interface DriveLook {
  readonly contents: DriveContents | undefined
  readonly esxi: FoundStick | undefined
}

/** A drive for the list, with its stable names and, if anybody looked, what is on it. */
export interface InventoriedDrive {
  readonly facts: TargetFacts
  readonly byId: readonly string[]
  readonly look?: DriveLook | undefined
}

/** Every drive, allowed or not. */
export const drivesDocument = (drives: readonly InventoriedDrive[]): Document<'drives'> => ({
  format: FORMAT,
  drives: drives.map(driveJson),
})

/** A drive for the list, without the facts that only files have. */
const driveJson = ({ facts, byId, look }: InventoriedDrive): Document<'drives'>['drives'][number] => {
  const { linkedTo: _, contents: __, inode: ___, partitionOf, ...told } = facts
  const { bus = null, serial = null, diskseq = null } = facts
  const reasons = reasonsOf(facts)
  const part = partitionOf === undefined ? {} : { partitionOf }
  const allowed = reasons.length === 0
  return { ...told, ...part, bus, serial, diskseq, allowed, reasons, byId, ...(look && lookJson(look)) }
}

const lookJson = ({ contents, esxi }: DriveLook) => ({
  contents: { kind: contents?.kind ?? ('unread' as const), text: contentsText(contents) },
  esxi: esxi ? { ...esxi, build: esxi.build ?? null } : null,
})

const driveOf = ({ path, description, serial, size }: StickView): ReportedDrive => ({
  path,
  model: description,
  serial,
  bytes: size,
})

/** What `sha256sum` prints for an image's files, in order of path: equal for two images with the same files. */
export const checksumLines = (files: readonly Pick<ReportedFile, 'path' | 'expectedSha256'>[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, expectedSha256 }) => `${expectedSha256}  ${path}\n`)
    .join('')

/** A job's reports, as the document that is saved. */
export const savedReport = ({ image, sticks }: JobView, origin: ReportOrigin): Document<'saved-report'> => ({
  format: FORMAT,
  ...origin,
  image,
  sticks: sticks.map(stick => ({
    drive: driveOf(stick),
    verdict: stick.state.kind === 'done' ? stick.state.report.verdict : null,
    ...stick,
  })),
})
