import {
  chmod,
  chown,
  lchown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRoot } from '../../../testing/command.ts'
import { skippedFor } from '../../../testing/needs.ts'
import { openOwnFile } from './own-file.ts'
import { UnpackedCache } from './unpacked-cache.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'thinstick-cache-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const facts = (available: number) => ({
  layers: ['gzip'] as const,
  member: 'x.dd',
  from: 'x.dd.gz',
  size: 943_718_400,
  available,
  hash: 'f00d',
  consumed: { ranges: [0, 500], hash: 'beef' },
})

const put = async (cache: UnpackedCache, key: string, bytes: number) => {
  const draft = await cache.draft()
  await writeFile(draft.data, Buffer.alloc(bytes, 0xaa))
  return cache.keep(draft, key, facts(bytes))
}

const folderOf = (): string => join(root, 'deep', 'thinstick')
const cacheOf = (limit?: number): UnpackedCache => new UnpackedCache(folderOf(), limit)

describe('UnpackedCache', () => {
  it('returns what was kept', async () => {
    const cache = cacheOf()
    expect(await cache.find('k1')).toBeUndefined()
    await put(cache, 'k1', 1000)
    const found = await cache.find('k1')
    expect(found).toMatchObject(facts(1000))
    expect((await stat(found?.data ?? '')).size).toBe(1000)
    expect(await cache.list()).toMatchObject([{ key: 'k1', from: 'x.dd.gz', bytes: 1000 }])
  })

  it.skipIf(process.platform === 'win32')('is only for its owner', async () => {
    await put(cacheOf(), 'k1', 10)
    expect((await stat(folderOf())).mode & 0o777).toBe(0o700)
    expect((await stat(join(folderOf(), 'k1'))).mode & 0o777).toBe(0o700)
  })

  /** Nothing is kept, used or changed there; a temporary folder is used instead. */
  const unused = async (cause: RegExp): Promise<void> => {
    const before = await readdir(folderOf()).catch(() => [])
    const { mode } = await lstat(folderOf())
    const cache = cacheOf()
    expect(cache.flaw).toEqual({ code: 'cache-unsafe', folder: folderOf(), cause: expect.stringMatching(cause) })
    expect(await cache.find('there')).toBeUndefined()
    const { data } = await put(cache, 'k1', 10)
    expect(await cache.find('k1')).toMatchObject({ ...facts(10), data })
    expect(data.startsWith(root)).toBe(false)
    expect((await stat(dirname(dirname(data)))).mode & 0o777).toBe(0o700)
    expect(await cache.clear()).toBe(10)
    expect(await readdir(folderOf()).catch(() => [])).toEqual(before)
    expect((await lstat(folderOf())).mode).toBe(mode)
  }

  describe.skipIf(process.platform === 'win32')('is not used if it is', () => {
    it.each([0o755, 0o770, 0o777, 0o1777])('open to others, mode %o', async mode => {
      await put(cacheOf(), 'there', 10)
      await chmod(folderOf(), mode)
      await unused(/^others may use it \(its mode is \d+\)$/)
    })

    it('a link', async () => {
      await put(new UnpackedCache(join(root, 'elsewhere')), 'there', 10)
      await mkdir(dirname(folderOf()))
      await symlink(join(root, 'elsewhere'), folderOf())
      await unused(/^it is a link$/)
    })

    it('a file', async () => {
      await mkdir(dirname(folderOf()))
      await writeFile(folderOf(), '')
      await unused(/^it is not a folder$/)
    })

    it('in a folder that everybody may write to', async () => {
      await put(cacheOf(), 'there', 10)
      await chmod(dirname(folderOf()), 0o777)
      await unused(/^everybody may write to .*deep$/)
      await chmod(dirname(folderOf()), 0o1777)
      expect(cacheOf().flaw).toBeUndefined()
      expect(await cacheOf().find('there')).toBeDefined()
    })

    const noChown = isRoot ? undefined : 'giving files away needs root'
    it('another user`s', skippedFor(noChown), async () => {
      await put(cacheOf(), 'there', 10)
      await chown(folderOf(), 65_534, 65_534)
      await unused(/^it belongs to another user$/)
    })

    it('root`s, in a folder that is another user`s', skippedFor(noChown), async () => {
      await put(cacheOf(), 'there', 10)
      await chown(dirname(folderOf()), 65_534, 65_534)
      await unused(/deep is not root's$/)
    })

    it('its own, but an entry or its file is not this user`s, or a link', skippedFor(noChown), async () => {
      for (const name of ['', 'image', 'facts.json']) {
        await put(cacheOf(), 'k1', 10)
        await lchown(join(folderOf(), 'k1', name), 65_534, 65_534)
        expect(await isUsable('k1'), `owner of ${name}`).toBe(false)
        await cacheOf().forget('k1')
      }
      for (const name of ['image', 'facts.json']) {
        await put(cacheOf(), 'k1', 10)
        await rename(join(folderOf(), 'k1', name), join(root, name))
        await symlink(join(root, name), join(folderOf(), 'k1', name))
        expect(await isUsable('k1'), `link of ${name}`).toBe(false)
        await cacheOf().forget('k1')
      }
    })

    const isUsable = async (key: string): Promise<boolean> => {
      const found = await cacheOf().find(key)
      const handle = found && (await openOwnFile(found.data))
      await handle?.close()
      return handle !== undefined
    }
  })

  it('uses no entry that is shorter than it says, or says nothing', async () => {
    const cache = cacheOf()
    await put(cache, 'short', 1000)
    await truncate(join(folderOf(), 'short', 'image'), 999)
    expect(await cache.find('short')).toBeUndefined()
    await put(cache, 'odd', 1000)
    await writeFile(join(folderOf(), 'odd', 'facts.json'), '{"layers":["gzip"],"size":-1}')
    expect(await cache.find('odd')).toBeUndefined()
    await writeFile(join(folderOf(), 'odd', 'facts.json'), 'not JSON')
    expect(await cache.find('odd')).toBeUndefined()
    // A new entry replaces a useless one.
    await put(cache, 'short', 1000)
    expect(await cache.find('short')).toBeDefined()
  })

  it('keeps the first of two that unpacked the same', async () => {
    const cache = cacheOf()
    const [one, two] = [await cache.draft(), await cache.draft()]
    await writeFile(one.data, Buffer.alloc(100, 1))
    await writeFile(two.data, Buffer.alloc(100, 1))
    const first = await cache.keep(one, 'k', facts(100))
    expect(await cache.keep(two, 'k', facts(100))).toEqual(first)
    expect(await readdir(folderOf())).toEqual(['k'])
  })

  it('drops the least recently used when there is no more space', async () => {
    const cache = cacheOf(2500)
    for (const [index, key] of ['a', 'b'].entries()) {
      await put(cache, key, 1000)
      await utimes(join(folderOf(), key), new Date(1000 + index), new Date(1_000_000 + index * 1000))
    }
    await cache.find('a')
    await put(cache, 'c', 1000)
    expect((await cache.list()).map(({ key }) => key).sort()).toEqual(['a', 'c'])
  })

  it('keeps one that is larger than the whole limit, and nothing else', async () => {
    const cache = cacheOf(500)
    await put(cache, 'a', 100)
    await put(cache, 'big', 2000)
    expect((await cache.list()).map(({ key }) => key)).toEqual(['big'])
  })

  it('removes only what a process that is gone has left', async () => {
    const cache = cacheOf()
    const mine = await cache.draft()
    const left = join(folderOf(), 'draft-999999999-0011')
    await mkdir(left)
    await writeFile(join(left, 'image'), 'half')
    await mkdir(join(folderOf(), 'keepsake'))
    const former = join(folderOf(), 'a'.repeat(40))
    await mkdir(former)
    await writeFile(join(former, 'facts.json'), '{"of":"an earlier version"}')
    await cache.draft()
    const names = await readdir(folderOf())
    expect(names).not.toContain('draft-999999999-0011')
    expect(names).not.toContain('a'.repeat(40))
    expect(names).toContain('keepsake')
    expect(names.some(name => mine.folder.endsWith(name))).toBe(true)
  })

  it('is empty after clear, and says how much went', async () => {
    const cache = cacheOf()
    await put(cache, 'a', 300)
    await put(cache, 'b', 200)
    expect(await cache.clear()).toBe(500)
    expect(await cache.list()).toEqual([])
    expect(await cacheOf().clear()).toBe(0)
  })

  it('has nothing in a folder that does not exist', async () => {
    expect(await new UnpackedCache(join(root, 'none')).list()).toEqual([])
  })
})
