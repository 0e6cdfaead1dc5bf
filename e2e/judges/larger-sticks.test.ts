import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, run, thinstick } from '../../testing/command.ts'
import { bootCfg, type FixtureImage, makeImage, noise } from '../../testing/fixture-image.ts'
import { fsckFat, mtoolsFiles, sfdiskDump } from '../../testing/judges.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'

// p7 as ESXi has it would make every stick here larger than 200 MB.
const REST = {
  coreDumpSectors: 20_000,
  storeSectors: 60_000,
  files: [
    { path: 'readme.txt', bytes: noise(513, 31) },
    { path: 'vmtools/linux.iso', bytes: noise(3_000_001, 32) },
    { path: 'vmtools/windows.iso', bytes: noise(1_000_000, 33) },
  ],
}

let folder: string
let image: FixtureImage
/** The same image, packed. */
let packed: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-larger-'))
  image = makeImage(folder, {
    bootBits: 12,
    bootSectors: 8160,
    bootSectorsPerCluster: 4,
    bankSectors: 40_000,
    bankSectorsPerCluster: 2,
    secondSectors: 40_000,
    uuid: true,
    fragmented: true,
    rest: REST,
    files: [
      { path: 'boot.cfg', bytes: bootCfg(['vmk.gz', 'sys.vgz']) },
      { path: 'vmkboot.gz', bytes: tinyKernel(18_347) },
      { path: 'vmk.gz', bytes: noise(300_001, 2) },
      { path: 'sys.vgz', bytes: noise(1_500_000, 3) },
    ],
  })
  packed = join(folder, 'esxi.dd.gz')
  must('sh', ['-c', 'gzip -1c "$1" > "$2"', 'sh', image.path, packed])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const flash = (from: string, name: string, ...more: string[]): string => {
  const stick = join(folder, `${name}.img`)
  rmSync(stick, { force: true })
  const { status, stdout, stderr } = thinstick('flash', from, '--to', stick, ...more)
  expect(status, stdout + stderr).toBe(0)
  return stick
}

const partition = (stick: string, slot: number) => {
  const found = sfdiskDump(stick).find(one => one.slot === slot)
  if (!found) throw new Error(`${stick} has no p${slot}`)
  return found
}

describe.each([
  ['bare', () => image.path],
  ['packed', () => packed],
])('a complete stick, from a %s image', (_, from) => {
  it('is what its plan says, to sfdisk, fsck.fat and mtools', () => {
    const options = ['--layout', 'complete', '--size', '250880000']
    const stick = flash(from(), 'complete', ...options)
    const { partitions } = JSON.parse(thinstick('plan', from(), ...options, '--json').stdout)
    const planned = partitions.map(({ chs: _, ...one }: { chs: unknown }) => one)
    expect(sfdiskDump(stick).sort((a, b) => a.slot - b.slot)).toEqual(planned)
    expect(run('sfdisk', ['-V', stick]).stdout).toContain('No errors detected.')
    for (const slot of [5, 6, 8]) {
      const { start, sectors } = partition(stick, slot)
      const volume = fsckFat(stick, start, sectors)
      expect(volume.clean, volume.output).toBe(true)
    }
    expect(mtoolsFiles(stick, partition(stick, 5).start)).toEqual(image.files)
    expect(mtoolsFiles(stick, partition(stick, 6).start).map(({ path }) => path)).toEqual(['boot.cfg'])
    expect(mtoolsFiles(stick, partition(stick, 8).start)).toEqual(image.storeFiles)
    expect(partition(stick, 7)).toMatchObject({ type: 0xfc, sectors: REST.coreDumpSectors })
    const verified = thinstick('verify', from(), '--on', stick)
    expect(verified.status, verified.stdout + verified.stderr).toBe(0)
    expect(verified.stdout).toContain("VMware's loader starts the boot bank p5.")
  })
})

describe('a packed image', () => {
  it('is unpacked to its end for the complete layout alone, and both are kept', () => {
    const before = thinstick('plan', packed, '--size', '65273856', '--json').stdout
    thinstick('plan', packed, '--size', '250880000', '--layout', 'complete', '--json')
    const { images } = JSON.parse(thinstick('cache', '--json').stdout)
    const kept = images.filter(({ from }: { from: string }) => from === 'esxi.dd.gz')
    const [short, long] = kept.map(({ bytes }: { bytes: number }) => bytes).sort((a: number, b: number) => a - b)
    expect(kept).toHaveLength(2)
    expect(long - short).toBeGreaterThan(60_000 * 512)
    // A plan names what was unpacked for it, so the one for the article must not change.
    expect(thinstick('plan', packed, '--size', '65273856', '--json').stdout).toBe(before)
  })
})

describe('two banks on a stick', () => {
  it('hold the same if the second is a copy, and the older one is the copy', () => {
    const stick = flash(image.path, 'copy', '--layout', 'two-banks', '--second-bank', 'copy', '--size', '128450560')
    const second = partition(stick, 6)
    const volume = fsckFat(stick, second.start, second.sectors)
    expect(volume.clean, volume.output).toBe(true)
    expect(mtoolsFiles(stick, second.start)).toEqual(image.files)
    const uuids = [5, 6].map(slot => {
      const at = (partition(stick, slot).start + 1) * 512
      return readFileSync(stick)
        .subarray(at, at + 32)
        .toString('latin1')
    })
    expect(uuids.map(text => text.slice(0, 16))).toEqual(['VMWARE FAT16    ', 'VMWARE FAT16    '])
    expect(uuids[0]).not.toBe(uuids[1])
  })

  it('are refused on a stick that is too small for them, which stays as it is', () => {
    const stick = flash(image.path, 'small', '--size', '30000128')
    const { mtimeMs } = statSync(stick)
    const { status, stderr } = thinstick('flash', image.path, '--to', stick, '--yes', '--layout', 'complete')
    expect(status).toBe(3)
    expect(stderr).toContain('too small for all of this image, with two boot banks, core dump and store.')
    expect(statSync(stick).mtimeMs).toBe(mtimeMs)
    const none = join(folder, 'none.img')
    expect(thinstick('flash', image.path, '--to', none, '--size', '30000128', '--layout', 'two-banks').status).toBe(3)
    expect(existsSync(none)).toBe(false)
  })

  it('need a layout that has them', () => {
    const { status, stderr } = thinstick('plan', 'demo', '--size', '65273856', '--second-bank', 'copy')
    expect(status).toBe(2)
    expect(stderr).toContain('--second-bank needs --layout two-banks or complete.')
  })
})
