import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { must, run, thinstick } from '../../testing/command.ts'
import { fsckExfat, fsckFat, inTempFolder, mtoolsFiles, sfdiskDump, signatures } from '../../testing/judges.ts'
import { makeDirtyFile, noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'

const START = 2048

/** A sparse file of `size` bytes. */
const sparse = (path: string, size: number): void => {
  writeFileSync(path, '')
  truncateSync(path, size)
}

const restore = (path: string, ...more: string[]): void => {
  const { status, stdout, stderr } = thinstick('restore', path, '--yes', '--allow-large', ...more)
  expect(status, stdout + stderr).toBe(0)
}

const probe = (path: string): string => must('blkid', ['-p', '-O', String(START * 512), path])

describe('a restored stick', () => {
  it.each([
    [16e6, 'FAT16', 0x0e],
    [65_273_856, 'FAT32', 0x0c],
    [300_000_256, 'FAT32', 0x0c],
    [31_914_983_424, 'FAT32', 0x0c],
  ])('of %i bytes is one clean %s to sfdisk, blkid and fsck.fat, and mtools writes to it', (size, version, type) =>
    inTempFolder(folder => {
      const stick = join(folder, 'stick.img')
      sparse(stick, size)
      restore(stick, '--label', 'My stick')
      const sectors = size / 512 - START
      expect(sfdiskDump(stick)).toEqual([{ slot: 1, start: START, sectors, type, active: false }])
      expect(probe(stick)).toMatch(new RegExp(`LABEL="MY STICK".* VERSION="${version}".* TYPE="vfat"`))
      writeFileSync(join(folder, 'note'), 'written by mtools')
      must('mcopy', ['-i', `${stick}@@${START * 512}`, join(folder, 'note'), '::A Long Name.txt'])
      expect(mtoolsFiles(stick, START).map(({ path }) => path)).toEqual(['A Long Name.txt'])
      // Copying a large volume out takes longer than it tells.
      if (size < 2e9) expect(fsckFat(stick, START, sectors)).toMatchObject({ clean: true })
    }),
  )

  it.each([
    [65_273_856, ['--fs', 'exfat']],
    [128_035_676_160, []],
    [2 ** 41, []],
  ])('of %i bytes with %j is one clean exFAT to sfdisk, blkid and fsck.exfat', (size, more) =>
    inTempFolder(async folder => {
      const stick = join(folder, 'stick.img')
      sparse(stick, size)
      restore(stick, '--label', 'My stick', ...more)
      expect(sfdiskDump(stick)).toEqual([
        { slot: 1, start: START, sectors: size / 512 - START, type: 7, active: false },
      ])
      expect(probe(stick)).toMatch(/LABEL="My stick".* TYPE="exfat"/)
      if (noLoopDevices() === undefined)
        await withLoopDevice(stick, ['--offset', String(START * 512)], device => {
          expect(fsckExfat(device)).toMatchObject({ clean: true })
        })
    }),
  )

  it('is refused unless somebody agrees, and where it is too small, and stays as it was', () =>
    inTempFolder(folder => {
      const stick = join(folder, 'stick.img')
      writeFileSync(stick, new Uint8Array(3 << 20).fill(7))
      const before = readFileSync(stick)
      const refused = (...args: string[]): string => {
        const { status, stderr } = thinstick('restore', stick, ...args)
        expect(status, stderr).toBe(3)
        expect(stderr).toContain('Nothing was written.')
        return stderr
      }
      expect(refused('--yes')).toContain('it is a file that holds something other than a disk image')
      expect(refused('--overwrite', '--yes')).toContain('too small for a FAT16 volume')
      expect(Buffer.compare(readFileSync(stick), before)).toBe(0)
      sparse(stick, 65_273_856)
      expect(refused()).toContain('nobody has agreed to that')
      expect(thinstick('restore', stick, '--yes', '--fs', 'ntfs').status).toBe(2)
      const failed = thinstick('restore', join(folder, 'none.img'), '--yes', '--json')
      expect(JSON.parse(failed.stdout)).toMatchObject({ event: 'report', verified: false })
    }))

  it('tells its plan, its progress and its report as events', () =>
    inTempFolder(folder => {
      const stick = join(folder, 'stick.img')
      sparse(stick, 65_273_856)
      const { stdout } = thinstick('restore', stick, '--yes', '--json')
      const events = stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(events[0]).toMatchObject({ event: 'plan', target: stick, volume: { kind: 'fat32', sectorsPerCluster: 1 } })
      expect(events.slice(1, -1).every(({ event }) => event === 'progress')).toBe(true)
      expect(events.at(-1)).toMatchObject({ event: 'report', verified: true, bytesWritten: events[0].bytesToWrite })
    }))
})

describe('a restored drive', skippedFor(noLoopDevices()), () => {
  it('has nothing stale on it, and is blank whenever it is killed', () =>
    inTempFolder(async folder => {
      const file = join(folder, 'dirty.img')
      makeDirtyFile(file, 65_273_856)
      await withLoopDevice(file, [], async device => {
        for (const share of [0.6, 0.85]) {
          await killedAfter(device, share)
          const sector = firstSector(device)
          const finished = sector.readUInt16LE(510) === 0xaa55 && !signatures(device).includes('gpt')
          if (finished) expect(probe(device)).toContain('TYPE="vfat"')
        }
        restore(device)
        expect(signatures(device)).toEqual(['dos'])
        expect(run('blkid', ['-p', device]).stdout).not.toMatch(/ TYPE="/)
        expect(fsckFat(device, START, 65_273_856 / 512 - START)).toMatchObject({ clean: true })
      })
    }))
})

const firstSector = (device: string): Buffer => {
  const sector = Buffer.alloc(512)
  const file = openSync(device, 'r')
  readSync(file, sector)
  closeSync(file)
  return sector
}

let whole: number | undefined

/** Starts a restore and kills it after a share of the time that one takes on this machine right now. */
const killedAfter = async (device: string, share: number): Promise<void> => {
  const started = performance.now()
  if (whole === undefined) thinstick('restore', device, '--yes')
  whole ??= performance.now() - started
  const child = spawn(process.execPath, ['dist/cli.mjs', 'restore', device, '--yes'], { stdio: 'ignore' })
  const ended = new Promise(resolve => child.once('exit', resolve))
  await Promise.race([ended, delay(share * whole, undefined, { ref: false })])
  child.kill('SIGKILL')
  await ended
}
