import * as v from 'valibot'
import { LAYER_KINDS } from '../formats/formats.ts'
import type { Packing } from '../formats/layer-kind.ts'
import type { Stage } from '../problem/problem.ts'
import { STAGE_TITLES } from '../words/stage-titles.ts'
import type { WordedWarning } from '../words/warning-wording.ts'
import type { StageTime } from '../write/progress.ts'
import { count, type Of } from './values.ts'

/** Parts of several documents. Descriptions go into the JSON Schemas, for those who write scripts. */

export const bytes = v.pipe(count, v.description('bytes'))
export const sectors = v.pipe(count, v.description('sectors of 512 bytes'))
export const lba = v.pipe(count, v.description('sectors of 512 bytes from the start of the disk'))
export const slot = v.pipe(count, v.description('number of a partition: 4 for p4'))
export const seconds = v.pipe(v.number(), v.minValue(0), v.description('seconds'))
export const rate = v.pipe(v.number(), v.minValue(0), v.description('bytes a second'))

/** In alphabetical order, so that reordering a table does not change a published schema. */
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table).sort() as K[]

export const stage = v.picklist(keysOf<Stage>(STAGE_TITLES))

export const geometry = v.strictObject({ heads: count, sectorsPerTrack: count, cylinders: count })

const chs = v.pipe(v.strictTuple([count, count, count]), v.description('cylinder, head, sector; sectors count from 1'))

export const partition = v.strictObject({
  slot,
  start: lba,
  sectors,
  type: v.pipe(count, v.description('type byte of the partition table')),
  active: v.boolean(),
  chs: v.strictObject({ first: chs, last: chs }),
})

export const layerKind = v.picklist([...LAYER_KINDS].sort())

export const packing = v.strictObject({
  layers: v.pipe(v.array(layerKind), v.description('from the outside in')),
  member: v.pipe(v.string(), v.description('name of the image inside; "" where the formats give none')),
}) satisfies v.GenericSchema<unknown, Packing>

/** What a sentence says, as values; a window in another language words them itself. */
export const details = v.pipe(
  v.record(v.string(), v.unknown()),
  v.description('the numbers behind the sentence; by code'),
)

/** New codes may come with any release: a script treats one that it does not know by `stopsBoot`. */
export const warning = v.strictObject({
  code: v.string(),
  message: v.string(),
  stopsBoot: v.pipe(v.boolean(), v.description('whether a stick with this would not boot')),
  details: v.optional(details),
}) satisfies v.GenericSchema<unknown, WordedWarning>

export const problem = v.strictObject({
  code: v.string(),
  message: v.pipe(v.string(), v.description('what happened, and to what')),
  advice: v.pipe(v.string(), v.description('what to do next')),
  details,
})

export type ProblemJson = Of<typeof problem>

/** How far a stage has got. */
export const progress = v.strictObject({
  stage,
  done: bytes,
  total: v.pipe(bytes, v.description('bytes; 0 while nobody knows, since an archive does not say how much is needed')),
  rate: v.pipe(rate, v.description('mean bytes a second of this stage')),
  rateNow: v.pipe(rate, v.description('bytes a second over the last second or so')),
  secondsLeft: v.pipe(
    v.nullable(seconds),
    v.description('null before anything moved, or where the total is not known'),
  ),
  seconds,
})

export type ProgressJson = Of<typeof progress>

/** How far all the stages of a stick have got together. */
export const pace = v.strictObject({
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('from 0 to 1; it never falls')),
  secondsLeft: v.pipe(v.nullable(seconds), v.description('for everything; null while that cannot be told')),
})

export const stageTime = v.strictObject({ stage, bytes, seconds }) satisfies v.GenericSchema<unknown, StageTime>
