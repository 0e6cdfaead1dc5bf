import { describe, expect, it } from 'vitest'
import { FatError } from './fat-boot-sector.ts'
import { encodeFat16, readFat } from './fat-table.ts'

const CLUSTERS = 2000

/**
 * A FAT12 written nibble by nibble: entry n is the nibbles 3n (lowest) to 3n + 2. Written over memory that is not zero;
 * entries not given are free.
 */
const fat12 = (entries: Record<number, number>, clusters = CLUSTERS): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(((clusters + 2) * 1.5) / 512) * 512 + 512).fill(0xaa)
  const setNibble = (index: number, value: number): void => {
    const shift = (index % 2) * 4
    const at = index >> 1
    bytes[at] = (bytes[at]! & ~(0xf << shift)) | (value << shift)
  }
  for (let cluster = 0; cluster < clusters + 2; cluster++)
    for (let k = 0; k < 3; k++) setNibble(cluster * 3 + k, ((entries[cluster] ?? 0) >> (4 * k)) & 0xf)
  return bytes
}

/** A FAT16 written over memory that is not zero; entries not given are free. */
const fat16 = (entries: Record<number, number>, clusters = 5000): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(((clusters + 2) * 2) / 512) * 512 + 512).fill(0xaa)
  for (let cluster = 0; cluster < clusters + 2; cluster++) {
    bytes[cluster * 2] = (entries[cluster] ?? 0) & 0xff
    bytes[cluster * 2 + 1] = (entries[cluster] ?? 0) >> 8
  }
  return bytes
}

const read12 = (entries: Record<number, number>) => readFat(fat12(entries), { bits: 12, clusters: CLUSTERS })
const read16 = (entries: Record<number, number>) => readFat(fat16(entries), { bits: 16, clusters: 5000 })

describe('readFat, FAT12', () => {
  it('unpacks three bytes into two entries: 12 3A BC is A12 and BC3', () => {
    const bytes = new Uint8Array(512).fill(0xaa)
    bytes.set([0x12, 0x3a, 0xbc], 3)
    const { next } = readFat(bytes, { bits: 12, clusters: 339 })
    expect([next(2), next(3)]).toEqual([0xa12, 0xbc3])
  })

  it('keeps even and odd neighbours apart', () => {
    const { next } = read12({ 100: 0x123, 101: 0x456, 102: 0x789 })
    expect([99, 100, 101, 102, 103].map(next)).toEqual(['free', 0x123, 0x456, 0x789, 'free'])
  })

  it('reads entries that cross a sector: 341 and 1365, which are odd, and 682, which is even', () => {
    const { next } = read12({ 340: 0xabc, 341: 0x5de, 342: 0x123, 682: 0x321, 683: 0x654, 1365: 0x7fe, 1366: 0x0ef })
    expect([340, 341, 342].map(next)).toEqual([0xabc, 0x5de, 0x123])
    expect([681, 682, 683].map(next)).toEqual(['free', 0x321, 0x654])
    expect([1364, 1365, 1366].map(next)).toEqual(['free', 0x7fe, 0x0ef])
  })

  it('distinguishes the marks', () => {
    const { next } = read12({ 5: 0xff6, 6: 0xff7, 7: 0xff8, 8: 0xfff })
    expect([4, 5, 6, 7, 8].map(next)).toEqual(['free', 0xff6, 'bad', 'end', 'end'])
  })

  it('reads every entry of a whole table', () => {
    const entries = Object.fromEntries(Array.from({ length: CLUSTERS }, (_, i) => [i + 2, ((i * 37) % 0xfef) + 1]))
    const { next } = read12(entries)
    for (let cluster = 2; cluster < CLUSTERS + 2; cluster++) expect(next(cluster), `${cluster}`).toBe(entries[cluster])
  })
})

describe('readFat, FAT16', () => {
  it('distinguishes the marks', () => {
    const { next } = read16({ 5: 0xfff6, 6: 0xfff7, 7: 0xfff8, 8: 0xffff, 9: 0x0ff8 })
    expect([4, 5, 6, 7, 8, 9].map(next)).toEqual(['free', 0xfff6, 'bad', 'end', 'end', 0xff8])
  })

  it('refuses FAT32', () => {
    expect(() => readFat(new Uint8Array(512), { bits: 32, clusters: 100_000 })).toThrow(FatError)
  })
})

describe.each([
  ['FAT12', read12, 0xfff, 0xff7, CLUSTERS],
  ['FAT16', read16, 0xffff, 0xfff7, 5000],
] as const)('chain, %s', (_name, read, end, bad, clusters) => {
  const last = clusters + 1

  it('follows a chain that jumps about, up to the last cluster', () => {
    expect(read({ 2: 9, 9: 3, 3: last, [last]: end }).chain(2)).toEqual([2, 9, 3, last])
  })

  it.each([
    ['into a free cluster', { 2: 3 }, /free/],
    ['into a bad cluster', { 2: 3, 3: bad }, /bad/],
    ['in a circle', { 2: 3, 3: 4, 4: 3 }, /circle at 3/],
    ['in a circle of one', { 2: 2 }, /circle at 2/],
    ['to the reserved cluster 1', { 2: 1 }, /out of the volume, to 1/],
    ['past the last cluster', { 2: last + 1 }, /out of the volume/],
  ])('refuses one that runs %s', (_how, entries: Record<number, number>, why) => {
    expect(() => read(entries).chain(2)).toThrow(why)
    expect(() => read(entries).chain(2)).toThrow(FatError)
  })

  it.each([0, 1, last + 1, 0xffff, -1])('refuses to start at %i', first => {
    expect(() => read({}).chain(first)).toThrow(FatError)
  })

  it('finds the highest cluster in use, ignoring bad ones', () => {
    expect(read({ 2: end, 700: end, 701: bad, [last]: bad }).highestInUse).toBe(700)
    expect(read({ 2: 3, 3: last, [last]: end }).highestInUse).toBe(last)
    expect(read({ 900: bad }).highestInUse).toBe(1)
    expect(read({ 0: end, 1: end }).highestInUse).toBe(1)
  })
})

describe('encodeFat16', () => {
  it('makes one chain of each run', () => {
    const runs = [
      { first: 2, count: 1 },
      { first: 3, count: 4 },
      { first: 250, count: 12 },
    ]
    const bytes = encodeFat16(20, 0xf8, runs)
    expect(bytes.length).toBe(20 * 512)
    expect([...bytes.subarray(0, 4)]).toEqual([0xf8, 0xff, 0xff, 0xff])
    const table = readFat(bytes, { bits: 16, clusters: 5000 })
    for (const { first, count } of runs)
      expect(table.chain(first)).toEqual(Array.from({ length: count }, (_, i) => first + i))
    expect(table.highestInUse).toBe(261)
    expect([7, 249, 262].map(table.next)).toEqual(['free', 'free', 'free'])
  })

  it('makes an empty table with just its two reserved entries', () => {
    const bytes = encodeFat16(1, 0xf0, [])
    expect([...bytes.subarray(0, 6)]).toEqual([0xf0, 0xff, 0xff, 0xff, 0, 0])
    expect(readFat(bytes, { bits: 16, clusters: 254 }).highestInUse).toBe(1)
  })

  it('refuses a run that does not fit into the table', () => {
    expect(() => encodeFat16(1, 0xf8, [{ first: 255, count: 2 }])).toThrow(RangeError)
  })
})
