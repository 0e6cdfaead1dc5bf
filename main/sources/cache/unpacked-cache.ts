import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Warning } from '../../../app/problem/warning.ts'
import { patientRename } from '../../platform/patient-rename.ts'
import { checkFolder, type FolderCheck } from '../../platform/private-folder.ts'
import { cacheFolder } from '../../platform/user-folders.ts'
import { type CacheEntry, DRAFT, describeEntry, FACTS, isStale, ownEntry, readFacts } from './cache-entry.ts'
import { readOwnFile } from './own-file.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { type Unpacked, unpackedText } from './unpacked.ts'

export interface CachedImage extends Unpacked {
  /** The file that holds the unpacked bytes. */
  readonly data: string
}

/** A folder in which an entry is made; it is then renamed to become the entry, or discarded. */
export interface Draft {
  readonly folder: string
  readonly data: string
}

const DATA = 'image'
const SOUND = 'sound'

const SOUNDNESS = ['MD5', 'its own checksum'] as const
/** What showed that an archive is intact. */
export type Soundness = (typeof SOUNDNESS)[number]

/** Bytes of about a dozen unpacked images of ESXi 4.0. */
export const CACHE_LIMIT = 768 * 1024 * 1024

/**
 * Unpacked parts of images, each in its own folder under a private folder. An entry appears by a single rename, so none
 * is ever half made, and holds checksums of what was unpacked and of what it was unpacked from. If the folder is not
 * this user's alone, a temporary one takes its place until the process ends, and `flaw` says so. Methods reject with
 * the operating system's errors.
 */
export class UnpackedCache {
  readonly folder: string
  readonly #limit: number
  #temporary: string | undefined

  constructor(folder: string, limit = CACHE_LIMIT) {
    this.folder = folder
    this.#limit = limit
  }

  /** Why nothing is kept beyond this process. */
  get flaw(): Warning | undefined {
    const look = this.#look(false)
    return look.kind === 'unsafe' ? { code: 'cache-unsafe', folder: this.folder, cause: look.why } : undefined
  }

  /** The entry of this key, if it exists, is this user's own and as long as it says; marks it as used now. */
  async find(key: string): Promise<CachedImage | undefined> {
    const place = this.#place(false)
    const folder = place === undefined ? undefined : await ownEntry(place, key)
    const facts = folder === undefined ? undefined : await readFacts(folder)
    if (folder === undefined || !facts) return undefined
    const data = join(folder, DATA)
    const found = await lstat(data).catch(() => undefined)
    if (found?.size !== facts.available) return undefined
    const now = new Date()
    await utimes(folder, now, now).catch(() => {})
    return { ...facts, data }
  }

  /** Makes a place to unpack into, and removes what crashed runs have left. */
  async draft(): Promise<Draft> {
    const place = this.#makePlace()
    await this.#sweep()
    const folder = join(place, `${DRAFT}${process.pid}-${randomBytes(8).toString('hex')}`)
    await mkdir(folder, { mode: 0o700 })
    return { folder, data: join(folder, DATA) }
  }

  /** Makes a draft the entry of `key`. If all entries exceed the limit, the least recently used are removed. */
  async keep(draft: Draft, key: string, unpacked: Unpacked): Promise<CachedImage> {
    await writeFile(join(draft.folder, FACTS), unpackedText(unpacked), { mode: 0o600, flag: 'wx' })
    await this.#makeRoom(unpacked.available, key)
    const folder = join(this.#makePlace(), key)
    try {
      await patientRename(draft.folder, folder)
    } catch {
      // There already is one: another run was faster, or it is useless.
      const found = await this.find(key)
      if (found?.hash === unpacked.hash) {
        await this.discard(draft)
        return found
      }
      await rm(folder, { recursive: true, force: true })
      await patientRename(draft.folder, folder)
    }
    return { ...unpacked, data: join(folder, DATA) }
  }

  /** Records that the archive of an entry was read to its end and found intact, and what showed that. */
  async markSound(key: string, by: Soundness): Promise<void> {
    const folder = await this.#entry(key)
    if (folder === undefined) return
    // The entry may be gone by now; then the archive is simply read again.
    await rm(join(folder, SOUND), { force: true }).catch(() => {})
    await writeFile(join(folder, SOUND), by, { mode: 0o600, flag: 'wx' }).catch(() => {})
  }

  /** What showed that the archive of an entry is intact, if anything has. */
  async soundBy(key: string): Promise<Soundness | undefined> {
    const folder = await this.#entry(key)
    const text = folder === undefined ? undefined : await readOwnFile(join(folder, SOUND), 100)
    return SOUNDNESS.find(by => by === text)
  }

  /** Removes a draft. What cannot be removed yet is swept away by a later run: Windows keeps what somebody has open. */
  async discard({ folder }: Draft): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }

  async forget(key: string): Promise<void> {
    const place = this.#place(false)
    if (place !== undefined) await rm(join(place, key), { recursive: true, force: true })
  }

  /** What is in it, most recently used first. */
  async list(): Promise<CacheEntry[]> {
    const place = this.#place(false)
    if (place === undefined) return []
    const names = await readdir(place).catch(() => [])
    const entries = await Promise.all(names.map(name => describeEntry(place, name)))
    return entries.filter(entry => entry !== undefined).sort((a, b) => b.used - a.used)
  }

  /** Removes all entries. Resolves to the bytes that they took. */
  async clear(): Promise<number> {
    const entries = await this.list()
    for (const { key } of entries) await this.forget(key)
    await this.#sweep()
    return entries.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  #look(make: boolean): FolderCheck {
    return checkFolder(this.folder, { make, secret: true })
  }

  /** Where entries are; undefined if there is nothing yet. */
  #place(make: boolean): string | undefined {
    const look = this.#look(make)
    if (look.kind === 'private') return look.folder
    return look.kind === 'unsafe' ? this.#temporary : undefined
  }

  #makePlace(): string {
    const place = this.#place(true)
    if (place !== undefined) return place
    this.#temporary = temporaryFolder()
    return this.#temporary
  }

  async #entry(key: string): Promise<string | undefined> {
    const place = this.#place(false)
    return place === undefined ? undefined : ownEntry(place, key)
  }

  async #makeRoom(bytes: number, except: string): Promise<void> {
    let total = bytes
    for (const entry of await this.list()) {
      if (entry.key === except) continue
      total += entry.bytes
      // Windows does not remove an entry that is being read; it goes next time.
      if (total > this.#limit) await this.forget(entry.key).catch(() => {})
    }
  }

  /** Removes drafts whose process is gone, and entries in the form of an earlier version. */
  async #sweep(): Promise<void> {
    const place = this.#place(false)
    if (place === undefined) return
    for (const name of await readdir(place).catch(() => []))
      if (await isStale(place, name)) await rm(join(place, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** The cache of the user who runs this. */
export const userCache = (): UnpackedCache => {
  const folder = cacheFolder()
  // One for each folder, so that what had to be unpacked into a temporary folder is found again.
  const cache = caches.get(folder) ?? new UnpackedCache(folder)
  caches.set(folder, cache)
  return cache
}

const caches = new Map<string, UnpackedCache>()
