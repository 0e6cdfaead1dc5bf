import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoImage } from '../../app/demo/demo-image.ts'
import { inspectImage } from '../../app/inspection/inspect-image.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { type FlashRequest, flashTarget, openHere, prepareTargets, refuseNamedTwice } from './flash-targets.ts'

const SIZE = ARTICLE_STICK_BYTES

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-targets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const disk = (name: string, size = 1 << 20): string => {
  const path = join(folder, name)
  const bytes = Buffer.alloc(size, 0xaa)
  bytes[510] = 0x55
  writeFileSync(path, bytes)
  return path
}

const twice = (name: string) => ({ problem: { code: 'usage', message: `${name} is named twice.` } })

describe('refuseNamedTwice', () => {
  it('takes targets that differ, though their content and names are alike', async () => {
    mkdirSync(join(folder, 'inner'))
    await refuseNamedTwice([disk('a'), disk('b'), disk('inner/a'), join(folder, 'new'), join(folder, 'inner/new')])
    await refuseNamedTwice([])
  })

  it('knows a file by every name', async () => {
    const path = disk('a')
    const [link, hard, chain] = [join(folder, 'link'), join(folder, 'hard'), join(folder, 'chain')]
    symlinkSync(path, link)
    symlinkSync(link, chain)
    linkSync(path, hard)
    const dotted = `${folder}/./x/../a`
    mkdirSync(join(folder, 'x'))
    for (const name of [path, link, chain, hard, dotted, relative(process.cwd(), path)]) {
      await expect(refuseNamedTwice([path, disk('b'), name])).rejects.toMatchObject(twice(name))
      await expect(refuseNamedTwice([name, path])).rejects.toMatchObject(twice(path))
    }
  })

  it('knows a file that is still to be made by its place', async () => {
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'alias'))
    const [path, other] = [join(folder, 'real/new.img'), join(folder, 'alias/new.img')]
    await expect(refuseNamedTwice([path, other])).rejects.toMatchObject(twice(other))
    await expect(refuseNamedTwice(['new.img', './new.img'])).rejects.toMatchObject(twice('./new.img'))
  })
})

describe('refuseNamedTwice of real loop devices', skippedFor(noLoopDevices()), () => {
  it('knows a drive by its links, and by another device over the same file', async () => {
    const file = disk('a')
    await withLoopDevice(file, [], async device => {
      const link = join(folder, 'by-id')
      symlinkSync(device, link)
      await expect(refuseNamedTwice([device, link])).rejects.toMatchObject(twice(link))
      await withLoopDevice(file, [], async second =>
        expect(refuseNamedTwice([device, second])).rejects.toMatchObject(twice(second)),
      )
      await withLoopDevice(disk('b'), [], async second => refuseNamedTwice([device, second]))
    })
  })
})

describe('flashTarget', () => {
  it('opens no target for an image that is known to be damaged, unless that was accepted', async () => {
    const image = demoImage()
    const damage = { code: 'archive-unsound', file: 'x.gz', cause: 'its CRC differs' } as const
    const request: FlashRequest = {
      image,
      inspection: await inspectImage(image),
      imagePath: undefined,
      choices: DEFAULT_CHOICES,
      allowLarge: false,
      open: () => Promise.reject(new Error('opened')),
      reviewed: undefined,
      diskId: undefined,
      damage: Promise.resolve(damage),
    }
    const path = disk('stick.img', SIZE)
    const [target] = await prepareTargets(request, [path], undefined)
    const flash = (more: Partial<FlashRequest>) =>
      flashTarget({ ...request, ...more }, target!, () => {}, new AbortController().signal)
    await expect(flash({})).rejects.toMatchObject({
      problem: { code: 'image-unsound', target: path, damage, written: false },
    })
    await expect(flash({ acceptDamaged: true })).rejects.toThrow('opened')
    await expect(flash({ damage: new Promise(() => {}) })).rejects.toThrow('opened')
  })
})

describe('prepareTargets', () => {
  it('refuses two names of one target before it writes anything', async () => {
    const image = demoImage()
    const request: FlashRequest = {
      image,
      inspection: await inspectImage(image),
      imagePath: undefined,
      choices: DEFAULT_CHOICES,
      allowLarge: false,
      open: openHere,
      reviewed: undefined,
      diskId: undefined,
    }
    const path = disk('stick.img', SIZE)
    const before = readFileSync(path)
    const link = join(folder, 'link')
    symlinkSync(path, link)
    await expect(prepareTargets(request, [path, link], undefined)).rejects.toMatchObject(twice(link))
    expect(readFileSync(path).equals(before)).toBe(true)
    const prepared = await prepareTargets(request, [path, disk('other.img', SIZE)], undefined)
    expect(prepared.map(({ facts }) => facts.size)).toEqual([SIZE, SIZE])
  })
})
