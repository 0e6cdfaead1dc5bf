import * as v from 'valibot'
import { bytes, geometry, partition, seconds, sectors, stageTime } from './common-json.ts'
import { count, type Of } from './values.ts'

const size = v.pipe(bytes, v.description('capacity of the drive in bytes'))

const FAT = {
  sectors,
  sectorsPerCluster: sectors,
  reservedSectors: sectors,
  fatSectors: sectors,
  rootEntries: v.pipe(count, v.description('0 where the root directory is a cluster')),
  clusters: count,
}

/** The empty volume of a restored drive. */
const volume = v.variant('kind', [
  v.strictObject({ kind: v.literal('fat16'), ...FAT }),
  v.strictObject({ kind: v.literal('fat32'), ...FAT }),
  v.strictObject({
    kind: v.literal('exfat'),
    sectors,
    sectorsPerCluster: sectors,
    fatOffset: v.pipe(sectors, v.description('sectors of 512 bytes from the start of the volume')),
    fatSectors: sectors,
    heapOffset: v.pipe(sectors, v.description('where the clusters begin: sectors from the start of the volume')),
    clusters: count,
    bitmapClusters: count,
    upcaseClusters: count,
  }),
])

/** What `restore` is about to make of a drive. */
export const restorePlanSchema = v.strictObject({
  size,
  geometry,
  partition,
  volume,
  label: v.nullable(v.string()),
  bytesToWrite: bytes,
})

export type RestorePlanJson = Of<typeof restorePlanSchema>

/** A restored drive, read back and found as planned. */
export const restoreReportSchema = v.strictObject({
  target: v.string(),
  verified: v.literal(true),
  ...restorePlanSchema.entries,
  diskId: v.pipe(count, v.description('disk signature of the MBR')),
  serial: v.pipe(count, v.description('serial number of the volume')),
  table: v.pipe(v.array(v.string()), v.description('the partition table as `fdisk -l` prints it')),
  bytesWritten: bytes,
  stages: v.array(stageTime),
  seconds,
})

export type RestoreReportJson = Of<typeof restoreReportSchema>
