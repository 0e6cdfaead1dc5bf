import type { Document } from '../contract/documents.ts'
import { FORMAT } from '../contract/format.ts'
import type { JobView, StickView } from '../contract/views.ts'
import type { Problem } from '../problem/problem.ts'
import { refusalsFor, type TargetFacts } from '../target/target-rules.ts'
import { refusalSentence } from '../words/refusal-wording.ts'
import type { Progress } from '../write/progress.ts'
import { problemJson, progressJson, reportJson } from './json.ts'
import type { Report } from './report.ts'

/** When and with what a report was made. */
export interface ReportOrigin {
  /** ISO 8601, in UTC. */
  readonly date: string
  readonly version: string
}

type ReportedDrive = Document<'verify'>['drive']

/** The drive of a command's target, as reports name it. */
const reportedDrive = ({ path, description, serial, size }: TargetFacts): ReportedDrive => ({
  path,
  model: description,
  serial: serial ?? null,
  bytes: size,
})

/** A document that holds only a problem. */
export const problemDocument = (problem: Problem): Document<'problem'> => ({
  format: FORMAT,
  problem: problemJson(problem),
})

/** What `verify` found: a script gets one document, with any problem inside it. */
export const verifyDocument = (
  { problem, ...report }: Report & { readonly problem: Problem | undefined },
  facts: TargetFacts,
  origin: ReportOrigin,
): Document<'verify'> => ({
  format: FORMAT,
  ...origin,
  drive: reportedDrive(facts),
  ...reportJson(report),
  ...(problem && { problem: problemJson(problem) }),
})

/** How far `flash` has got, with a target or with the image being unpacked for it. */
export const progressEvent = (
  of: { readonly target: string } | { readonly image: string },
  progress: Progress,
): Document<'flash'> => ({ format: FORMAT, event: 'progress', ...of, ...progressJson(progress) })

export type Outcome = { readonly report: Report } | { readonly problem: Problem }

/** The last event of a target. */
export const reportEvent = (facts: TargetFacts, outcome: Outcome, origin: ReportOrigin): Document<'flash'> => {
  const begun = { format: FORMAT, event: 'report', ...origin, drive: reportedDrive(facts) } as const
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

const ANY_IMAGE = { allowLarge: false, minimumSize: undefined }

/** Why a drive may not be used, whatever the image. */
export const reasonsOf = (facts: TargetFacts) =>
  refusalsFor(facts, ANY_IMAGE).map(refusal => ({ code: refusal.code, message: refusalSentence(refusal).message }))

/** Every drive, allowed or not. */
export const drivesDocument = (drives: readonly TargetFacts[]): Document<'drives'> => ({
  format: FORMAT,
  drives: drives.map(driveJson),
})

/** A drive for the list, without the facts that only files have. */
const driveJson = (facts: TargetFacts): Document<'drives'>['drives'][number] => {
  const { linkedTo: _, contents: __, inode: ___, partitionOf, ...told } = facts
  const { bus = null, serial = null, diskseq = null } = facts
  const reasons = reasonsOf(facts)
  const part = partitionOf === undefined ? {} : { partitionOf }
  return { ...told, ...part, bus, serial, diskseq, allowed: reasons.length === 0, reasons }
}

const driveOf = ({ path, description, serial, size }: StickView): ReportedDrive => ({
  path,
  model: description,
  serial,
  bytes: size,
})

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
