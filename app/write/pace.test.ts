import { describe, expect, it } from 'vitest'
import type { Stage } from '../problem/problem.ts'
import { nextPace, PACE_AT_START, type Pace } from './pace.ts'
import { type Progress, ProgressMeter } from './progress.ts'

const MB = 1_000_000
const TO_WRITE = 46 * MB

/** A whole job at these rates (bytes a second), as the paces that it goes through. */
const pacesOf = (writeRate: (mb: number) => number, readRate: (mb: number) => number): Pace[] => {
  let now = 0
  const paces: Pace[] = [PACE_AT_START]
  const meter = new ProgressMeter(
    () => now,
    (progress: Progress) => {
      paces.push(nextPace(paces.at(-1) ?? PACE_AT_START, progress, meter.times, TO_WRITE))
    },
  )
  const run = (stage: Stage, megabytes: number, rate: (mb: number) => number): void => {
    meter.begin(stage, megabytes * MB)
    for (let mb = 0; mb < megabytes; mb++) {
      now += (MB / rate(mb)) * 1000
      meter.advance(MB)
    }
  }
  run('prepare', 0, writeRate)
  run('partition table', 1, writeRate)
  run('boot sectors', 1, writeRate)
  run('boot bank', 44, writeRate)
  run('verify', 46, readRate)
  run('finish', 0, writeRate)
  return paces
}

const shares = (paces: readonly Pace[]): number[] => paces.map(({ share }) => share)

describe('the pace of a stick', () => {
  it.each<[string, (mb: number) => number, (mb: number) => number]>([
    ['a usual stick', () => 4 * MB, () => 16 * MB],
    ['a slow one', () => 0.5 * MB, () => 9 * MB],
    ['a file', () => 900 * MB, () => 900 * MB],
    ['one that gets slower and slower', mb => (8 - mb / 6) * MB, mb => (30 - mb / 2) * MB],
    ['one that reads more slowly than anybody would think', () => 9 * MB, () => 2 * MB],
    ['one whose cache takes the first megabytes', mb => (mb < 8 ? 60 : 2) * MB, () => 20 * MB],
  ])('never falls, begins at 0 and gets as far as 99 %: %s', (_, write, read) => {
    const all = shares(pacesOf(write, read))
    expect(all[0]).toBe(0)
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    expect(all.at(-1)).toBe(0.99)
  })

  it('is about the share of the time, as verifying weighs what it takes', () => {
    const paces = pacesOf(
      () => 4 * MB,
      () => 16 * MB,
    )
    const written = paces[4 + 1 + 1 + 44] as Pace
    // 11.5 s of 14.4 s.
    expect(written.share).toBeCloseTo(0.8, 1)
    expect(written.secondsLeft).toBeCloseTo(46 / 16, 0)
  })

  it('tells the time that is left for everything, not for the stage', () => {
    const paces = pacesOf(
      () => 2 * MB,
      () => 16 * MB,
    )
    const half = paces.find(({ share }) => share > 0.45)
    const expected = (1 - (half?.share ?? 0)) * (46 / 2 + 46 / 16)
    expect(half?.secondsLeft).toBeCloseTo(expected, 0)
    expect(paces[3]?.secondsLeft).toBeUndefined()
  })

  it('cannot tell it while the rest of the image is read', () => {
    const check = { stage: 'image check', done: 0, total: 0, rate: 0, rateNow: 0, secondsLeft: undefined, seconds: 1 }
    const over = [
      { stage: 'boot bank', bytes: TO_WRITE, seconds: 12 },
      { stage: 'verify', bytes: TO_WRITE, seconds: 3 },
    ] as const
    expect(nextPace(PACE_AT_START, check as Progress, over, TO_WRITE)).toEqual({ share: 0.99, secondsLeft: undefined })
  })
})
