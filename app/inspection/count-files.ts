import type { CancelSignal } from '../bytes/effects.ts'
import type { FatLayout } from '../fat/fat-boot-sector.ts'
import { ATTRIBUTE, FatDirectoryEntry, isLongNameSlot, modifiedText } from '../fat/fat-directory.ts'
import { ENTRY_BYTES, FIRST_CLUSTER } from '../fat/fat-limits.ts'
import { DELETED } from '../fat/short-name.ts'
import type { VolumeBytes } from './volume-bytes.ts'

/** The files on a volume, as far as they were counted. */
export interface FileCount {
  readonly count: number
  /** When the newest was modified, in the local time that FAT holds: YYYY-MM-DDTHH:MM:SS; undefined if none has a date. */
  readonly newest: string | undefined
  /** Whether every folder was read: a large, slow or damaged volume may hold more. */
  readonly all: boolean
}

/** Where a directory begins: the root of FAT12 and FAT16 is a run of bytes, any other is a chain of clusters. */
export type DirectoryStart = { readonly offset: number; readonly length: number } | { readonly cluster: number }

// As much as a person's stick needs, read in a second or so; nobody waits longer for a number in a list.
const MAX_BYTES = 4 << 20
const MAX_DIRECTORIES = 2000

const DOT = 0x2e
// Microsoft FAT specification, section 4: the top four bits of a FAT32 entry are reserved.
const ENTRY_MASK = 0x0fff_ffff

/** Counts the files of a FAT volume of any type; stops early, with `all` false, at a bound or when `signal` aborts. */
export const countFiles = async (
  bytes: VolumeBytes,
  layout: FatLayout,
  root: DirectoryStart,
  signal?: CancelSignal,
): Promise<FileCount> => {
  const walk = new Walk(bytes, layout)
  const waiting = [root]
  let read = 0
  for (let start = waiting.shift(); start; start = waiting.shift()) {
    if (signal?.aborted || ++read > MAX_DIRECTORIES || walk.bytesRead > MAX_BYTES) return walk.result(false)
    for (const cluster of await walk.directory(start, signal)) waiting.push({ cluster })
  }
  return walk.result(true)
}

class Walk {
  readonly #bytes: VolumeBytes
  readonly #layout: FatLayout
  readonly #visited = new Set<number>()
  #count = 0
  #newest = ''
  #whole = true
  bytesRead = 0

  constructor(bytes: VolumeBytes, layout: FatLayout) {
    this.#bytes = bytes
    this.#layout = layout
  }

  result(all: boolean): FileCount {
    return { count: this.#count, newest: this.#newest || undefined, all: all && this.#whole }
  }

  /** Counts the files in a directory; returns the first clusters of the directories in it. */
  async directory(start: DirectoryStart, signal?: CancelSignal): Promise<number[]> {
    if ('offset' in start) return (await this.#part(start.offset, start.length)).folders
    const folders: number[] = []
    for (let cluster: number | undefined = start.cluster; cluster !== undefined; cluster = await this.#next(cluster)) {
      const bad = !this.#isCluster(cluster) || this.#visited.has(cluster)
      if (bad || signal?.aborted || this.bytesRead > MAX_BYTES) {
        this.#whole = false
        break
      }
      this.#visited.add(cluster)
      const { clusterBytes, bytesPerSector, sectorsPerCluster, firstDataSector } = this.#layout
      const sector = firstDataSector + (cluster - FIRST_CLUSTER) * sectorsPerCluster
      const part = await this.#part(sector * bytesPerSector, clusterBytes)
      folders.push(...part.folders)
      if (part.ended) break
    }
    return folders
  }

  /** A piece of a directory; `ended` if no entry follows it. */
  async #part(offset: number, length: number): Promise<{ folders: number[]; ended: boolean }> {
    const directory = await this.#bytes.slice(offset, length)
    this.bytesRead += length
    const folders: number[] = []
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const first = directory[at]
      if (first === 0) return { folders, ended: true }
      // No short name begins with a dot but "." and "..".
      if (first === DELETED || first === DOT || isLongNameSlot(directory, at)) continue
      const entry = FatDirectoryEntry.decode(directory, at)
      if (entry.DIR_Attr & ATTRIBUTE.volumeId) continue
      if (entry.DIR_Attr & ATTRIBUTE.directory) folders.push(this.#clusterOf(entry))
      else this.#file(entry)
    }
    return { folders, ended: false }
  }

  #file({ DIR_WrtDate: date, DIR_WrtTime: time }: FatDirectoryEntry): void {
    this.#count++
    const text = modifiedText({ modified: { date, time } })
    if (date !== 0 && text > this.#newest) this.#newest = text
  }

  #clusterOf({ DIR_FstClusHI, DIR_FstClusLO }: FatDirectoryEntry): number {
    return this.#layout.bits === 32 ? DIR_FstClusHI * 0x1_0000 + DIR_FstClusLO : DIR_FstClusLO
  }

  #isCluster(cluster: number): boolean {
    return cluster >= FIRST_CLUSTER && cluster < FIRST_CLUSTER + this.#layout.clusters
  }

  /** The cluster after another; undefined at the end of its chain. */
  async #next(cluster: number): Promise<number | undefined> {
    const { bits, reservedSectors, bytesPerSector } = this.#layout
    const fat = reservedSectors * bytesPerSector
    if (bits === 32) return ended((await this.#bytes.u32(fat + cluster * 4)) & ENTRY_MASK, 0x0fff_fff8)
    if (bits === 16) return ended(await this.#bytes.u16(fat + cluster * 2), 0xfff8)
    const pair = await this.#bytes.u16(fat + cluster + (cluster >> 1))
    return ended(cluster % 2 === 1 ? pair >> 4 : pair & 0xfff, 0xff8)
  }
}

const ended = (next: number, end: number): number | undefined => (next >= end ? undefined : next)
