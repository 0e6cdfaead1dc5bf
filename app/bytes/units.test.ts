import { describe, expect, it } from 'vitest'
import { formatBytes, formatCount, plural, roundUp, sectorsFor } from './units.ts'

describe('units', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1536, '1.5 kB'],
    [99_949, '99.9 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [46_240_000, '46.2 MB'],
    [65_273_856, '65.3 MB'],
    [943_718_400, '944 MB'],
    [999_499_999, '999 MB'],
    [999_500_000, '1 GB'],
    [64_500_000_000, '64.5 GB'],
    [999_400_000_000, '999 GB'],
    [2_000_398_934_016, '2 TB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it('groups thousands', () => {
    expect([0, 999, 1000, 1_843_200, 943_718_400].map(formatCount)).toEqual([
      '0',
      '999',
      '1,000',
      '1,843,200',
      '943,718,400',
    ])
  })

  it('counts nouns', () => {
    expect([0, 1, 2, 1000].map(count => plural(count, 'file'))).toEqual(['0 files', '1 file', '2 files', '1,000 files'])
  })

  it('rounds up, and leaves multiples alone', () => {
    expect([0, 1, 511, 512, 513].map(sectorsFor)).toEqual([0, 1, 1, 1, 2])
    expect([0, 1, 4096, 4097].map(value => roundUp(value, 4096))).toEqual([0, 4096, 4096, 8192])
  })
})
