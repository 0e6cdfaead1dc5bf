import { type CallName, callOf } from '../../../app/contract/ipc-contract.ts'
import { CALLS } from '../../../testing/contract-calls.ts'
import { type Campaign, hold } from '../campaign.ts'
import type { Random } from '../random.ts'

const SHAPE = 'arguments are taken only in the shape of their call'
const RIGHT = 'right arguments are taken'
const NAMES = 'no name is a call that is none'

const CASES = { short: 5000, long: 200_000 } as const

const JUNK: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  'x'.repeat(4097),
  '/dev/sda',
  '\u0000',
  '\u202e',
  [],
  {},
  [[]],
  { length: 1, 0: 'x' },
]

/** A copy of a value with one thing changed, at any depth. */
const spoiled = (value: unknown, random: Random): unknown => {
  if (typeof value !== 'object' || value === null || random.chance(25)) return random.pick(JUNK)
  if (Array.isArray(value)) return spoiledList(value, random)
  const fields = Object.entries(value)
  const at = random.below(Math.max(1, fields.length))
  const kind = random.below(4)
  if (kind === 0) fields.splice(at, 1)
  else if (kind === 1) fields.push([random.pick(['extra', 'constructor', 'toString']), random.pick(JUNK)])
  else fields[at] = [fields[at]?.[0] ?? 'x', spoiled(fields[at]?.[1], random)]
  return Object.fromEntries(fields)
}

const spoiledList = (list: readonly unknown[], random: Random): unknown[] => {
  const copy = [...list]
  const at = random.below(Math.max(1, copy.length))
  const kind = random.below(4)
  if (kind === 0) copy.splice(at, 1)
  else if (kind === 1) copy.push(random.pick(JUNK))
  else if (kind === 2) return Array.from({ length: 1 + random.below(40) }, () => copy[at])
  else copy[at] = spoiled(copy[at], random)
  return copy
}

/** Whether a value that was accepted has the shape of one of these: the same fields, the same kinds of values. */
const resembles = (value: unknown, models: readonly unknown[]): boolean =>
  models.some(model => {
    if (model === null || typeof model !== 'object') return isAlike(value, model)
    if (Array.isArray(model))
      return Array.isArray(value) && value.length <= 16 && value.every(item => resembles(item, model))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const [keys, wanted] = [Object.keys(value).sort(), Object.keys(model).sort()]
    return (
      keys.join() === wanted.join() &&
      keys.every(key => {
        const each = models.flatMap(other => (isRecord(other) && key in other ? [other[key]] : []))
        return resembles((value as Record<string, unknown>)[key], each)
      })
    )
  })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isAlike = (value: unknown, model: unknown): boolean => {
  if (typeof value !== typeof model || (value === null) !== (model === null)) return false
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0
  return typeof value !== 'string' || value.length <= 4096
}

const oneCall = (random: Random): string => {
  if (random.chance(5)) {
    const name = random.pick(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'Start', 'start ', 7, null])
    hold(NAMES, callOf(name, []) === undefined, () => String(name))
    return 'a name of no call'
  }
  const [name, models] = random.pick(Object.entries(CALLS)) as [CallName, readonly unknown[][]]
  const args = random.pick(models)
  if (random.chance(5)) {
    hold(RIGHT, callOf(name, args) !== undefined, () => `${name} ${JSON.stringify(args)}`)
    return 'right'
  }
  let wrong: unknown = args
  for (let i = 1 + random.below(2); i > 0; i--) wrong = spoiled(wrong, random)
  const taken = callOf(name, wrong)?.args
  if (!taken) return 'refused'
  hold(SHAPE, taken.length === args.length, () => `${name} ${JSON.stringify(taken).slice(0, 300)}`)
  for (const [i, value] of taken.entries())
    hold(
      SHAPE,
      resembles(
        value,
        models.map(model => model[i]),
      ),
      () => `${name} ${JSON.stringify(value).slice(0, 300)}`,
    )
  return 'taken'
}

/** Arguments of the window's calls, with one thing wrong in them. */
export const contract: Campaign = {
  name: 'contract',
  invariants: [SHAPE, RIGHT, NAMES],
  seconds: 1,
  batch: 1000,
  prepare: async ({ form }) => ({
    cases: CASES[form],
    run: async random => oneCall(random),
    close: async () => {},
  }),
}
