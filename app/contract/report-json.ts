import * as v from 'valibot'
import type { Mismatch } from '../problem/mismatch.ts'
import { bytes, geometry, lba, partition, seconds, slot, stageTime, warning } from './common-json.ts'
import { file } from './inspection-json.ts'
import { bankRole, larger, ownChanges, plannedBank, plannedBoot, store } from './plan-json.ts'
import { count, type Of } from './values.ts'

const different = { expected: v.string(), found: v.string() }
const offset = v.pipe(bytes, v.description('bytes from the start of the file or partition'))

/** One difference between what a stick must hold and what was read back. */
export const mismatch = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), path: v.string(), lba, offset }),
  v.strictObject({ kind: v.literal('file-missing'), path: v.string() }),
  v.strictObject({ kind: v.literal('file-extra'), path: v.string() }),
  v.strictObject({
    kind: v.literal('file-entry'),
    path: v.string(),
    field: v.picklist(['size', 'modified', 'attributes', 'name']),
    ...different,
  }),
  v.strictObject({ kind: v.literal('boot'), lba, offset }),
  v.strictObject({ kind: v.literal('table'), slot, ...different }),
  v.strictObject({ kind: v.literal('boot-code') }),
  v.strictObject({ kind: v.literal('uuid'), ...different }),
  v.strictObject({ kind: v.literal('volume'), field: v.string(), ...different, slot: v.exactOptional(slot) }),
  v.strictObject({ kind: v.literal('structure'), what: v.string(), lba }),
]) satisfies v.GenericSchema<unknown, Mismatch>

const lines = v.array(v.string())

const reportedFiles = v.array(
  v.strictObject({
    ...file.entries,
    sha256: v.pipe(v.nullable(v.string()), v.description('of what is on the stick; null where it is missing')),
    expectedSha256: v.pipe(v.string(), v.description("of the image's file")),
    verified: v.boolean(),
  }),
)

/** Whether a stick would boot. */
export const verdictSchema = v.strictObject({
  boots: v.boolean(),
  starts: v.pipe(
    v.picklist(['esxi', 'greeting']),
    v.description("what it holds to be started: ESXi, or the demo image's greeting"),
  ),
  rules: v.array(v.strictObject({ rule: v.string(), holds: v.boolean(), text: v.string() })),
  untold: v.pipe(
    v.array(v.strictObject({ name: v.string(), text: v.string() })),
    v.description('what cannot be told without starting the stick'),
  ),
})

/** What is on a stick, read back and interpreted, next to what should be. */
export const reportSchema = v.strictObject({
  target: v.string(),
  size: v.pipe(bytes, v.description('capacity of the stick in bytes')),
  verified: v.boolean(),
  verdict: v.pipe(v.string(), v.description('whether the stick would boot, as a sentence')),
  build: v.nullable(v.string()),
  ownChanges,
  geometry,
  partitions: v.array(partition),
  boot: plannedBoot,
  bank: v.strictObject({ ...plannedBank, files: reportedFiles }),
  ...larger,
  banks: v.exactOptional(
    v.array(
      v.strictObject({
        ...bankRole,
        build: v.pipe(v.nullable(v.string()), v.description('from its boot.cfg; null in an empty bank')),
        updated: v.pipe(
          v.boolean(),
          v.description('whether ESXi has updated itself into it; its files are no longer compared then'),
        ),
        files: reportedFiles,
      }),
    ),
  ),
  store: v.exactOptional(v.strictObject({ ...store, files: reportedFiles })),
  table: v.pipe(
    v.strictObject({ expected: lines, found: lines, equal: v.boolean() }),
    v.description('the partition table as `fdisk -l` prints it'),
  ),
  diskId: v.pipe(count, v.description('disk signature of the MBR')),
  minimumStickBytes: bytes,
  bytesToWrite: bytes,
  bytesWritten: bytes,
  digest: v.string(),
  wouldBoot: verdictSchema,
  warnings: v.array(warning),
  mismatches: v.array(mismatch),
  stages: v.array(stageTime),
  seconds,
})

export type ReportJson = Of<typeof reportSchema>
