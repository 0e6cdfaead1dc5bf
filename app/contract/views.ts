import * as v from 'valibot'
import type { Unread } from '../inspection/drive-contents.ts'
import type { LayoutName } from '../plan/layout-name.ts'
import type { TargetLook } from '../target/target-look.ts'
import { choicesView, driveIdentity, ownChoice } from './chosen.ts'
import { bytes, details, lba, pace, problem, progress, seconds, sectors, slot, warning } from './common-json.ts'
import { inspectionSchema } from './inspection-json.ts'
import { planSchema } from './plan-json.ts'
import { reportSchema } from './report-json.ts'
import { stickListSchema } from './stick-list-json.ts'
import { count, listOf, type Of, text } from './values.ts'

/**
 * Plain values that pass between the window and its host. Sizes and offsets in bytes, runs in sectors; what is absent
 * is null.
 */

export type ProblemView = Of<typeof problem>
export type ReportView = Of<typeof reportSchema>

/** An inspected image. */
export const imageView = v.strictObject({ ...inspectionSchema.entries, path: v.string(), name: v.string() })
export type ImageView = Of<typeof imageView>

/** How far the unpacking of an image has got. */
export const unpackView = v.strictObject({ ...progress.entries, image: v.string() })
export type UnpackView = Of<typeof unpackView>

/** Whether an image is as its maker left it, judging by a checksum in it or beside it, if there is one. */
export const imageCheckView = v.variant('kind', [
  v.strictObject({ kind: v.literal('nothing') }),
  v.strictObject({ kind: v.literal('matches'), file: v.string(), by: v.picklist(['MD5', 'its own checksum']) }),
  v.strictObject({ kind: v.literal('unchecked'), file: v.string() }),
  v.strictObject({ kind: v.literal('warns'), warning }),
])
export type ImageCheckView = Of<typeof imageCheckView>

/** A machine that was started from a stick. */
export const tryView = v.strictObject({
  /** A machine started later has a higher id. */
  id: count,
  path: v.string(),
  state: v.picklist(['starting', 'running', 'ended']),
  /** Lines of its screen, 80 characters at most. */
  screen: v.array(v.string()),
  /** Its screen as a PNG in base64, while it is in graphics mode. */
  picture: v.nullable(v.string()),
  serial: v.string(),
  seconds,
  /** Why it did not start. */
  problem: v.nullable(problem),
})
export type TryView = Of<typeof tryView>

/** A file that looks like an image by its name. */
export const foundImage = v.strictObject({
  path: v.string(),
  name: v.string(),
  bytes,
  /** Milliseconds since 1970. */
  modified: v.number(),
  /** What it seems to be, by its name. */
  kind: v.picklist(['disc', 'packed', 'plain', 'unknown']),
  recent: v.boolean(),
})
export type FoundImage = Of<typeof foundImage>

export const folderView = v.strictObject({
  path: v.string(),
  /** The parent folder; null at the top. */
  parent: v.nullable(v.string()),
  entries: v.array(v.strictObject({ name: v.string(), path: v.string(), folder: v.boolean(), bytes })),
})
export type FolderView = Of<typeof folderView>

/** A part of a disk, for the disk map; in sectors. */
const blockView = v.strictObject({ slot, start: lba, sectors, type: count, label: v.nullable(v.string()) })
export type BlockView = Of<typeof blockView>

/** A volume on a drive; `kind` is null for one that is not recognised. */
const volumeView = v.strictObject({
  kind: v.nullable(v.string()),
  label: v.nullable(v.string()),
  /** Bytes in use, if that is known. */
  used: v.nullable(bytes),
  /** Null where files cannot be counted; `newest` in the local time that FAT holds, YYYY-MM-DDTHH:MM:SS. */
  files: v.nullable(v.strictObject({ count, newest: v.nullable(v.string()), all: v.boolean() })),
})
export type VolumeView = Of<typeof volumeView>

/** What would be lost: nothing on a target that is new or blank. */
const holdsView = v.variant('kind', [
  v.strictObject({ kind: v.literal('new') }),
  v.strictObject({ kind: v.literal('blank') }),
  v.strictObject({ kind: v.literal('unknown') }),
  /** Null if nobody looked, as at a drive that holds the system. */
  v.strictObject({
    kind: v.literal('unread'),
    why: v.nullable(v.picklist<readonly Unread[]>(['rights', 'busy', 'failing'])),
  }),
  v.strictObject({ kind: v.literal('volumes'), volumes: v.array(volumeView) }),
])
export type HoldsView = Of<typeof holdsView>

/** A drive or file, and whether it may be used. */
export const driveView = v.strictObject({
  path: v.string(),
  kind: v.picklist(['drive', 'file']),
  look: v.picklist<readonly TargetLook[]>(['stick', 'card', 'disk', 'file']),
  exists: v.boolean(),
  description: v.string(),
  size: bytes,
  bus: v.nullable(v.string()),
  serial: v.nullable(v.string()),
  /** Linux's number for the medium; null for files and on other systems. */
  diskseq: v.nullable(v.string()),
  system: v.boolean(),
  virtual: v.boolean(),
  mounts: v.array(v.string()),
  /** Its partitions now; null if it may not be read. */
  blocks: v.nullable(v.array(blockView)),
  /** What is on it now, as a clause. */
  contents: v.string(),
  holds: holdsView,
  /** Whether it is larger than a stick, so that its name has to be typed before it is used. */
  large: v.boolean(),
  /** Why it may not be used; empty if it may. Being large is no reason here. */
  reasons: v.array(v.strictObject({ ...problem.entries, details: v.optional(details) })),
})
export type DriveView = Of<typeof driveView>

const layout = v.picklist<readonly LayoutName[]>(['article', 'two-banks', 'complete'])

/** A layout that a stick could get: what would be written, or how much larger it would have to be. */
const layoutOffer = v.variant('kind', [
  v.strictObject({ layout, kind: v.literal('fits'), bytesToWrite: bytes, minimumStickBytes: bytes }),
  v.strictObject({ layout, kind: v.literal('too-small'), missing: bytes }),
  /** It needs what an archive has not been unpacked for. */
  v.strictObject({ layout, kind: v.literal('packed') }),
  v.strictObject({ layout, kind: v.literal('impossible') }),
])
export type LayoutOfferView = Of<typeof layoutOffer>

/** A plan for one target, with what is on it now and the layouts that it could get. */
export const planView = v.strictObject({
  ...planSchema.entries,
  target: driveView,
  layouts: v.array(layoutOffer),
})
export type PlanView = Of<typeof planView>

export type ChoicesView = Of<typeof choicesView>

const MOST_TARGETS = 16

/** A job to be started: what was reviewed, target by target. */
export const jobRequest = v.strictObject({
  image: text,
  targets: listOf(
    v.strictObject({
      path: text,
      newSize: count,
      digest: text,
      ...driveIdentity.entries,
      /** Whether this drive was chosen on purpose although it is larger than a stick. */
      allowLarge: v.boolean(),
    }),
    MOST_TARGETS,
  ),
  choices: choicesView,
  /** Whether to build a stick even if the image is known, or turns out, to be damaged. */
  acceptDamaged: v.boolean(),
  /** Id of the job whose failed sticks are built again; its good ones stay in view. */
  repeats: v.nullable(count),
})
export type JobRequest = Of<typeof jobRequest>

/** How far one stick of a job has got. */
export const stickState = v.variant('kind', [
  v.strictObject({ kind: v.literal('waiting') }),
  v.strictObject({
    kind: v.literal('running'),
    progress,
    /** Seconds since data last moved, or since the job was cancelled. */
    stalledSeconds: count,
    /** How far the whole has got, all stages together. */
    pace,
  }),
  v.strictObject({ kind: v.literal('done'), report: reportSchema }),
  v.strictObject({ kind: v.literal('failed'), problem }),
])
export type StickState = Of<typeof stickState>

export const stickView = v.strictObject({
  path: v.string(),
  description: v.string(),
  size: bytes,
  serial: v.nullable(v.string()),
  plan: planSchema,
  state: stickState,
  rates: v.pipe(v.array(v.number()), v.description('bytes a second, one about every half second, newest last')),
  stages: v.pipe(v.array(v.strictObject({ stage: v.string(), seconds })), v.description('stages that are over')),
})
export type StickView = Of<typeof stickView>

/** A job as the window shows it. */
export const jobView = v.strictObject({
  id: count,
  /** Rises from view to view, so that an older view never replaces a newer one. */
  revision: count,
  /** While it starts, the title is the image's path. */
  image: v.strictObject({ path: v.string(), title: v.string() }),
  sticks: v.array(stickView),
  /** What the user had put into the bank; null for nothing. */
  own: v.nullable(ownChoice),
  /** Nothing is written while it starts. */
  phase: v.picklist(['starting', 'running', 'cancelling', 'ended']),
})
export type JobView = Of<typeof jobView>

/** The list of sticks that are built one after the other, which outlasts the page that shows it. */
export const shelfView = v.strictObject({
  id: count,
  /** Rises from view to view. */
  revision: count,
  /** Whether sticks are still offered as they are plugged in. */
  open: v.boolean(),
  ...stickListSchema.entries,
})
export type ShelfView = Of<typeof shelfView>
