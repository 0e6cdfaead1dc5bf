import * as v from 'valibot'
import { bytes, details, geometry, lba, partition, seconds, sectors, slot, stageTime } from './common-json.ts'
import { file } from './inspection-json.ts'
import { verdictSchema } from './report-json.ts'
import { count, type Of } from './values.ts'

const examinedFile = v.strictObject({
  ...file.entries,
  sha256: v.string(),
  role: v.pipe(
    v.picklist(['boot.cfg', 'kernel', 'kept', 'module', 'other']),
    v.description('what it is for; kept: a running ESXi writes it by itself'),
  ),
  packed: v.pipe(v.boolean(), v.description('whether it is a gzip, whose checksum shows any damage')),
  archive: v.pipe(v.nullable(v.picklist(['tar', 'vmtar'])), v.description('what is packed in it')),
  flaw: v.pipe(v.nullable(v.string()), v.description('what is wrong with its content, as a clause')),
})

const examinedVolume = v.strictObject({
  slot,
  start: lba,
  sectors,
  holds: v.picklist(['bank', 'boot', 'other', 'store']),
  fatBits: v.picklist([12, 16]),
  label: v.nullable(v.string()),
  live: v.pipe(v.boolean(), v.description("whether it is the boot bank that VMware's loader starts")),
  reasons: v.pipe(
    v.array(v.string()),
    v.description('why the loader does not start it; empty where it looks for none'),
  ),
  uuid: v.nullable(v.string()),
  build: v.nullable(v.string()),
  updated: v.nullable(v.string()),
  bootState: v.nullable(v.number()),
  files: v.array(examinedFile),
})

/** What a stick tells of itself, without the image that it was made from. */
export const examinationSchema = v.strictObject({
  target: v.string(),
  size: v.pipe(bytes, v.description('capacity of the stick in bytes')),
  sound: v.pipe(v.boolean(), v.description('whether nothing is wrong with it that can be told, and it would boot')),
  title: v.string(),
  build: v.nullable(v.string()),
  demo: v.pipe(v.boolean(), v.description('whether it holds the demo, which is no ESXi')),
  thinstick: v.pipe(v.boolean(), v.description('whether it has the shape that Thinstick gives a stick')),
  verdict: v.pipe(v.string(), v.description('whether the stick would boot, as a sentence')),
  wouldBoot: verdictSchema,
  geometry,
  partitions: v.array(partition),
  table: v.pipe(v.array(v.string()), v.description('the partition table as `fdisk -l` prints it')),
  diskId: v.pipe(count, v.description('disk signature of the MBR')),
  volumes: v.array(examinedVolume),
  flaws: v.array(
    v.strictObject({
      code: v.string(),
      message: v.string(),
      unsound: v.pipe(v.boolean(), v.description('whether the stick is not sound because of it')),
    }),
  ),
  known: v.pipe(
    v.nullable(v.strictObject({ same: count, others: v.array(v.string()) })),
    v.description(
      'how many files of the boot bank are those of a build that Thinstick knows; null where it knows none',
    ),
  ),
  untold: v.pipe(
    v.array(v.strictObject({ code: v.string(), message: v.string(), details: v.optional(details) })),
    v.description('what cannot be told without the image'),
  ),
  stages: v.array(stageTime),
  seconds,
})

export type ExaminationJson = Of<typeof examinationSchema>
