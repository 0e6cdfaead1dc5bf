import { describe, expect, it } from 'vitest'
import { fillNoise } from './noise.ts'

const noise = (seed: number, offset: number, length: number): Uint8Array => {
  const target = new Uint8Array(length).fill(0xaa)
  fillNoise(seed, offset, target)
  return target
}

describe('noise', () => {
  it('is the same in whatever pieces it is read', () => {
    const whole = noise(7, 0, 200_000)
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [3, 4],
      [5, 5],
      [7, 70_000],
      [65_535, 65_538],
      [131_071, 199_999],
    ] as const)
      expect(noise(7, from, to - from)).toEqual(whole.subarray(from, to))
  })

  it('writes only the target, at an odd address too', () => {
    const memory = new Uint8Array(100).fill(0xaa)
    fillNoise(7, 3, memory.subarray(13, 50))
    expect(memory.subarray(13, 50)).toEqual(noise(7, 3, 37))
    expect([...memory.subarray(0, 13), ...memory.subarray(50)].every(byte => byte === 0xaa)).toBe(true)
  })

  it('uses every byte value about equally often and repeats no sector', () => {
    const bytes = noise(99, 12_345, 1 << 20)
    const counts = new Uint32Array(256)
    for (const byte of bytes) counts[byte]!++
    expect(Math.min(...counts)).toBeGreaterThan(3700)
    expect(Math.max(...counts)).toBeLessThan(4500)
    const sectors = new Set<string>()
    for (let at = 0; at < bytes.length; at += 512) sectors.add(bytes.subarray(at, at + 512).join())
    expect(sectors.size).toBe(2048)
  })

  it('differs from seed to seed', () => {
    const other = noise(2, 0, 4096)
    const same = noise(1, 0, 4096).filter((byte, i) => byte === other[i]).length
    expect(same).toBeLessThan(60)
  })
})
