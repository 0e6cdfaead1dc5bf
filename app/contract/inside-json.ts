import * as v from 'valibot'
import { bytes, lba, sectors, slot } from './common-json.ts'
import { count } from './values.ts'

/** What is in an image or on a stick. */

const insideFile = v.strictObject({
  path: v.pipe(v.string(), v.description('from the root of its volume, with / between names')),
  folder: v.boolean(),
  bytes,
  modified: v.pipe(v.string(), v.description('local time as FAT holds it: YYYY-MM-DDTHH:MM:SS')),
  attributes: v.pipe(v.string(), v.description('letters of those that are set: r, h, s and a')),
})

export const insidePartition = v.strictObject({
  slot,
  start: lba,
  sectors,
  type: v.pipe(count, v.description('type byte of the partition table')),
  fatBits: v.pipe(v.nullable(v.picklist([12, 16])), v.description('null where it holds no volume that can be read')),
  label: v.nullable(v.string()),
  live: v.pipe(v.boolean(), v.description("whether it is the boot bank that VMware's loader starts")),
  unread: v.pipe(v.nullable(v.string()), v.description('why its files cannot be listed, as a clause')),
  files: v.pipe(v.array(insideFile), v.description('folders too, each before what is in it')),
})

const reading = v.strictObject({
  by: v.picklist(['mboot', 'safeboot']),
  key: v.string(),
  value: v.string(),
  shortened: v.pipe(v.boolean(), v.description('whether the line only begins like the key')),
  overridden: v.pipe(v.boolean(), v.description('whether a later line says something else')),
  stops: v.pipe(v.boolean(), v.description('whether the loader stops at this value')),
  missing: v.pipe(v.array(v.string()), v.description('files that it names and the bank lacks')),
})

export const explainedLine = v.strictObject({
  number: v.pipe(count, v.description('from 1')),
  text: v.string(),
  kind: v.picklist(['blank', 'comment', 'hidden', 'ignored', 'read']),
  why: v.pipe(v.nullable(v.string()), v.description('why it is ignored')),
  readings: v.array(reading),
  meaning: v.pipe(v.string(), v.description('the same in sentences')),
})
