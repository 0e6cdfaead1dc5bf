import * as v from 'valibot'
import { bytes, problem, seconds } from './common-json.ts'
import { count, type Of } from './values.ts'

const listedStick = v.strictObject({
  number: v.pipe(count, v.description('in the order they were built, from 1')),
  date: v.pipe(v.string(), v.isoTimestamp(), v.description('when it was over: ISO 8601, in UTC')),
  drive: v.strictObject({ path: v.string(), model: v.string(), serial: v.nullable(v.string()), bytes }),
  result: v.picklist(['verified', 'failed', 'cancelled']),
  build: v.pipe(v.nullable(v.string()), v.description('of ESXi; null where nothing was built')),
  digest: v.pipe(v.nullable(v.string()), v.description('of the plan; null where nothing was built')),
  seconds: v.nullable(seconds),
  problem: v.nullable(problem),
})

/** Sticks that were built one after the other from one image. */
export const stickListSchema = v.strictObject({
  image: v.pipe(v.string(), v.description('as it was named')),
  verified: count,
  failed: v.pipe(count, v.description('sticks that were begun and are not verified')),
  sticks: v.array(listedStick),
})

export type StickListJson = Of<typeof stickListSchema>
