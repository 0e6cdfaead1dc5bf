import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { must, thinstick } from '../../testing/command.ts'
import { bootCfg, type FixtureOptions, makeImage, noise } from '../../testing/fixture-image.ts'
import { fsckFat, inTempFolder, mtoolsFiles, sfdiskDump } from '../../testing/judges.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'

interface PlanDocument {
  readonly partitions: { slot: number; start: number; sectors: number; type: number; active: boolean }[]
  readonly boot: { start: number; sectors: number; sectorsCopied: number; sectorsInUse: number; totalSectors: number }
  readonly bank: { start: number; sectors: number; uuid: string | null }
  readonly minimumStickBytes: number
  readonly warnings: { code: string }[]
}

const FILES = [
  { path: 'boot.cfg', bytes: bootCfg(['vmk.gz', 'sys.vgz', 'oem.tgz']) },
  { path: 'vmkboot.gz', bytes: tinyKernel(18_347) },
  { path: 'vmk.gz', bytes: noise(300_001, 2) },
  { path: 'sys.vgz', bytes: noise(1_500_000, 3) },
  { path: 'oem.tgz', bytes: noise(200, 7) },
  { path: 'A Long Name for a customised image.tgz', bytes: noise(513, 4) },
  { path: 'grüße – 日本語 ♥.txt', bytes: noise(77, 5) },
  { path: 'custom/deeper/still deeper/inner.bin', bytes: noise(40_000, 6) },
  { path: 'custom/zero', bytes: new Uint8Array() },
]

const usual: FixtureOptions = {
  bootBits: 12,
  bootSectors: 8160,
  bootSectorsPerCluster: 4,
  bankSectors: 40_000,
  bankSectorsPerCluster: 2,
  uuid: true,
  fragmented: false,
  files: FILES,
}

const cases: [string, Partial<FixtureOptions>][] = [
  ['as ESXi has it', {}],
  ['1 sector a cluster', { bankSectorsPerCluster: 1 }],
  ['4 sectors a cluster, fragmented', { bankSectorsPerCluster: 4, fragmented: true }],
  ['8 sectors a cluster, without UUID', { bankSectorsPerCluster: 8, uuid: false }],
  ['16 sectors a cluster', { bankSectorsPerCluster: 16, bankSectors: 80_000 }],
  ['32 sectors a cluster, fragmented', { bankSectorsPerCluster: 32, bankSectors: 150_000, fragmented: true }],
  ['64 sectors a cluster', { bankSectorsPerCluster: 64, bankSectors: 300_000 }],
  ['a FAT16 boot partition', { bootBits: 16, bootSectorsPerCluster: 1 }],
  ['a FAT12 boot partition of large clusters', { bootSectorsPerCluster: 16 }],
]

const planOf = (image: string, args: string[]): PlanDocument =>
  JSON.parse(thinstick('plan', image, ...args, '--json').stdout)

const dump = ({ partitions }: PlanDocument) =>
  partitions.map(({ slot, start, sectors, type, active }) => ({ slot, start, sectors, type, active }))

describe.each(cases)('a stick from an image made by sfdisk, mkfs.fat, mtools and syslinux: %s', (_, more) => {
  it('is what its plan says, to sfdisk, fsck.fat and mtools', () =>
    inTempFolder(folder => {
      const image = makeImage(folder, { ...usual, ...more })
      const target = join(folder, 'stick.img')
      const size = ARTICLE_STICK_BYTES
      const plan = planOf(image.path, ['--size', String(size)])
      const flashed = thinstick('flash', image.path, '--to', target, '--size', String(size), '--json')
      expect(flashed.status, flashed.stdout + flashed.stderr).toBe(0)

      const { wouldBoot } = JSON.parse(flashed.stdout.trim().split('\n').at(-1) ?? '')
      expect(wouldBoot.boots).toBe(more.uuid !== false)

      expect(sfdiskDump(target).sort((a, b) => a.slot - b.slot)).toEqual(dump(plan))
      const bank = fsckFat(target, plan.bank.start, plan.bank.sectors)
      expect(bank.clean, bank.output).toBe(true)
      expect(mtoolsFiles(target, plan.bank.start)).toEqual(image.files)

      const kept = plan.warnings.some(({ code }) => code === 'boot-size-kept')
      const boot = fsckFat(target, plan.boot.start, plan.boot.sectors)
      if (!kept) expect(boot.clean, boot.output).toBe(true)
      expect(kept).toBe(more.bootBits === 16)
      expect(plan.warnings.map(({ code }) => code).includes('no-uuid')).toBe(more.uuid === false)
      expectSameBootBytes(image.path, image.boot.start, target, plan)
    }))
})

/** Everything but six fields of the BPB is the image's, byte for byte. */
const expectSameBootBytes = (image: string, start: number, target: string, plan: PlanDocument): void => {
  const length = plan.boot.sectorsCopied * 512
  const original = readFileSync(image).subarray(start * 512, start * 512 + length)
  const copy = readFileSync(target).subarray(plan.boot.start * 512, plan.boot.start * 512 + length)
  const differing = [...copy.keys()].filter(i => copy[i] !== original[i])
  const patched = (i: number): boolean => (i >= 0x13 && i <= 0x14) || (i >= 0x18 && i <= 0x23)
  expect(differing.filter(i => !patched(i))).toEqual([])
  expect(copy.readUInt32LE(0x1c)).toBe(plan.boot.start)
  expect(copy.readUInt16LE(0x13) || copy.readUInt32LE(0x20)).toBe(plan.boot.totalSectors)
}

describe('a stick from the demo image', () => {
  let folderFiles: { path: string; sha256: string }[] = []
  beforeAll(() => {
    folderFiles = []
  })

  it.each([
    [60_000_256, []],
    [ARTICLE_STICK_BYTES, []],
    [67_108_864, ['--few-boot-sectors']],
    [128_450_560, []],
    [262_012_928, []],
    [1_031_798_784, []],
    [4_294_967_296, []],
    [8_004_304_896, []],
    [16_008_609_792, []],
  ] as [number, string[]][])('of %i bytes %j stands before the judges', (size, more) =>
    inTempFolder(folder => {
      const target = join(folder, 'stick.img')
      const plan = planOf('demo', ['--size', String(size), ...more])
      const flashed = thinstick('flash', 'demo', '--to', target, '--size', String(size), '--json', ...more)
      expect(flashed.status, flashed.stdout + flashed.stderr).toBe(0)
      const report = JSON.parse(flashed.stdout.trim().split('\n').at(-1) ?? '')
      expect(report.wouldBoot).toMatchObject({ boots: true, starts: 'greeting' })
      expect(report.verdict).toMatch(/^Boots the greeting; holds no ESXi\./)
      expect(sfdiskDump(target).sort((a, b) => a.slot - b.slot)).toEqual(dump(plan))
      for (const { start, sectors } of [plan.boot, plan.bank]) {
        const { clean, output } = fsckFat(target, start, sectors)
        expect(clean, output).toBe(true)
      }
      const files = mtoolsFiles(target, plan.bank.start).map(({ path, sha256 }) => ({ path, sha256 }))
      expect(files).toHaveLength(10)
      const reported = report.bank.files.map(({ path, sha256 }: { path: string; sha256: string }) => ({ path, sha256 }))
      expect(new Set(reported.map((file: object) => JSON.stringify(file)))).toEqual(
        new Set(files.map(file => JSON.stringify(file))),
      )
      if (folderFiles.length === 0) folderFiles = files
      expect(files).toEqual(folderFiles)
      expect(thinstick('verify', 'demo', '--on', target).status).toBe(0)
    }),
  )

  it('has the bytes of the bare .dd that demo-image writes', () =>
    inTempFolder(folder => {
      const dd = join(folder, 'demo.dd')
      expect(thinstick('demo-image', dd).status).toBe(0)
      expect(existsSync(dd)).toBe(true)
      const [a, b] = [join(folder, 'a.img'), join(folder, 'b.img')]
      expect(thinstick('flash', dd, '--to', a, '--disk-id', '1234abcd').status).toBe(0)
      expect(thinstick('flash', 'demo', '--to', b, '--disk-id', '1234abcd').status).toBe(0)
      must('cmp', [a, b])
    }))

  it('is built again over itself and over anything else', () =>
    inTempFolder(folder => {
      const target = join(folder, 'stick.img')
      writeFileSync(target, noise(1 << 20, 8))
      truncateSync(target, ARTICLE_STICK_BYTES)
      expect(thinstick('flash', 'demo', '--to', target, '--yes', '--overwrite').status).toBe(0)
      expect(thinstick('flash', 'demo', '--to', target, '--yes').status).toBe(0)
      expect(thinstick('verify', 'demo', '--on', target).status).toBe(0)
    }))
})

describe('the expert choices', () => {
  const inspected = (path: string) => JSON.parse(thinstick('inspect', path, '--json').stdout)

  it('--make-uuid gives a bank without UUID a fresh one, another each time; without it there is none', () =>
    inTempFolder(folder => {
      const image = makeImage(folder, { ...usual, uuid: false })
      const [a, b, c] = ['a', 'b', 'c'].map(name => join(folder, `${name}.img`)) as [string, string, string]
      for (const target of [a, b]) expect(thinstick('flash', image.path, '--to', target, '--make-uuid').status).toBe(0)
      expect(thinstick('flash', image.path, '--to', c).status).toBe(0)
      const [first, second] = [inspected(a), inspected(b)]
      expect(first.bank.uuid).toMatch(/^[0-9a-f]{32}$/)
      expect(first.bank.uuid).not.toBe(second.bank.uuid)
      expect(first.warnings).toEqual([])
      expect(inspected(c).bank.uuid).toBeNull()
      expect(inspected(c).warnings.map(({ code }: { code: string }) => code)).toEqual(['no-uuid'])
      expect(fsckFat(a, first.bank.start, first.bank.sectors).clean).toBe(true)
      expect(thinstick('verify', image.path, '--on', a).status).toBe(0)
    }))

  it('--label names the boot bank, to mtools and fsck.fat too', () =>
    inTempFolder(folder => {
      const target = join(folder, 'stick.img')
      expect(thinstick('flash', 'demo', '--to', target, '--label', 'RESCUE 7').status).toBe(0)
      const { bank } = inspected(target)
      expect(bank.label).toBe('RESCUE 7')
      expect(must('mlabel', ['-s', '-i', `${target}@@${bank.start * 512}`, '::'])).toContain('RESCUE 7')
      expect(fsckFat(target, bank.start, bank.sectors).clean).toBe(true)
    }))

  it('takes a stick that it built as the image of the next one', () =>
    inTempFolder(folder => {
      const [first, second] = [join(folder, 'first.img'), join(folder, 'second.img')]
      expect(thinstick('flash', 'demo', '--to', first).status).toBe(0)
      expect(thinstick('flash', first, '--to', second, '--size', '128450560').status).toBe(0)
      expect(thinstick('verify', 'demo', '--on', second).status).toBe(0)
    }))
})
