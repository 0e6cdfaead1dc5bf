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
  /** Bytes on disk. */
  readonly bytes: number
  /** When it was last used, in ms since 1970. */
  readonly used: number
}

/** The file in an entry that says what it holds. */
export const FACTS = 'facts.json'
/** Prefix of the names of folders that are not entries yet, followed by the id of the process making one. */
export const DRAFT = 'draft-'
// Bytes that the longest list of ranges takes.
const MOST_FACTS = 8 << 20
const DRAFT_LIFE_MS = 24 * 3_600_000

const KEY = /^[0-9a-f]{40}$/

/** Whether this is a draft whose process is gone, or an entry in the form of an earlier version. */
export const isStale = async (place: string, name: string): Promise<boolean> => {
  const folder = join(place, name)
  if (KEY.test(name)) return (await readFacts(folder)) === undefined
  const pid = /^draft-(\d+)-/.exec(name)?.[1]
  if (pid === undefined) return false
  const made = await stat(folder).catch(() => undefined)
  const old = made !== undefined && Date.now() - made.mtimeMs > DRAFT_LIFE_MS
  return old || !isProcessAlive(Number(pid))
}

/** What a folder in the cache holds; undefined for a draft and for anything else that is not an entry. */
export const describeEntry = async (place: string, key: string): Promise<CacheEntry | undefined> => {
  if (key.startsWith(DRAFT)) return undefined
  const folder = join(place, key)
  const [facts, used] = await Promise.all([readFacts(folder), lstat(folder).catch(() => undefined)])
  return facts && used ? { key, from: facts.from, bytes: facts.available, used: used.mtimeMs } : undefined
}

/** The folder of an entry, if it is this user's own and not a link. */
export const ownEntry = async (place: string, key: string): Promise<string | undefined> => {
  const folder = join(place, key)
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() && isOwn(found) ? folder : undefined
}

/** What an entry says about itself; undefined if that is missing or makes no sense. */
export const readFacts = async (folder: string): Promise<Unpacked | undefined> => {
  const text = await readOwnFile(join(folder, FACTS), MOST_FACTS)
  return text === undefined ? undefined : readUnpacked(text)
}
