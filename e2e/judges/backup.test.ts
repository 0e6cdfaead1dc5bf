import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { must, run, thinstick } from '../../testing/command.ts'
import { bootCfg, makeImage, noise } from '../../testing/fixture-image.ts'
import { inTempFolder, mtoolsFiles, sha256Of } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { tinyKernel } from '../../testing/tiny-kernel.ts'

const SECRET = Buffer.from('a file that was deleted long ago')

/** An image made by other programs, with fragments, a partition of nothing known, and something in space that nothing uses. */
const makeStick = (folder: string) => {
  const image = makeImage(folder, {
    bootBits: 12,
    bootSectors: 8160,
    bootSectorsPerCluster: 4,
    bankSectors: 40_000,
    bankSectorsPerCluster: 2,
    uuid: true,
    fragmented: true,
    files: [
      { path: 'boot.cfg', bytes: bootCfg(['sys.vgz']) },
      { path: 'vmkboot.gz', bytes: tinyKernel(18_347) },
      { path: 'sys.vgz', bytes: noise(1_500_000, 3) },
      { path: 'custom/zero', bytes: new Uint8Array() },
      { path: 'custom/text.txt', bytes: Buffer.from('many words '.repeat(20_000)) },
    ],
  })
  const disk = readFileSync(image.path)
  SECRET.copy(disk, (image.bank.start + image.bank.sectors - 300) * 512)
  writeFileSync(image.path, disk)
  return image
}

const backUp = (from: string, to: string, ...more: string[]): void => {
  const { status, stdout, stderr } = thinstick('backup', from, to, ...more)
  expect(status, stdout + stderr).toBe(0)
}

describe('a backup', () => {
  it('unpacks with zstd to the stick without what nothing uses, and makes the same stick', () =>
    inTempFolder(folder => {
      const image = makeStick(folder)
      const file = join(folder, 'stick.dd.zst')
      const { stdout } = thinstick('backup', image.path, file, '--json')
      const report = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
      expect(report).toMatchObject({ event: 'report', verified: true, build: '4.0.0-175625', file })
      must('zstd', ['-q', '-t', file])
      const unpacked = join(folder, 'unpacked.dd')
      must('zstd', ['-q', '-d', file, '-o', unpacked])
      const [before, after] = [readFileSync(image.path), readFileSync(unpacked)]
      expect(sha256Of(after)).toBe(report.sha256)
      expect(after.length).toBe(before.length)
      expect([before.includes(SECRET), after.includes(SECRET)]).toEqual([true, false])
      for (let at = 0; at < before.length; at += 512) {
        const copy = after.subarray(at, at + 512)
        expect(copy.equals(before.subarray(at, at + 512)) || copy.every(byte => byte === 0)).toBe(true)
      }
      expect(mtoolsFiles(unpacked, image.bank.start)).toEqual(image.files)
      // Text packs well, and so does space.
      expect(report.fileBytes).toBeLessThan(report.usedBytes - 100_000)
      const stick = join(folder, 'stick.img')
      expect(thinstick('flash', file, '--to', stick).status).toBe(0)
      expect(thinstick('verify', image.path, '--on', stick).status).toBe(0)
    }))

  it('is refused where it would replace something, and leaves the stick and the file as they were', () =>
    inTempFolder(folder => {
      const { path } = makeStick(folder)
      const before = sha256Of(readFileSync(path))
      const file = join(folder, 'kept')
      writeFileSync(file, 'precious')
      expect(thinstick('backup', path, file).status).toBe(3)
      expect(readFileSync(file, 'utf8')).toBe('precious')
      expect(thinstick('backup', path, path, '--overwrite').stderr).toContain('it would be on the stick itself')
      expect(thinstick('backup', path, join(folder, 'no', 'x')).stderr).toContain('there is no such folder')
      const { status, stdout } = thinstick('backup', file, join(folder, 'x'), '--json')
      expect([status, JSON.parse(stdout.trim().split('\n').at(-1) ?? '').problem.code]).toEqual([1, 'image-not-esxi'])
      expect(sha256Of(readFileSync(path))).toBe(before)
      expect(readdirSync(folder).filter(name => name.includes('thinstick'))).toEqual([])
      backUp(path, file, '--overwrite')
      must('zstd', ['-q', '-t', file])
    }))

  it('leaves no file when it is interrupted or killed', () =>
    inTempFolder(async folder => {
      const { path } = makeStick(folder)
      const place = join(folder, 'there')
      mkdirSync(place)
      const file = join(place, 'stick.dd.zst')
      for (const signal of ['SIGINT', 'SIGKILL'] as const) {
        const child = spawn(process.execPath, ['dist/cli.mjs', 'backup', path, file], { stdio: 'ignore' })
        const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
        while (readdirSync(place).length === 0 && child.exitCode === null) await delay(2)
        child.kill(signal)
        const status = await ended
        if (status !== 0) expect(existsSync(file)).toBe(false)
        if (signal === 'SIGINT' && status !== 0) expect([status, readdirSync(place)]).toEqual([130, []])
      }
    }))
})

describe('a backup of a drive', skippedFor(noLoopDevices()), () => {
  it('only reads, even a drive that cannot be written; and a full disk leaves no file', () =>
    inTempFolder(async folder => {
      const { path } = makeStick(folder)
      const full = join(folder, 'full')
      mkdirSync(full)
      must('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', full])
      try {
        await withLoopDevice(path, ['--read-only'], device => {
          const { status, stderr } = thinstick('backup', device, join(full, 'x'))
          expect([status, readdirSync(full)]).toEqual([1, []])
          expect(stderr).toContain('no space is left there')
          const file = join(folder, 'stick.dd.zst')
          backUp(device, file)
          expect(run('zstd', ['-q', '-t', file]).status).toBe(0)
        })
      } finally {
        must('umount', [full])
      }
    }))
})
