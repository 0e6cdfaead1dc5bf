import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, thinstick } from '../../testing/command.ts'
import { noise } from '../../testing/fixture-image.ts'
import { fsckFat, sfdiskDump } from '../../testing/judges.ts'

const SIZE = 65_273_856

let folder: string
let stick: string
let own: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-own-'))
  stick = join(folder, 'stick.img')
  const [oem, drivers] = [join(folder, 'my oem=2.tgz'), join(folder, 'drivers.tgz')]
  writeFileSync(oem, gzipSync(noise(90_000, 5)))
  writeFileSync(drivers, gzipSync(noise(40_000, 6)))
  own = ['--add', `${oem}=OEM.TGZ`, '--add', drivers, '--kernelopt-add', 'com1_baud=115200']
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bank = () => {
  const found = sfdiskDump(stick).find(({ slot }) => slot === 5)
  if (!found) throw new Error('no p5')
  return { ...found, volume: `${stick}@@${found.start * 512}` }
}

const copied = (name: string): Buffer => {
  const file = join(folder, 'copy')
  must('mcopy', ['-n', '-o', '-i', bank().volume, `::${name}`, file])
  return readFileSync(file)
}

describe("files of the user's own, judged by mtools and fsck.fat", () => {
  it('are planned with a digest, and built only while they are those', () => {
    const plan = JSON.parse(thinstick('plan', 'demo', '--size', String(SIZE), ...own, '--json').stdout)
    expect(plan.ownChanges.files.map(({ path, change }: Record<string, string>) => [path, change])).toEqual([
      ['oem.tgz', 'replaced'],
      ['drivers.tgz', 'added'],
    ])
    const text = thinstick('plan', 'demo', '--size', String(SIZE), ...own).stdout
    expect(text).toContain("Not as in the image's boot bank:")
    const target = ['--to', stick, '--size', String(SIZE), '--plan', plan.digest]
    const without = thinstick('flash', 'demo', ...target)
    expect([without.status, without.stderr]).toEqual([
      3,
      expect.stringContaining('no longer the one that was reviewed'),
    ])
    const { status, stdout, stderr } = thinstick('flash', 'demo', ...target, ...own)
    expect(status, stderr).toBe(0)
    expect(stdout).toContain('2 files of your own among them')
  })

  it('lie in a clean volume, byte for byte, and boot.cfg names them', () => {
    const { start, sectors } = bank()
    const { clean, output } = fsckFat(stick, start, sectors)
    expect(clean, output).toBe(true)
    expect(copied('oem.tgz').equals(readFileSync(join(folder, 'my oem=2.tgz')))).toBe(true)
    expect(copied('drivers.tgz').equals(readFileSync(join(folder, 'drivers.tgz')))).toBe(true)
    const config = copied('boot.cfg').toString('latin1')
    expect(config).toMatch(/^kernelopt=build=.* com1_baud=115200$/m)
    expect(config).toMatch(/^modules=vmk\.gz --- .* --- cimstg\.tgz --- drivers\.tgz$/m)
  })

  it('verify with the same files, and not without them or with another', () => {
    expect(thinstick('verify', 'demo', '--on', stick, ...own).status).toBe(0)
    expect(thinstick('verify', 'demo', '--on', stick).status).toBe(4)
    writeFileSync(join(folder, 'drivers.tgz'), gzipSync(noise(40_000, 7)))
    expect(thinstick('verify', 'demo', '--on', stick, ...own).status).toBe(4)
  })

  it('are refused with a reason, and nothing is written', () => {
    const cut = join(folder, 'cut.tgz')
    writeFileSync(cut, gzipSync(noise(9000, 8)).subarray(0, 5000))
    const other = join(folder, 'other.img')
    for (const [add, says] of [
      [`${cut}=longer-name.tgz`, '8.3 names only'],
      [`${cut}=boot.cfg`, 'boot.cfg is the list'],
      [cut, 'gzip data is cut short'],
    ] as const) {
      const { status, stderr } = thinstick('flash', 'demo', '--to', other, '--add', add)
      expect([status, stderr], add).toEqual([3, expect.stringContaining(says)])
    }
    expect(() => readFileSync(other)).toThrow('ENOENT')
  })
})
