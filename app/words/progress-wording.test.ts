import { describe, expect, it } from 'vitest'
import { amountText, progressWords } from './progress-wording.ts'

const amounts = { done: 21_400_000, total: 44_100_000, rate: 3e6, rateNow: 3_900_000, secondsLeft: 6.2 }

describe('amountText', () => {
  it.each<[string, Partial<typeof amounts> | { secondsLeft: null | undefined }, string]>([
    ['all that is known', {}, '21.4 MB of 44.1 MB, 3.9 MB/s, about 6 s left'],
    ['the mean rate while nothing moves', { rateNow: 0 }, '21.4 MB of 44.1 MB, 3 MB/s, about 6 s left'],
    ['no rate before anything moved', { rateNow: 0, rate: 0 }, '21.4 MB of 44.1 MB'],
    ['minutes', { secondsLeft: 150 }, '21.4 MB of 44.1 MB, 3.9 MB/s, about 3 min left'],
    ['no time within the last second', { secondsLeft: 0.5 }, '21.4 MB of 44.1 MB, 3.9 MB/s'],
    ['no time where the window has none', { secondsLeft: null }, '21.4 MB of 44.1 MB, 3.9 MB/s'],
    ['what is done of nobody knows how much', { total: 0, secondsLeft: undefined }, '21.4 MB, 3.9 MB/s'],
    ['never more than all', { done: 50_000_000, secondsLeft: 0 }, '44.1 MB of 44.1 MB, 3.9 MB/s'],
  ])('says %s', (_, more, expected) => {
    expect(amountText({ ...amounts, ...more })).toBe(expected)
  })
})

describe('progressWords', () => {
  it('name the stage, and give no numbers for the check of an image', () => {
    expect(progressWords({ ...amounts, stage: 'boot bank' })).toEqual({ title: 'Boot bank', text: amountText(amounts) })
    expect(progressWords({ ...amounts, stage: 'image check' }).text).toMatch(/^reading the rest of the image/)
  })
})
