import * as v from 'valibot'
import { bytes, geometry, lba, packing, partition, sectors, slot, warning } from './common-json.ts'
import type { Of } from './values.ts'

export const file = v.strictObject({
  path: v.string(),
  bytes,
  modified: v.pipe(v.string(), v.description('local time as FAT holds it: YYYY-MM-DDTHH:MM:SS')),
})

/** A partition where the loader looks for a bank. What is null could not be read or does not exist. */
const foundBank = v.strictObject({
  slot,
  start: lba,
  sectors,
  live: v.pipe(v.boolean(), v.description("whether VMware's loader takes this one")),
  taken: v.pipe(v.boolean(), v.description('whether the stick gets this one')),
  reasons: v.pipe(v.array(v.string()), v.description('why the loader does not take it')),
  label: v.nullable(v.string()),
  uuid: v.nullable(v.string()),
  build: v.nullable(v.string()),
  updated: v.nullable(v.string()),
  bootState: v.nullable(v.number()),
  kernelOptions: v.pipe(v.nullable(v.string()), v.description('what boot.cfg passes to the kernel')),
  bytes: v.nullable(bytes),
})

/** What an image holds. */
export const inspectionSchema = v.strictObject({
  title: v.string(),
  build: v.pipe(v.nullable(v.string()), v.description('from boot.cfg: 4.0.0-175625')),
  demo: v.pipe(v.boolean(), v.description('whether it is the demo image, which holds no ESXi')),
  imageBytes: bytes,
  packing: v.nullable(packing),
  unreadFrom: v.pipe(v.nullable(lba), v.description('where an archive holds tables that were not asked for')),
  geometry,
  partitions: v.array(partition),
  boot: v.strictObject({
    slot,
    start: lba,
    sectors,
    sectorsInUse: sectors,
    fatBits: v.picklist([12, 16, 32]),
  }),
  bank: v.strictObject({
    slot,
    start: lba,
    sectors,
    label: v.nullable(v.string()),
    uuid: v.nullable(v.string()),
    bytes,
    files: v.array(file),
  }),
  banks: v.array(foundBank),
  minimumStickBytes: v.nullable(bytes),
  warnings: v.array(warning),
})

export type InspectionJson = Of<typeof inspectionSchema>
