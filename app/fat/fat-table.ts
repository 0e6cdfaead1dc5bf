import { SECTOR } from '../bytes/units.ts'
import { FatError, type FatLayout } from './fat-boot-sector.ts'
import { FIRST_CLUSTER } from './fat-limits.ts'

/** A file allocation table in memory. */
export interface FatTable {
  /** What follows a cluster. */
  next(cluster: number): number | 'end' | 'free' | 'bad'
  /** The clusters of a chain in order. Throws FatError on a loop, a free or bad cluster, or one out of range. */
  chain(first: number): number[]
  /** The highest cluster in use; 1 if none is. Clusters marked bad do not count. */
  readonly highestInUse: number
}

// Microsoft FAT specification, section 4: end marks from FF8 / FFF8 up, bad clusters FF7 / FFF7.
const MARKS = { 12: { bad: 0xff7, end: 0xff8 }, 16: { bad: 0xfff7, end: 0xfff8 } } as const

const entryReader = (bytes: Uint8Array, bits: 12 | 16): ((cluster: number) => number) => {
  const byte = (index: number): number => bytes[index] ?? 0
  if (bits === 16) return cluster => byte(cluster * 2) | (byte(cluster * 2 + 1) << 8)
  return cluster => {
    const at = cluster + (cluster >> 1)
    const pair = byte(at) | (byte(at + 1) << 8)
    return cluster % 2 === 1 ? pair >> 4 : pair & 0xfff
  }
}

/** Decodes one FAT of a FAT12 or FAT16 volume. Throws FatError for FAT32. */
export const readFat = (bytes: Uint8Array, { bits, clusters }: Pick<FatLayout, 'bits' | 'clusters'>): FatTable => {
  if (bits === 32) throw new FatError('it is a FAT32 volume')
  const value = entryReader(bytes, bits)
  const marks = MARKS[bits]
  const last = FIRST_CLUSTER + clusters - 1
  const next = (cluster: number): number | 'end' | 'free' | 'bad' => {
    const found = value(cluster)
    if (found === 0) return 'free'
    if (found >= marks.end) return 'end'
    return found === marks.bad ? 'bad' : found
  }
  const inRange = (cluster: number): boolean => cluster >= FIRST_CLUSTER && cluster <= last
  const chain = (first: number): number[] => {
    const found: number[] = []
    const seen = new Set<number>()
    for (let cluster: number | 'end' | 'free' | 'bad' = first; cluster !== 'end'; cluster = next(cluster)) {
      if (typeof cluster !== 'number') throw new FatError(`its clusters run into a ${cluster} one`)
      if (!inRange(cluster)) throw new FatError(`its clusters run out of the volume, to ${cluster}`)
      if (seen.has(cluster)) throw new FatError(`its clusters run in a circle at ${cluster}`)
      seen.add(cluster)
      found.push(cluster)
    }
    return found
  }
  let highestInUse = last
  while (highestInUse >= FIRST_CLUSTER && (next(highestInUse) === 'free' || next(highestInUse) === 'bad'))
    highestInUse--
  return { next, chain, highestInUse }
}

/** A run of clusters. */
export interface ClusterRun {
  readonly first: number
  readonly count: number
}

/**
 * A FAT16 of `fatSectors` sectors in which each run is one chain. Entry 0 holds the media byte, entry 1 the end mark
 * with both volume flags clean (specification, section 4).
 */
export const encodeFat16 = (fatSectors: number, media: number, runs: readonly ClusterRun[]): Uint8Array => {
  const bytes = new Uint8Array(fatSectors * SECTOR)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xff00 | media, true)
  view.setUint16(2, 0xffff, true)
  for (const { first, count } of runs)
    for (let i = 0; i < count; i++) view.setUint16((first + i) * 2, i + 1 < count ? first + i + 1 : 0xffff, true)
  return bytes
}
