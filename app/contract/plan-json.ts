import * as v from 'valibot'
import { bytes, geometry, lba, partition, sectors, slot, warning } from './common-json.ts'
import { file } from './inspection-json.ts'
import { count, type Of } from './values.ts'

export const plannedBoot = v.strictObject({
  slot,
  start: lba,
  sectors,
  sectorsInUse: sectors,
  sectorsCopied: sectors,
  totalSectors: v.pipe(sectors, v.description("what the copy's BPB gives as its total, in sectors of 512 bytes")),
})

/** The fields of a planned boot bank, except for its files. */
export const plannedBank = {
  slot,
  start: lba,
  sectors,
  label: v.nullable(v.string()),
  serial: v.pipe(count, v.description('serial number of the volume')),
  uuid: v.nullable(v.string()),
  uuidFrom: v.picklist(['image', 'made', 'none']),
  bytes: v.pipe(bytes, v.description('bytes of all files together')),
  parameters: v.strictObject({
    sectors,
    sectorsPerCluster: sectors,
    reservedSectors: sectors,
    fatSectors: sectors,
    rootEntries: count,
    clusters: count,
    usedClusters: count,
  }),
}

const layout = v.pipe(v.picklist(['two-banks', 'complete']), v.description("absent from the article's layout"))

/** A bank of a larger layout, except for its files: p5, and p6 beside it. */
export const bankRole = {
  ...plannedBank,
  live: v.pipe(v.boolean(), v.description("whether VMware's loader takes this one")),
  holds: v.pipe(
    v.picklist(['image', 'empty', 'copy']),
    v.description("the image's bank; nothing, for ESXi's first update; or the same as the first bank"),
  ),
}

const coreDump = v.strictObject({
  slot,
  start: lba,
  sectors,
  sectorsCleared: v.pipe(sectors, v.description('sectors from its start that are written with zeros')),
})

const { uuid: _, uuidFrom: __, ...plannedStore } = plannedBank
export const store = plannedStore

/** What a stick has beyond the article's layout, except for files. */
export const larger = {
  layout: v.exactOptional(layout),
  coreDump: v.exactOptional(coreDump),
}

/** How a stick's boot bank differs from the image's, because of files of the user's own. */
const changes = v.strictObject({
  files: v.array(
    v.strictObject({
      path: v.string(),
      change: v.picklist(['added', 'replaced']),
      bytes,
      imageBytes: v.pipe(v.nullable(bytes), v.description("bytes of the image's file that it replaces")),
      sha256: v.string(),
    }),
  ),
  bootCfg: v.pipe(
    v.array(v.strictObject({ before: v.nullable(v.string()), after: v.string() })),
    v.description('lines of boot.cfg that are new or different'),
  ),
})

export type ChangesJson = Of<typeof changes>

/** Absent where the bank is the image's. */
export const ownChanges = v.exactOptional(
  v.pipe(changes, v.description("what was put into the image's bank: files of your own, and lines of boot.cfg")),
)

/** Everything that is reviewed before a stick is built. */
export const planSchema = v.strictObject({
  size: v.pipe(bytes, v.description('capacity of the stick in bytes')),
  geometry,
  partitions: v.array(partition),
  boot: plannedBoot,
  bank: v.strictObject({ ...plannedBank, files: v.array(file) }),
  ...larger,
  banks: v.exactOptional(v.array(v.strictObject({ ...bankRole, files: v.array(file) }))),
  store: v.exactOptional(v.strictObject({ ...store, files: v.array(file) })),
  build: v.nullable(v.string()),
  ownChanges,
  choices: v.strictObject({
    bootSectors: v.picklist(['usual', 'needed']),
    makeUuid: v.boolean(),
    label: v.nullable(v.string()),
    bank: v.nullable(slot),
    layout: v.exactOptional(layout),
    secondBank: v.exactOptional(v.picklist(['empty', 'copy'])),
  }),
  minimumStickBytes: bytes,
  bytesToWrite: bytes,
  warnings: v.array(warning),
  digest: v.pipe(v.string(), v.description('what `flash --plan` takes: SHA-256 of all this')),
})

export type PlanJson = Of<typeof planSchema>
