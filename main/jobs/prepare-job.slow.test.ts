import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoImage } from '../../app/demo/demo-image.ts'
import { refuseNamedTwice } from '../../app/jobs/prepare-job.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import type { Damage } from '../../app/problem/warning.ts'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { buildStick } from './build-stick.ts'
import { identified, type JobEnds, prepareJob, type WantedJob } from './prepare-job.ts'

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

const refuseNames = async (paths: readonly string[]): Promise<void> =>
  refuseNamedTwice(await identified(paths.map(path => ({ path }))))

describe('a target named twice', () => {
  it('accepts targets that differ, even if their content and names are alike', async () => {
    mkdirSync(join(folder, 'inner'))
    await refuseNames([disk('a'), disk('b'), disk('inner/a'), join(folder, 'new'), join(folder, 'inner/new')])
    await refuseNames([])
  })

  it('recognises a file by every name', async () => {
    const path = disk('a')
    const [link, hard, chain] = [join(folder, 'link'), join(folder, 'hard'), join(folder, 'chain')]
    symlinkSync(path, link)
    symlinkSync(link, chain)
    linkSync(path, hard)
    const dotted = `${folder}/./x/../a`
    mkdirSync(join(folder, 'x'))
    for (const name of [path, link, chain, hard, dotted, relative(process.cwd(), path)]) {
      await expect(refuseNames([path, disk('b'), name])).rejects.toMatchObject(twice(name))
      await expect(refuseNames([name, path])).rejects.toMatchObject(twice(path))
    }
  })

  it('recognises a file that is still to be created by its path', async () => {
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'alias'))
    const [path, other] = [join(folder, 'real/new.img'), join(folder, 'alias/new.img')]
    await expect(refuseNames([path, other])).rejects.toMatchObject(twice(other))
    await expect(refuseNames(['new.img', './new.img'])).rejects.toMatchObject(twice('./new.img'))
  })
})

describe('a target named twice, of real loop devices', skippedFor(noLoopDevices()), () => {
  it('recognises a drive by its links, and by another device over the same file', async () => {
    const file = disk('a')
    await withLoopDevice(file, [], async device => {
      const link = join(folder, 'by-id')
      symlinkSync(device, link)
      await expect(refuseNames([device, link])).rejects.toMatchObject(twice(link))
      await withLoopDevice(file, [], async second =>
        expect(refuseNames([device, second])).rejects.toMatchObject(twice(second)),
      )
      await withLoopDevice(disk('b'), [], async second => refuseNames([device, second]))
    })
  })
})

const wanted = (...paths: string[]): WantedJob => ({
  image: 'demo',
  targets: paths.map(path => ({
    path,
    newSize: SIZE,
    askedSize: undefined,
    allowLarge: false,
    overwrite: false,
    reviewed: { drive: undefined, digest: undefined },
  })),
  choices: DEFAULT_CHOICES,
  acceptDamaged: false,
})

/** Ends of a job that open no target and count how often the image is closed. */
const closedEnds = (more: Partial<JobEnds> = {}) => {
  const counted = { closed: 0 }
  const ends: JobEnds = {
    image: async name => ({ ...demoImage(), name, close: async () => void counted.closed++ }),
    target: () => Promise.reject(new Error('opened')),
    ...more,
  }
  return { counted, ends }
}

const { signal } = new AbortController()

describe('prepareJob', () => {
  it('checks every target, and holds the image until its owner closes it', async () => {
    const { counted, ends } = closedEnds()
    const job = await prepareJob(wanted(disk('a.img', SIZE), join(folder, 'new.img')), ends, signal)
    expect(job.sticks.map(({ facts, createSize }) => [facts.size, createSize])).toEqual([
      [SIZE, undefined],
      [SIZE, SIZE],
    ])
    expect(counted.closed).toBe(0)
    await job.source.close()
    expect(counted.closed).toBe(1)
  })

  it('refuses two names of one target, writes nothing and closes the image', async () => {
    const { counted, ends } = closedEnds()
    const path = disk('stick.img', SIZE)
    const before = readFileSync(path)
    const link = join(folder, 'link')
    symlinkSync(path, link)
    await expect(prepareJob(wanted(path, link), ends, signal)).rejects.toMatchObject(twice(link))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(counted.closed).toBe(1)
  })

  it('says why the first target that may not be used is refused', async () => {
    const { ends } = closedEnds()
    const small = disk('small.img')
    await expect(prepareJob(wanted(small, '/dev/null'), ends, signal)).rejects.toMatchObject({
      problem: { code: 'target-refused', target: small, refusals: [{ code: 'too-small' }] },
    })
    await expect(prepareJob(wanted('/dev/null', small), ends, signal)).rejects.toMatchObject({
      problem: { code: 'target-unopenable', target: '/dev/null' },
    })
  })

  it('is cancelled before it looks at a target', async () => {
    const { counted, ends } = closedEnds()
    const path = disk('stick.img', SIZE)
    await expect(prepareJob(wanted(path), ends, AbortSignal.abort())).rejects.toMatchObject({
      problem: { code: 'cancelled', target: path, written: false },
    })
    expect(counted.closed).toBe(1)
  })
})

describe('buildStick', () => {
  const damage: Damage = { code: 'archive-unsound', file: 'x.gz', cause: 'its CRC differs' }

  const build = async (found: Promise<Damage>, more: Partial<WantedJob> = {}): Promise<unknown> => {
    const { ends } = closedEnds({ checks: { damage: () => found, isDamaged: () => false } })
    const job = await prepareJob({ ...wanted(disk('stick.img', SIZE)), ...more }, ends, signal)
    return buildStick(job, job.sticks[0]!, { signal, onProgress: () => {} })
  }

  it('opens no target for an image that is known to be damaged, unless that was accepted', async () => {
    await expect(build(Promise.resolve(damage))).rejects.toMatchObject({
      problem: { code: 'image-unsound', target: join(folder, 'stick.img'), damage, written: false },
    })
    await expect(build(Promise.resolve(damage), { acceptDamaged: true })).rejects.toThrow('opened')
    await expect(build(new Promise(() => {}))).rejects.toThrow('opened')
  })

  it('opens no target once it is cancelled', async () => {
    const { ends } = closedEnds()
    const job = await prepareJob(wanted(disk('stick.img', SIZE)), ends, signal)
    const options = { signal: AbortSignal.abort(), onProgress: () => {} }
    await expect(buildStick(job, job.sticks[0]!, options)).rejects.toMatchObject({
      problem: { code: 'cancelled', written: false },
    })
  })
})
