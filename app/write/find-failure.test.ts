import { describe, expect, it } from 'vitest'
import { findFailure, type Part } from './find-failure.ts'

const SECTORS = 2048

/** A medium with broken sectors (counted from the start of the request), and what was requested of it. */
const medium = (...broken: number[]) => {
  const asked: [from: number, sectors: number][] = []
  const part: Part = async (from, length) => {
    asked.push([from / 512, length / 512])
    if (broken.some(sector => sector * 512 >= from && sector * 512 < from + length)) throw new Error('EIO')
  }
  return { asked, part }
}

const timeless = (): number => 0

describe('findFailure', () => {
  it.each([0, 1, 700, 1023, 1024, 2046, 2047])('finds sector %i in few requests', async sector => {
    const { part, asked } = medium(sector)
    expect(await findFailure(part, SECTORS * 512, 0, timeless)).toBe(sector * 512)
    expect(asked.length).toBeLessThanOrEqual(12)
  })

  it('finds the first of several, even if the request is not a power of two', async () => {
    expect(await findFailure(medium(500, 90, 1400).part, 1475 * 512, 0, timeless)).toBe(90 * 512)
    expect(await findFailure(medium(1474).part, 1475 * 512, 0, timeless)).toBe(1474 * 512)
  })

  it('asks nothing more about one sector', async () => {
    const { part, asked } = medium(0)
    expect(await findFailure(part, 512, 0, timeless)).toBe(0)
    expect(asked).toEqual([])
  })

  it('gives the start of the request if a fault does not recur', async () => {
    const { part, asked } = medium()
    expect(await findFailure(part, SECTORS * 512, 0, timeless)).toBe(0)
    expect(asked.length).toBe(12)
  })

  it('does not retry a medium that is slow to fail', async () => {
    const { part, asked } = medium(2000)
    expect(await findFailure(part, SECTORS * 512, 4500, timeless)).toBe(0)
    expect(asked).toEqual([])
    let now = 0
    const slow: Part = async (from, length) => {
      now += 1500
      await part(from, length)
    }
    expect(await findFailure(slow, SECTORS * 512, 0, () => now)).toBe(1792 * 512)
    expect(now).toBe(4500)
  })
})
