import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes } from '../../app/bytes/byte-source.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { inspectionJson } from '../../app/report/json.ts'
import type { Progress } from '../../app/write/progress.ts'
import { isRoot } from '../../testing/command.ts'
import { skippedFor } from '../../testing/needs.ts'
import { problemOf } from '../../testing/problem-of.ts'
import { bank, GOOD_CONFIG, SMALL, smallImage } from '../../testing/small-image.ts'
import { contentHash } from './cache/content-hash.ts'
import { UnpackedCache } from './cache/unpacked-cache.ts'
import { checkImage } from './check-image.ts'
import { DEMO, keyOf, openImage, openPlain } from './open-image.ts'

let folder = ''
let cache: UnpackedCache
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-open-'))
  cache = new UnpackedCache(join(folder, 'cache'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const packed = (name = 'image.dd.gz', image = smallImage({})): string => put(name, gzipSync(image))

/** Opens an image, notes whether something was unpacked, and closes it. */
const openOnce = async (path: string) => {
  const steps: Progress[] = []
  const image = await openImage(path, { cache, onProgress: step => steps.push(step) })
  try {
    return { unpacked: steps.length > 0, identity: image.identity, first: await readBytes(image, 0, 512) }
  } finally {
    await image.close()
  }
}

describe('openImage', () => {
  it('opens the demo image and a bare one as they are, without a cache', async () => {
    const demo = await openImage(DEMO, { cache })
    expect(demo.size).toBe(943_718_400)
    const path = put('image.dd', smallImage({}))
    const bare = await openImage(path, { cache })
    expect(bare.packing).toBeUndefined()
    expect(bare.size).toBe(smallImage({}).length)
    await bare.close()
    expect(readdirSync(folder)).toEqual(['image.dd'])
  })

  it('unpacks once, and again only if the file has changed', async () => {
    const path = packed()
    const first = await openOnce(path)
    expect(first.unpacked).toBe(true)
    expect(Buffer.compare(first.first, smallImage({}).subarray(0, 512))).toBe(0)
    const second = await openOnce(path)
    expect(second).toEqual({ ...first, unpacked: false })
    // Same size but another time: it may be another file.
    utimesSync(path, new Date(1_000_000), new Date(2_000_000_000_000))
    const third = await openOnce(path)
    expect(third.unpacked).toBe(true)
    // Its content is still the same, and so is its plan.
    expect(third.identity).toBe(first.identity)
  })

  /** A different image from smallImage: a byte of its boot sectors differs. */
  const other = (): Uint8Array => {
    const image = smallImage({})
    image[40_000] = (image[40_000] ?? 0) ^ 0xff
    return image
  }

  it('unpacks again if size and time are the same but the content is not', async () => {
    const stored = (image: Uint8Array) => gzipSync(image, { level: 0 })
    const path = put('image.dd.gz', stored(smallImage({})))
    const { atime, mtime } = statSync(path)
    const first = await openOnce(path)
    writeFileSync(path, stored(other()))
    utimesSync(path, atime, mtime)
    const second = await openOnce(path)
    expect(second.unpacked).toBe(true)
    expect(second.identity).not.toBe(first.identity)
  })

  it.each([
    ['in the middle', other],
    ['nowhere but in its last byte', () => smallImage({})],
  ])('unpacks again if the system says that nothing has changed, but it has: %s', async (_, make) => {
    const before = gzipSync(smallImage({}), { level: 0 })
    const after = gzipSync(make(), { level: 0 })
    const at = before.findIndex((byte, index) => byte !== after[index])
    const path = put('image.dd.gz', before)
    await openOnce(path)
    const [entry = ''] = readdirSync(cache.folder)
    const changed = put('changed.dd.gz', after)
    const plain = await openPlain(changed)
    const key = await keyOf(plain)
    await plain.close()
    // A file system without times, or a clock that was set back, would lead to the same entry.
    renameSync(join(cache.folder, entry), join(cache.folder, key))
    const again = await openOnce(changed)
    expect(again.unpacked).toBe(at >= 0)
    expect((await openOnce(changed)).unpacked).toBe(false)
  })

  it('notices an archive that changes while it is being unpacked', async () => {
    const path = packed()
    const onProgress = ({ done }: Progress): void => {
      if (done > 0) utimesSync(path, new Date(1000), new Date(2000))
    }
    expect(await problemOf(openImage(path, { cache, onProgress }))).toMatchObject({
      code: 'image-unreadable',
      cause: 'it changed while it was being read',
    })
    expect(readdirSync(cache.folder)).toEqual([])
  })

  it('says so if its folder is not the user`s alone, but still unpacks only once', async () => {
    mkdirSync(cache.folder, { mode: 0o755 })
    const path = packed()
    const image = await openImage(path, { cache })
    expect(image.warnings).toMatchObject([{ code: 'cache-unsafe', folder: cache.folder }])
    await image.close()
    expect((await openOnce(path)).unpacked).toBe(false)
    expect(readdirSync(cache.folder)).toEqual([])
  })

  it('uses nothing from the cache that the disk returns differently', async () => {
    const path = packed()
    await openOnce(path)
    const [key = ''] = readdirSync(cache.folder)
    const kept = join(cache.folder, key, 'image')
    const bytes = readFileSync(kept)
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1
    writeFileSync(kept, bytes)
    const again = await openOnce(path)
    expect(again.unpacked).toBe(true)
    expect(readFileSync(kept)[100_000]).not.toBe(bytes[100_000])
  })

  it('unpacks again if an earlier version has kept less than is read now', async () => {
    const image = smallImage({ second: bank(GOOD_CONFIG.replace('updated=1', 'updated=2')) })
    const path = packed('two.dd.gz', Buffer.concat([image, Buffer.alloc(1 << 20)]))
    const live = async (): Promise<number> => {
      const opened = await openImage(path, { cache })
      return (await inspectImage(opened).finally(() => opened.close())).bank.partition.slot
    }
    expect(await live()).toBe(6)
    const [key = ''] = readdirSync(cache.folder)
    const entry = join(cache.folder, key)
    // All of p5 and no more, as kept by versions that could only put p5 on a stick.
    const less = image.subarray(0, SMALL.secondRecord * 512)
    const hash = contentHash()
    hash.update(less)
    const facts = JSON.parse(readFileSync(join(entry, 'facts.json'), 'utf8'))
    expect(facts.available).toBeGreaterThan(less.length)
    writeFileSync(join(entry, 'image'), less)
    writeFileSync(join(entry, 'facts.json'), JSON.stringify({ ...facts, available: less.length, hash: hash.hex() }))
    expect((await openOnce(path)).unpacked).toBe(true)
    expect(await live()).toBe(6)
    expect((await openOnce(path)).unpacked).toBe(false)
  })

  it('inspects the same from the archive and from the cache', async () => {
    const path = packed()
    const inspect = async () => {
      const image = await openImage(path, { cache })
      return inspectionJson(await inspectImage(image).finally(() => image.close()), undefined, image.packing)
    }
    expect(await inspect()).toEqual(await inspect())
  })

  it('says what a folder, a missing file and damage are, and keeps nothing', async () => {
    expect(await problemOf(openImage(folder, { cache }))).toMatchObject({ code: 'image-unreadable' })
    expect(await problemOf(openImage(join(folder, 'none'), { cache }))).toMatchObject({
      code: 'image-unreadable',
      cause: 'there is no such file',
    })
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    expect(await problemOf(openImage(pipe, { cache }))).toMatchObject({ cause: 'it is not a regular file' })
    const cut = packed()
    truncateSync(cut, 300)
    expect(await problemOf(openImage(cut, { cache }))).toMatchObject({ code: 'archive-damaged', layer: 'gzip' })
    expect(readdirSync(cache.folder)).toEqual([])
  })

  it('can be cancelled even before it begins', async () => {
    const signal = AbortSignal.abort()
    expect(await problemOf(openImage(packed(), { cache, signal }))).toMatchObject({ code: 'unpack-cancelled' })
    expect(readdirSync(cache.folder)).toEqual([])
  })

  const noMount = !isRoot || process.platform !== 'linux' ? 'mounting a tmpfs needs root' : undefined
  it('says so if the disk is full', skippedFor(noMount), async () => {
    const small = join(folder, 'small')
    spawnSync('mkdir', [small])
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status).toBe(0)
    try {
      const full = new UnpackedCache(join(small, 'cache'))
      expect(await problemOf(openImage(packed(), { cache: full }))).toMatchObject({
        code: 'unpack-failed',
        cause: 'no space is left there',
      })
      expect(readdirSync(full.folder)).toEqual([])
    } finally {
      spawnSync('umount', [small])
    }
  })
})

describe('checkImage', () => {
  const check = (path: string) => checkImage(path, { signal: new AbortController().signal, cache })

  it('has nothing to compare a bare image or the demo with', async () => {
    expect(await check(DEMO)).toEqual({ kind: 'nothing' })
    expect(await check(put('image.dd', smallImage({})))).toEqual({ kind: 'nothing' })
  })

  it('reads an archive to its end, once', async () => {
    const path = packed()
    await openOnce(path)
    const sound = { kind: 'matches', file: 'image.dd.gz', by: 'its own checksum' }
    expect(await check(path)).toEqual(sound)
    const [key = ''] = readdirSync(cache.folder)
    expect(await cache.soundBy(key)).toBe('its own checksum')
    expect(await check(path)).toEqual(sound)
    // The mark alone is enough unless it is to be read again.
    await cache.markSound(key, 'MD5')
    expect(await check(path)).toEqual({ ...sound, by: 'MD5' })
    expect(await checkImage(path, { signal: new AbortController().signal, cache, again: true })).toEqual(sound)
  })

  it('warns about damage after what a stick needs', async () => {
    // The last bytes of gzip data are its CRC and its length.
    const bytes = gzipSync(smallImage({}))
    bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 1
    const path = put('image.dd.gz', bytes)
    expect((await openOnce(path)).unpacked).toBe(true)
    const found = await check(path)
    expect(found).toMatchObject({ kind: 'warns', warning: { code: 'archive-unsound', file: 'image.dd.gz' } })
  })

  it('stops when it is cancelled', async () => {
    await expect(checkImage(packed(), { signal: AbortSignal.abort(), cache })).rejects.toThrow()
  })
})
