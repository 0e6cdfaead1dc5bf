import { describe, expect, it } from 'vitest'
import { END } from '../../testing/fat12-volume.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, file, GOOD_CONFIG, type SmallImageParts, smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { inspectImage } from './inspect-image.ts'
import type { Inspection } from './inspection.ts'
import { takeBank } from './take-bank.ts'

const inspect = (parts: SmallImageParts): Promise<Inspection> => inspectImage(memorySource(smallImage(parts)))

/** A bank with other values in its boot.cfg. */
const version = (updated: string, state = '0', build = '4.0.0-175625') =>
  bank(
    GOOD_CONFIG.replace('updated=1', `updated=${updated}`)
      .replace('bootstate=0', `bootstate=${state}`)
      .replace('4.0.0-175625', build),
  )

const EMPTY = { root: [file('other.cfg', 2, 1)], fat: { 2: END } }
const DAMAGED = { root: [file('boot.cfg', 2, 5)], fat: { 2: 2 } }

const live = ({ banks }: Inspection): number | undefined => banks.find(one => one.live)?.slot
const reasons = ({ banks }: Inspection, slot: number) => banks.find(one => one.slot === slot)?.reasons

describe('the bank that VMware starts', () => {
  it.each<[string, number, SmallImageParts]>([
    ['p5 of two that are as old', 5, { second: version('1') }],
    ['p5 beside a bank that is older', 5, { bank: version('7'), second: version('6') }],
    ['p5 beside a newer one that is dirty', 5, { second: version('7', '2') }],
    ['p5 beside a newer one that is invalid', 5, { second: version('7', '3') }],
    ['p5 beside a newer one without UUID', 5, { second: version('7'), secondUuid: false }],
    ['p5 beside one whose updated is a word', 5, { second: version('soon') }],
    ['p5 beside one whose build is a word', 5, { second: version('7', '0', 'new') }],
    ['p5 beside a damaged one', 5, { second: DAMAGED }],
    ['p6 where it is newer', 6, { second: version('7') }],
    ['p6 where it is newer and being upgraded', 6, { second: version('7', '1') }],
    ['p6 where p5 is invalid', 6, { bank: version('9', '3'), second: version('1') }],
    ['p6 where p5 is dirty', 6, { bank: version('9', '2'), second: version('1') }],
    ['p6 where p5 has no UUID', 6, { uuid: false, second: version('1') }],
    ["p6 where p5 has 'updated' 0", 6, { bank: version('0'), second: version('1') }],
    ['p6 where p5 holds no boot.cfg', 6, { bank: EMPTY, second: version('1') }],
    ['p6 where p5 is damaged', 6, { bank: DAMAGED, second: version('1') }],
  ])('is %s', async (_, slot, parts) => {
    const found = await inspect(parts)
    expect(live(found)).toBe(slot)
    expect(found.bank.partition.slot).toBe(slot)
    expect(reasons(found, slot)).toEqual([])
    expect(reasons(found, 11 - slot)).not.toEqual([])
    expect(found.warnings.some(({ code }) => code === 'live-bank')).toBe(slot === 6)
  })

  it('does not exist if none is valid; then the first with a boot.cfg is taken, with its warnings', async () => {
    const found = await inspect({ bank: version('0'), second: version('7', '3') })
    expect(live(found)).toBeUndefined()
    expect(found.bank.partition.slot).toBe(5)
    expect(found.warnings).toEqual([{ code: 'boot-cfg-updated', value: '0' }])
    expect(reasons(found, 6)).toEqual(["boot.cfg has 'bootstate' 3; VMware's loader accepts only 0 and 1."])
  })

  it('comes with the reasons against the others', async () => {
    const { warnings } = await inspect({ bank: version('1', '3'), second: version('2') })
    expect(warnings).toEqual([
      {
        code: 'live-bank',
        slot: 6,
        other: 5,
        reasons: ["boot.cfg has 'bootstate' 3; VMware's loader accepts only 0 and 1."],
      },
    ])
  })
})

describe('takeBank', () => {
  it('takes the bank that was chosen, with its build and its warnings', async () => {
    const found = await inspect({ bank: version('1', '3', '4.0.0-164009'), second: version('2') })
    const chosen = takeBank(found, 5)
    expect(chosen.bank.partition.slot).toBe(5)
    expect(chosen.build).toBe('4.0.0-164009')
    expect(chosen.warnings).toEqual([
      { code: 'boot-cfg-state', state: 3 },
      { code: 'bank-chosen', slot: 5, live: 6 },
    ])
    expect(takeBank(chosen, 6).bank.partition.slot).toBe(6)
    expect(takeBank(found, 6)).toBe(found)
    expect(takeBank(found, undefined)).toBe(found)
  })

  it('refuses a partition without a bank', async () => {
    expect(await problemOf((async () => takeBank(await inspect({}), 6))())).toEqual({
      code: 'no-such-bank',
      slot: 6,
      banks: [5],
      reason: 'It holds no boot.cfg.',
    })
    expect(await problemOf((async () => takeBank(await inspect({}), 7))())).toMatchObject({ reason: undefined })
  })
})
