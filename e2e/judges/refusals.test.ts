import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { bootCfg, type FixtureOptions, makeImage, noise } from '../../testing/fixture-image.ts'
import { inTempFolder, sha256Of } from '../../testing/judges.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'

const SIZE = ARTICLE_STICK_BYTES
const hash = (path: string): string => sha256Of(readFileSync(path))

/** Runs a flash that must be refused, and checks that the target is unchanged. */
const refused = (image: string, target: string, status: number, sentence: string, ...more: string[]): void => {
  const before = existsSync(target) ? hash(target) : undefined
  const plain = thinstick('flash', image, '--to', target, ...more)
  expect(plain.status, plain.stdout + plain.stderr).toBe(status)
  expect(plain.stderr).toContain(sentence)
  const json = thinstick('flash', image, '--to', target, '--json', ...more)
  expect(json.status).toBe(status)
  const last = JSON.parse(json.stdout.trim().split('\n').at(-1) ?? '')
  expect(last).toMatchObject({
    event: 'report',
    verified: false,
    problem: { message: expect.stringContaining(sentence) },
  })
  expect(last.problem.advice).not.toBe('')
  expect(existsSync(target) ? hash(target) : undefined).toBe(before)
}

const file = (folder: string, name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const disk = (folder: string, name: string, size = SIZE): string => {
  const bytes = noise(70_000, 5)
  bytes.set([0x55, 0xaa], 510)
  const path = file(folder, name, bytes)
  truncateSync(path, size)
  return path
}

describe('a target that is refused', () => {
  it('exists and nobody agreed', () =>
    inTempFolder(folder => refused('demo', disk(folder, 'a.img'), 3, 'nobody has agreed to that')))

  it('is too small, by how much, and what would do', () =>
    inTempFolder(folder => {
      const target = disk(folder, 'small.img', 40_000_000 - (40_000_000 % 512))
      refused('demo', target, 3, 'too small for this image', '--yes')
      refused('demo', join(folder, 'new.img'), 3, '5.9 MB too small for this image', '--size', '39999488')
      expect(existsSync(join(folder, 'new.img'))).toBe(false)
      const { minimumStickBytes } = JSON.parse(thinstick('inspect', 'demo', '--json').stdout)
      expect(
        thinstick('flash', 'demo', '--to', join(folder, 'fits.img'), '--size', String(minimumStickBytes)).status,
      ).toBe(0)
      refused('demo', join(folder, 'less.img'), 3, 'too small', '--size', String(minimumStickBytes - 512))
    }))

  it("is a file of somebody's work, unless that is meant; a link is followed and said", () =>
    inTempFolder(folder => {
      const letters = file(folder, 'letters.zip', noise(SIZE, 7))
      const link = join(folder, 'stick.img')
      symlinkSync(letters, link)
      refused('demo', letters, 3, 'something other than a disk image', '--yes')
      refused('demo', link, 3, `${link} (a link to ${letters}) is refused`, '--yes')
      refused('demo', link, 3, `(a link to ${letters})`, '--overwrite')
      expect(thinstick('flash', 'demo', '--to', letters, '--yes', '--overwrite').status).toBe(0)
      // Now it is a stick.
      expect(thinstick('flash', 'demo', '--to', letters, '--yes').status).toBe(0)
    }))

  it('is larger than a stick, unless that is meant', () =>
    inTempFolder(folder => {
      const target = join(folder, 'large.img')
      refused('demo', target, 3, 'is larger than a stick', '--size', '100000000000')
      expect(existsSync(target)).toBe(false)
      expect(thinstick('flash', 'demo', '--to', target, '--size', '100000000000', '--allow-large').status).toBe(0)
    }))

  it('is the image itself, by any name', () =>
    inTempFolder(folder => {
      const image = join(folder, 'demo.dd')
      must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
      const [link, hard] = [join(folder, 'link.dd'), join(folder, 'hard.dd')]
      symlinkSync(image, link)
      linkSync(image, hard)
      const size = (path: string) => thinstick('flash', image, '--to', path, '--yes')
      for (const path of [image, link, hard]) {
        const { status, stderr } = size(path)
        expect(status, stderr).toBe(3)
        expect(stderr).toContain('it holds the image')
      }
      expect(thinstick('verify', 'demo', '--on', image).status).toBe(4)
      expect(thinstick('inspect', image).status).toBe(0)
    }))

  it('changed its plan since the review', () =>
    inTempFolder(folder => {
      const target = disk(folder, 'a.img')
      refused('demo', target, 3, 'The plan is no longer the one that was reviewed', '--yes', '--plan', 'f'.repeat(64))
      const { digest } = JSON.parse(thinstick('plan', 'demo', '--on', target, '--json').stdout)
      expect(thinstick('flash', 'demo', '--to', target, '--yes', '--plan', digest).status).toBe(0)
    }))

  it('is one of two, and the other is not written either', () =>
    inTempFolder(folder => {
      const good = disk(folder, 'good.img')
      const before = hash(good)
      const { status } = thinstick('flash', 'demo', '--to', good, '--to', disk(folder, 'bad.img', 1_000_448), '--yes')
      expect(status).toBe(3)
      expect(hash(good)).toBe(before)
      expect(thinstick('flash', 'demo', '--to', good, '--to', good, '--yes').status).toBe(2)
      expect(hash(good)).toBe(before)
    }))

  it('is this system, by the path of its drive', () => {
    const { drives } = JSON.parse(thinstick('drives', '--json').stdout)
    const system = drives.find((drive: { system: boolean }) => drive.system)
    // In a container the drive under / may not be visible; then there is none to harm.
    if (!system) return
    const { status, stderr } = thinstick('flash', 'demo', '--to', system.path, '--yes', '--allow-large')
    expect(status).toBe(3)
    expect(stderr).toContain('it holds this system')
    expect(stderr).not.toContain('Unmount')
  })

  it.each([
    ['/dev/null', 'it is a character device'],
    ['/dev/no-such-drive', 'there is no such drive'],
    ['/', 'it is a folder'],
    ['/no/such/folder/stick.img', 'its folder does not exist'],
  ])('is no target at all: %s', (path, sentence) => {
    const { status, stderr } = thinstick('flash', 'demo', '--to', path, '--yes')
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
  })
})

const small: FixtureOptions = {
  bootBits: 12,
  bootSectors: 8160,
  bootSectorsPerCluster: 4,
  bankSectors: 20_000,
  bankSectorsPerCluster: 1,
  uuid: true,
  fragmented: false,
  files: [
    { path: 'boot.cfg', bytes: bootCfg(['vmk.gz']) },
    { path: 'vmkboot.gz', bytes: tinyKernel(5000) },
    { path: 'vmk.gz', bytes: noise(300_000, 2) },
  ],
}

describe('an image that is refused', () => {
  const target = (folder: string): string => disk(folder, 'target.img')
  const contents: [string, (folder: string) => string, string][] = [
    ['an empty file', folder => file(folder, 'x', ''), 'This is an empty file'],
    ['a short file', folder => file(folder, 'x', 'abc'), 'less than one sector'],
    ['text', folder => file(folder, 'x', 'hello world\n'.repeat(500)), 'This is a text file'],
    ['zeros', folder => file(folder, 'x', new Uint8Array(100_000)), 'begins with zeros'],
    ['noise', folder => file(folder, 'x', noise(100_000, 3)), 'a file without a partition table'],
    ['gzip data that is none', folder => file(folder, 'x', Uint8Array.from([0x1f, 0x8b, 8, 0, 0])), 'The gzip data in'],
    ['a missing file', folder => join(folder, 'missing.dd'), 'there is no such file'],
    ['a folder', folder => folder, 'it is not a regular file'],
    [
      'a GPT disk',
      folder => {
        const path = file(folder, 'x', '')
        truncateSync(path, 20 << 20)
        must('sfdisk', ['--quiet', '--label', 'gpt', path], 'start=2048, size=4096\n')
        return path
      },
      'a GPT disk image',
    ],
    [
      'a disc of something else',
      folder => {
        const inside = join(folder, 'inside')
        mkdirSync(inside)
        file(inside, 'readme', 'x')
        const path = join(folder, 'x.iso')
        must('xorriso', ['-as', 'mkisofs', '-quiet', '-V', 'Ubuntu 24.04 amd64', '-o', path, inside])
        return path
      },
      'Ubuntu 24.04 amd64',
    ],
    [
      'a bare FAT volume',
      folder => {
        const path = file(folder, 'x', '')
        truncateSync(path, 20 << 20)
        must('mkfs.fat', ['-F', '16', path])
        return path
      },
      'a FAT volume without a partition table',
    ],
    [
      'no active partition',
      folder => {
        const { path } = makeImage(folder, small)
        must('sfdisk', ['--quiet', '--activate', path, '-'], '')
        return path
      },
      'marks no partition as active',
    ],
    [
      'no boot.cfg',
      folder => makeImage(folder, { ...small, files: small.files.slice(1) }).path,
      'no boot.cfg in p5, p6',
    ],
    [
      'cut off in the middle of a file',
      folder => {
        const { path, bank } = makeImage(folder, small)
        truncateSync(path, bank.start * 512 + 200_000)
        return path
      },
      'The image ends after',
    ],
  ]
  it.each(contents)('is %s', (_, make, sentence) =>
    inTempFolder(folder => refused(make(folder), target(folder), 1, sentence, '--yes')),
  )
})

describe('usage', () => {
  it.each([
    [['frobnicate'], "There is no command 'frobnicate'."],
    [['inspect'], "'inspect' needs IMAGE."],
    [['plan', 'demo'], "'plan' needs --size BYTES or --on TARGET"],
    [['plan', 'demo', '--size', '12MB'], 'takes a number of bytes'],
    [['flash', 'demo'], "'flash' needs --to TARGET."],
    [['flash', 'demo', '--to', 'a', '--watch'], "'flash' takes no --watch."],
    [['verify', 'demo'], "'verify' needs --on TARGET."],
    [['inspect', 'demo', '--frob'], '--frob'],
  ])('%j ends with status 2 and a sentence', (args, sentence) => {
    const { status, stderr, stdout } = thinstick(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stdout).toBe('')
  })

  it('lists the commands with --help', () => {
    const { status, stdout } = thinstick('--help')
    expect(status).toBe(0)
    for (const name of ['inspect', 'plan', 'flash', 'verify', 'drives', 'demo-image']) expect(stdout).toContain(name)
  })

  it('leaves a file alone that demo-image would overwrite', () =>
    inTempFolder(folder => {
      const path = file(folder, 'mine', 'mine')
      const { status, stderr } = thinstick('demo-image', path)
      expect(status).toBe(1)
      expect(stderr).toContain('it already exists')
      expect(readFileSync(path, 'utf8')).toBe('mine')
      chmodSync(path, 0o644)
    }))
})
