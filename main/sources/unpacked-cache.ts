import { randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LAYER_TITLES, type Packing } from '../../app/inspection/layer-kind.ts'
import { isCount, isListOf, isOneOf, isShape, isText } from '../../app/schema.ts'
import { isProcessAlive } from '../process-alive.ts'
import { cacheFolder } from '../user-folders.ts'

/** What was unpacked of an image: enough to read it again without the archive. Sizes in bytes. */
export interface Unpacked extends Packing {
  /** Name of the file that it was unpacked from. */
  readonly from: string
  /** Size of the whole image as its table tells it. */
  readonly size: number
  /** How much of it was unpacked, from its start. */
  readonly available: number
  /** SHA-256 of that, in hex. */
  readonly hash: string
}

export interface CachedImage extends Unpacked {
  /** The file that holds it. */
  readonly data: string
}

export interface CacheEntry {
  readonly key: string
  readonly from: string
  /** Bytes on the disk. */
  readonly bytes: number
  /** When it was last used, in ms since 1970. */
  readonly used: number
}

/** A folder where an entry is made; it becomes one by being renamed, or is discarded. */
export interface Draft {
  readonly folder: string
  readonly data: string
}

const hasFacts = isShape({
  layers: isListOf(isOneOf(...Object.keys(LAYER_TITLES)), 16),
  member: isText,
  from: isText,
  size: isCount,
  available: isCount,
  hash: isText,
})

const isUnpacked = (value: unknown): value is Unpacked => hasFacts(value)

const DATA = 'image'
const FACTS = 'facts.json'
const SOUND = 'sound'
const DRAFT = 'draft-'
const DRAFT_LIFE_MS = 24 * 3_600_000

/** As much as a dozen unpacked images of ESXi 4.0, in bytes. */
export const CACHE_LIMIT = 768 * 1024 * 1024

/**
 * Unpacked parts of images, each in a folder of its own under a private folder. An entry appears by one rename, so
 * there is none that is half made, and holds a checksum, so that one which the disk lost is not taken. Methods
 * reject with the operating system's errors.
 */
export class UnpackedCache {
  readonly folder: string
  readonly #limit: number

  constructor(folder: string, limit = CACHE_LIMIT) {
    this.folder = folder
    this.#limit = limit
  }

  /** The entry of this key, if it is there and as long as it says; its time of use is now. */
  async find(key: string): Promise<CachedImage | undefined> {
    const folder = join(this.folder, key)
    const facts = await readFacts(folder)
    if (!facts) return undefined
    const data = join(folder, DATA)
    const found = await stat(data).catch(() => undefined)
    if (found?.size !== facts.available) return undefined
    const now = new Date()
    await utimes(folder, now, now).catch(() => {})
    return { ...facts, data }
  }

  /** Makes a place to unpack into, after what crashed runs have left is swept away. */
  async draft(): Promise<Draft> {
    await this.#makePrivate()
    await this.#sweep()
    const folder = join(this.folder, `${DRAFT}${process.pid}-${randomBytes(8).toString('hex')}`)
    await mkdir(folder, { mode: 0o700 })
    return { folder, data: join(folder, DATA) }
  }

  /** Makes a draft the entry of `key`. Older entries go where all together would pass the limit. */
  async keep(draft: Draft, key: string, unpacked: Unpacked): Promise<CachedImage> {
    await writeFile(join(draft.folder, FACTS), JSON.stringify(unpacked), { mode: 0o600 })
    await this.#makeRoom(unpacked.available, key)
    const folder = join(this.folder, key)
    try {
      await rename(draft.folder, folder)
    } catch {
      // There is one already: another run was faster, or it is of no use.
      const found = await this.find(key)
      if (found?.hash === unpacked.hash) {
        await this.discard(draft)
        return found
      }
      await rm(folder, { recursive: true, force: true })
      await rename(draft.folder, folder)
    }
    return { ...unpacked, data: join(folder, DATA) }
  }

  /** Notes that the archive of an entry was read to its end and found sound. */
  async markSound(key: string): Promise<void> {
    // The entry may be gone by now; then it is found out again.
    await writeFile(join(this.folder, key, SOUND), '', { mode: 0o600 }).catch(() => {})
  }

  isSound(key: string): Promise<boolean> {
    return stat(join(this.folder, key, SOUND)).then(
      () => true,
      () => false,
    )
  }

  async discard({ folder }: Draft): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }

  async forget(key: string): Promise<void> {
    await rm(join(this.folder, key), { recursive: true, force: true })
  }

  /** What is in it, the last used first. */
  async list(): Promise<CacheEntry[]> {
    const names = await readdir(this.folder).catch(() => [])
    const entries = await Promise.all(names.map(name => this.#describe(name)))
    return entries.filter(entry => entry !== undefined).sort((a, b) => b.used - a.used)
  }

  /** Removes all entries; the bytes that they took. */
  async clear(): Promise<number> {
    const entries = await this.list()
    for (const { key } of entries) await this.forget(key)
    await this.#sweep()
    return entries.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async #describe(key: string): Promise<CacheEntry | undefined> {
    if (key.startsWith(DRAFT)) return undefined
    const folder = join(this.folder, key)
    const [facts, used] = await Promise.all([readFacts(folder), stat(folder).catch(() => undefined)])
    return facts && used ? { key, from: facts.from, bytes: facts.available, used: used.mtimeMs } : undefined
  }

  /** An image may hold what is nobody else's business, so the folder is for its owner alone. */
  async #makePrivate(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const { mode } = await lstat(this.folder)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(this.folder, 0o700)
  }

  async #makeRoom(bytes: number, except: string): Promise<void> {
    let total = bytes
    for (const entry of await this.list()) {
      if (entry.key === except) continue
      total += entry.bytes
      // One that is being read may not go on Windows; it will the next time.
      if (total > this.#limit) await this.forget(entry.key).catch(() => {})
    }
  }

  /** Removes drafts whose process is gone. */
  async #sweep(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const pid = /^draft-(\d+)-/.exec(name)?.[1]
      if (pid === undefined) continue
      const folder = join(this.folder, name)
      const made = await stat(folder).catch(() => undefined)
      const old = made !== undefined && Date.now() - made.mtimeMs > DRAFT_LIFE_MS
      if (old || !isProcessAlive(Number(pid))) await rm(folder, { recursive: true, force: true }).catch(() => {})
    }
  }
}

/** The cache of whoever runs this. */
export const userCache = (): UnpackedCache => new UnpackedCache(cacheFolder())

const readFacts = async (folder: string): Promise<Unpacked | undefined> => {
  try {
    const facts: unknown = JSON.parse(await readFile(join(folder, FACTS), 'utf8'))
    return isUnpacked(facts) ? facts : undefined
  } catch {
    return undefined
  }
}
