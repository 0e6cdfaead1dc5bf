import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isProcessAlive } from '../../platform/process-alive.ts'
import { isOwn } from '../../platform/user.ts'
import { readOwnFile } from './own-file.ts'
import { readUnpacked, type Unpacked } from './unpacked.ts'

/** An unpacked image in the cache, for a list. */
export interface CacheEntry {
  readonly key: string
  readonly from: string
  /** Bytes on the disk. */
  readonly bytes: number
  /** When it was last used, in ms since 1970. */
  readonly used: number
}

/** File of an entry that says what it holds. */
export const FACTS = 'facts.json'
/** What the names of folders begin with that are no entries yet; the process that makes one follows. */
export const DRAFT = 'draft-'
// As much as the longest list of ranges takes.
const MOST_FACTS = 8 << 20
const DRAFT_LIFE_MS = 24 * 3_600_000

const KEY = /^[0-9a-f]{40}$/

/** Whether this is a draft whose process is gone, or an entry that an earlier version kept in another form. */
export const isStale = async (place: string, name: string): Promise<boolean> => {
  const folder = join(place, name)
  if (KEY.test(name)) return (await readFacts(folder)) === undefined
  const pid = /^draft-(\d+)-/.exec(name)?.[1]
  if (pid === undefined) return false
  const made = await stat(folder).catch(() => undefined)
  const old = made !== undefined && Date.now() - made.mtimeMs > DRAFT_LIFE_MS
  return old || !isProcessAlive(Number(pid))
}

/** What a folder of the cache holds; undefined for a draft and for anything that is no entry. */
export const describeEntry = async (place: string, key: string): Promise<CacheEntry | undefined> => {
  if (key.startsWith(DRAFT)) return undefined
  const folder = join(place, key)
  const [facts, used] = await Promise.all([readFacts(folder), lstat(folder).catch(() => undefined)])
  return facts && used ? { key, from: facts.from, bytes: facts.available, used: used.mtimeMs } : undefined
}

/** The folder of an entry, where it is one of this user's and no link. */
export const ownEntry = async (place: string, key: string): Promise<string | undefined> => {
  const folder = join(place, key)
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() && isOwn(found) ? folder : undefined
}

/** What an entry says about itself; undefined where it is missing or makes no sense. */
export const readFacts = async (folder: string): Promise<Unpacked | undefined> => {
  const text = await readOwnFile(join(folder, FACTS), MOST_FACTS)
  return text === undefined ? undefined : readUnpacked(text)
}
