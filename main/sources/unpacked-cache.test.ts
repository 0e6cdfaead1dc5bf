import { mkdir, mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
})

const put = async (cache: UnpackedCache, key: string, bytes: number) => {
  const draft = await cache.draft()
  await writeFile(draft.data, Buffer.alloc(bytes, 0xaa))
  return cache.keep(draft, key, facts(bytes))
}

const folderOf = (): string => join(root, 'deep', 'thinstick')
const cacheOf = (limit?: number): UnpackedCache => new UnpackedCache(folderOf(), limit)

describe('UnpackedCache', () => {
  it('gives back what was kept', async () => {
    const cache = cacheOf()
    expect(await cache.find('k1')).toBeUndefined()
    await put(cache, 'k1', 1000)
    const found = await cache.find('k1')
    expect(found).toMatchObject(facts(1000))
    expect((await stat(found?.data ?? '')).size).toBe(1000)
    expect(await cache.list()).toMatchObject([{ key: 'k1', from: 'x.dd.gz', bytes: 1000 }])
  })

  it.skipIf(process.platform === 'win32')('is for its owner alone, also where the folder was not', async () => {
    await mkdir(folderOf(), { recursive: true, mode: 0o755 })
    const cache = cacheOf()
    await put(cache, 'k1', 10)
    expect((await stat(folderOf())).mode & 0o777).toBe(0o700)
    expect((await stat(join(folderOf(), 'k1'))).mode & 0o777).toBe(0o700)
  })

  it('takes no entry that is shorter than it says, or says nothing', async () => {
    const cache = cacheOf()
    await put(cache, 'short', 1000)
    await truncate(join(folderOf(), 'short', 'image'), 999)
    expect(await cache.find('short')).toBeUndefined()
    await put(cache, 'odd', 1000)
    await writeFile(join(folderOf(), 'odd', 'facts.json'), '{"layers":["gzip"],"size":-1}')
    expect(await cache.find('odd')).toBeUndefined()
    await writeFile(join(folderOf(), 'odd', 'facts.json'), 'not JSON')
    expect(await cache.find('odd')).toBeUndefined()
    // A new one takes the place of one that is of no use.
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

  it('drops those that were used longest ago when there is no more room', async () => {
    const cache = cacheOf(2500)
    for (const [index, key] of ['a', 'b'].entries()) {
      await put(cache, key, 1000)
      await utimes(join(folderOf(), key), new Date(1000 + index), new Date(1_000_000 + index * 1000))
    }
    await cache.find('a')
    await put(cache, 'c', 1000)
    expect((await cache.list()).map(({ key }) => key).sort()).toEqual(['a', 'c'])
  })

  it('keeps one that is larger than all the room, and nothing beside it', async () => {
    const cache = cacheOf(500)
    await put(cache, 'a', 100)
    await put(cache, 'big', 2000)
    expect((await cache.list()).map(({ key }) => key)).toEqual(['big'])
  })

  it('sweeps away what a process that is gone has left, and nobody else', async () => {
    const cache = cacheOf()
    const mine = await cache.draft()
    const left = join(folderOf(), 'draft-999999999-0011')
    await mkdir(left)
    await writeFile(join(left, 'image'), 'half')
    await mkdir(join(folderOf(), 'keepsake'))
    await cache.draft()
    const names = await readdir(folderOf())
    expect(names).not.toContain('draft-999999999-0011')
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

  it('has nothing in a folder that is not there', async () => {
    expect(await new UnpackedCache(join(root, 'none')).list()).toEqual([])
  })
})
