import * as v from 'valibot'
import { bytes, seconds, stageTime } from './common-json.ts'
import type { Of } from './values.ts'

/** A backup that was read back and found equal. */
export const backupReportSchema = v.strictObject({
  target: v.string(),
  verified: v.literal(true),
  file: v.string(),
  fileBytes: v.pipe(bytes, v.description('bytes of the file')),
  title: v.pipe(v.string(), v.description('what is on the stick')),
  build: v.nullable(v.string()),
  size: v.pipe(bytes, v.description('capacity of the stick, and size of the image in the file, in bytes')),
  usedBytes: v.pipe(bytes, v.description('bytes that were read; all others are zeros in the file')),
  sha256: v.pipe(v.string(), v.description('SHA-256 of the image in the file, as `zstd -dc` gives it')),
  stages: v.array(stageTime),
  seconds,
})

export type BackupReportJson = Of<typeof backupReportSchema>
