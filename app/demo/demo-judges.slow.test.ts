import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankFiles } from './demo-files.ts'
import { demoImage } from './demo-image.ts'

// The demo image as other people's tools see it, from a sparse file made of its data ranges.

const has = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined

const image = demoImage()
const folder = mkdtempSync(join(tmpdir(), 'thinstick-demo-'))
const file = join(folder, 'demo.dd')

beforeAll(async () => {
  const handle = openSync(file, 'w')
  ftruncateSync(handle, image.size)
  for (const { offset, length } of image.dataRanges()) {
    const bytes = new Uint8Array(length)
    await image.read(offset, bytes)
    writeSync(handle, bytes, 0, length, offset)
  }
  closeSync(handle)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A partition as a file of its own, sparse too. */
const extract = (start: number, sectors: number): string => {
  const part = join(folder, `from-${start}.img`)
  execFileSync('dd', [
    ...[`if=${file}`, `of=${part}`, `skip=${start * 512}`, `count=${sectors * 512}`],
    ...['bs=1M', 'iflag=skip_bytes,count_bytes', 'conv=sparse', 'status=none'],
  ])
  execFileSync('truncate', ['-s', String(sectors * 512), part])
  return part
}

const VOLUMES = [
  ['p4', 32, 8160],
  ['p5', 8224, 98_272],
  ['p6', 106_528, 98_272],
  ['p8', 430_112, 1_413_088],
] as const

describe("the checksums in the demo image's boot.cfg", () => {
  it.each(bankFiles().slice(1))('are right for $name', ({ name, size, fill }) => {
    const bytes = new Uint8Array(size)
    fill(0, bytes)
    const config = new Uint8Array(1024)
    bankFiles()[0]!.fill(0, config)
    expect(String.fromCharCode(...config)).toContain(` ${name}=${(crc32(bytes) >>> 0).toString(16).padStart(8, '0')}`)
  })
})

describe('the demo image under outside tools', () => {
  it('makes a sparse file', () => {
    const { size, blocks } = statSync(file)
    expect(size).toBe(943_718_400)
    expect(blocks * 512).toBeLessThan(48_000_000)
  })

  it.skipIf(!has('sfdisk'))('has the expected table for sfdisk', () => {
    const dump = execFileSync('sfdisk', ['-d', file], { encoding: 'utf8' })
    const lines = dump.split('\n').filter(line => line.startsWith(file))
    expect(lines.map(line => line.slice(file.length).replace(/[\s:]+/g, ' '))).toEqual([
      '1 start= 8192, size= 1835008, type=5',
      '4 start= 32, size= 8160, type=4, bootable',
      '5 start= 8224, size= 98272, type=6',
      '6 start= 106528, size= 98272, type=6',
      '7 start= 204832, size= 225248, type=fc',
      '8 start= 430112, size= 1413088, type=6',
    ])
    const verified = spawnSync('sfdisk', ['-V', file], { encoding: 'utf8' })
    expect(verified.stdout + verified.stderr).toMatch(/No errors detected/)
  })

  it.skipIf(!has('fsck.fat')).each(VOLUMES)('has a clean %s for fsck.fat', (_name, start, sectors) => {
    const part = extract(start, sectors)
    const { status, stdout } = spawnSync('fsck.fat', ['-n', '-v', part], { encoding: 'utf8' })
    expect(stdout).not.toMatch(/differ|warning|invalid|wrong|mismatch|lower ?case/i)
    expect(status).toBe(0)
  })

  it.skipIf(!has('mdir'))('lists and reads back the boot bank with mtools', () => {
    const part = extract(8224, 98_272)
    const listing = execFileSync('mdir', ['-i', part, '::'], { encoding: 'utf8' })
    expect(listing).toContain('Hypervisor1')
    expect(listing).toMatch(/vmkboot\s+gz\s+18347 2009-07-09\s+14:22/)
    expect(listing).toMatch(/10 files\s+44 ?1\d\d ?\d\d\d bytes/)
    for (const { name, size, fill } of bankFiles()) {
      execFileSync('mcopy', ['-n', '-i', part, `::${name}`, join(folder, name)])
      const expected = new Uint8Array(size)
      fill(0, expected)
      expect(Buffer.compare(readFileSync(join(folder, name)), expected), name).toBe(0)
    }
  })
})
