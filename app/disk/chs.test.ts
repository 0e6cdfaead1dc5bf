import { describe, expect, it } from 'vitest'
import { chsOf, encodeChs, lbaOf, packChs, unpackChs } from './chs.ts'

const ARTICLE = { heads: 3, sectorsPerTrack: 42, cylinders: 1011 }

describe('CHS', () => {
  it.each([
    [0, [0, 0, 1]],
    [42, [0, 1, 1]],
    [3149, [24, 2, 42]],
    [3150, [25, 0, 1]],
    [3192, [25, 1, 1]],
    [127_385, [1010, 2, 42]],
  ] as const)("gives LBA %i its address under the article's geometry", (lba, chs) => {
    expect(chsOf(lba, ARTICLE)).toEqual(chs)
    expect(lbaOf(chs, ARTICLE)).toBe(lba)
    expect(unpackChs(encodeChs(lba, ARTICLE))).toEqual(chs)
  })

  it('packs cylinder bits 8 and 9 over the sector', () => {
    expect([...packChs([1010, 2, 42])]).toEqual([2, 0xc0 | 42, 0xf2])
  })

  it('goes both ways for every address of a geometry', () => {
    const geometry = { heads: 247, sectorsPerTrack: 62 }
    for (let lba = 0; lba < 1024 * 247 * 62; lba += 10_007) {
      const chs = chsOf(lba, geometry)
      expect(unpackChs(packChs(chs))).toEqual(chs)
      expect(lbaOf(chs, geometry)).toBe(lba)
    }
  })

  it('holds 1023/254/63 for anything beyond', () => {
    expect([...encodeChs(1024 * 255 * 63, { heads: 255, sectorsPerTrack: 63 })]).toEqual([254, 255, 255])
  })
})
