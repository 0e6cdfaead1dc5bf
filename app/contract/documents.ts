import * as v from 'valibot'
import { backupReportSchema } from './backup-json.ts'
import { esxiChange } from './change-json.ts'
import { bytes, problem, progress, seconds, slot, warning } from './common-json.ts'
import { examinationSchema } from './examination-json.ts'
import { FORMAT } from './format.ts'
import { explainedLine, insidePartition } from './inside-json.ts'
import { inspectionSchema } from './inspection-json.ts'
import { planSchema } from './plan-json.ts'
import { reportSchema } from './report-json.ts'
import { restorePlanSchema, restoreReportSchema } from './restore-json.ts'
import { stickListSchema } from './stick-list-json.ts'
import { count, type Of } from './values.ts'
import { stickView } from './views.ts'

/** What the command line prints with --json, and the saved report: documents that other people's scripts read. */

const document = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject({
    format: v.pipe(v.literal(FORMAT), v.description('rises where a field goes or changes; not where one is added')),
    ...entries,
  })

const origin = {
  date: v.pipe(v.string(), v.isoTimestamp(), v.description('when it was made: ISO 8601, in UTC')),
  version: v.pipe(v.string(), v.description('of Thinstick')),
}

const byId = v.pipe(v.array(v.string()), v.description('its names below /dev/disk/by-id; empty where there are none'))

const drive = v.strictObject({
  path: v.string(),
  model: v.string(),
  serial: v.nullable(v.string()),
  bytes,
  bus: v.optional(v.nullable(v.string())),
  byId: v.optional(byId),
})

/** What a stick was made from or compared with. */
const from = v.strictObject({
  image: v.pipe(v.string(), v.description('as it was named')),
  filesSha256: v.pipe(
    v.nullable(v.string()),
    v.description('SHA-256 of what `sha256sum` would print for its files, in order of path; null where none were read'),
  ),
})

const failed = { verified: v.literal(false), problem }
const progressEvent = { event: v.literal('progress'), ...progress.entries }
const reportEvent = { event: v.literal('report') }

/**
 * One event per line: the progress of an image or of a target, and a report for each target; or a single failure if no
 * target was begun. With --each the last event is a summary.
 */
const flashEvent = v.union([
  document({ ...progressEvent, image: v.string() }),
  document({ ...progressEvent, target: v.string() }),
  document({ ...reportEvent, ...origin, from: v.optional(from), drive, ...reportSchema.entries }),
  document({ ...reportEvent, ...origin, from: v.optional(from), drive, target: v.string(), ...failed }),
  document({ ...reportEvent, ...failed }),
  // Of --each: it waits for the next stick, leaves one alone, and ends with a summary.
  document({ event: v.literal('waiting'), verified: count, failed: count }),
  document({
    event: v.literal('left-alone'),
    drive,
    reason: v.strictObject({ code: v.string(), message: v.string() }),
  }),
  document({ event: v.literal('summary'), ...origin, ...stickListSchema.entries }),
])

const esxi = v.strictObject({
  title: v.string(),
  build: v.nullable(v.string()),
  demo: v.boolean(),
  bank: v.pipe(slot, v.description("of the bank that VMware's loader starts")),
  thinstick: v.pipe(v.boolean(), v.description('whether it has the shape that Thinstick gives a stick')),
})

/** One event per line: the progress, and a report; or a single failure if the stick was never begun. */
const backupEvent = v.union([
  document({ ...progressEvent, target: v.string() }),
  document({ ...reportEvent, ...origin, drive, ...backupReportSchema.entries }),
  document({ ...reportEvent, ...origin, drive, target: v.string(), ...failed }),
  document({ ...reportEvent, ...failed }),
])

/** One event per line: the plan, the progress, and a report; or a single failure if the drive was never begun. */
const restoreEvent = v.union([
  document({ event: v.literal('plan'), target: v.string(), ...restorePlanSchema.entries }),
  document({ ...progressEvent, target: v.string() }),
  document({ ...reportEvent, ...origin, drive, ...restoreReportSchema.entries }),
  document({ ...reportEvent, ...origin, drive, target: v.string(), ...failed }),
  document({ ...reportEvent, ...failed }),
])

const mount = v.strictObject({ path: v.string(), automatic: v.boolean(), readOnly: v.boolean() })

const listedDrive = v.strictObject({
  path: v.string(),
  kind: v.picklist(['drive', 'file']),
  exists: v.boolean(),
  description: v.string(),
  size: bytes,
  logicalSectorSize: bytes,
  readOnly: v.boolean(),
  removable: v.boolean(),
  virtual: v.boolean(),
  bus: v.nullable(v.string()),
  serial: v.nullable(v.string()),
  diskseq: v.pipe(v.nullable(v.string()), v.description("Linux's number of the medium")),
  system: v.pipe(v.boolean(), v.description('whether the running system needs it')),
  partitionOf: v.pipe(v.optional(v.string()), v.description('the whole drive that this is a partition of')),
  mounts: v.array(mount),
  holders: v.array(v.string()),
  holdsImage: v.boolean(),
  allowed: v.boolean(),
  reasons: v.pipe(v.array(v.strictObject({ code: v.string(), message: v.string() })), v.description('why not allowed')),
  byId: v.optional(byId),
  contents: v.pipe(
    v.optional(
      v.strictObject({
        kind: v.picklist(['blank', 'partitions', 'unknown', 'unread', 'volume']),
        text: v.pipe(v.string(), v.description('as a clause')),
      }),
    ),
    v.description('what is on it; with --contents'),
  ),
  esxi: v.pipe(v.optional(v.nullable(esxi)), v.description('the ESXi that is on it, null for none; with --contents')),
})

/**
 * Every document, by the command that prints it. A command that fails prints `problem`; `flash` and `restore` print their last
 * event.
 */
export const DOCUMENTS = {
  inspect: document(inspectionSchema.entries),
  plan: document(planSchema.entries),
  flash: flashEvent,
  restore: restoreEvent,
  backup: backupEvent,
  verify: document({
    ...origin,
    from: v.optional(from),
    drive,
    ...reportSchema.entries,
    changes: v.pipe(
      v.array(esxiChange),
      v.description('what ESXi itself has changed; a stick verifies with these, although such a file is not verified'),
    ),
    problem: v.pipe(v.optional(problem), v.description('why it does not verify')),
  }),
  /** `verify` without an image. */
  'verify-alone': document({
    ...origin,
    drive,
    ...examinationSchema.entries,
    problem: v.pipe(v.optional(problem), v.description('why it is not sound')),
  }),
  export: document({
    folder: v.string(),
    at: v.pipe(v.string(), v.description('where the menus expect the folder on the multi-boot stick')),
    title: v.string(),
    build: v.nullable(v.string()),
    bank: v.pipe(slot, v.description("slot of the image's boot bank")),
    bytes: v.pipe(bytes, v.description('bytes of all files together')),
    files: v.array(
      v.strictObject({
        path: v.string(),
        bytes,
        sha256: v.pipe(v.string(), v.description('read back; as in the image')),
      }),
    ),
    menus: v.pipe(v.array(v.string()), v.description('names of the menus beside the files')),
    warnings: v.array(warning),
  }),
  drives: document({ drives: v.array(listedDrive) }),
  try: document({
    target: v.string(),
    screen: v.pipe(v.array(v.string()), v.description('lines of the screen, as far as it is in text mode')),
    serial: v.pipe(v.string(), v.description('what came over the serial line')),
    seconds,
    ended: v.picklist(['time', 'stopped', 'machine']),
  }),
  files: document({ source: v.string(), partitions: v.array(insidePartition) }),
  save: document({ source: v.string(), path: v.string(), file: v.string(), bytes }),
  explain: document({
    source: v.string(),
    path: v.pipe(v.string(), v.description('of the boot.cfg: p5/boot.cfg')),
    lines: v.array(explainedLine),
  }),
  'demo-image': document({ file: v.string(), bytes }),
  cache: document({
    folder: v.string(),
    bytes,
    images: v.array(v.strictObject({ from: v.string(), bytes, used: v.pipe(v.string(), v.isoTimestamp()) })),
  }),
  'cache-clear': document({ folder: v.string(), removedBytes: bytes }),
  'stick-list': document({ ...origin, ...stickListSchema.entries }),
  problem: document({ problem }),
  'saved-report': document({
    ...origin,
    image: v.strictObject({ path: v.string(), title: v.string() }),
    sticks: v.array(v.strictObject({ drive, verdict: v.nullable(v.string()), ...stickView.entries })),
  }),
}

export type DocumentName = keyof typeof DOCUMENTS
type Documents = { readonly [N in DocumentName]: Of<(typeof DOCUMENTS)[N]> }
export type Document<N extends DocumentName = DocumentName> = Documents[N]
