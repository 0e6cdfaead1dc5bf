import { spawn } from 'node:child_process'
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { articleStick } from '../../testing/article.ts'
import { must, run, thinstick } from '../../testing/command.ts'
import { inTempFolder, mtoolsFiles, sfdiskDump, sha256Of, signatures } from '../../testing/judges.ts'
import { makeDirtyFile, noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { OLD_FAT_LBAS } from '../../testing/stale-volumes.ts'

const SIZE = ARTICLE_STICK_BYTES

describe('on real loop devices', skippedFor(noLoopDevices()), () => {
  it('leaves nothing stale on a disk that had a GPT, NTFS, ext4 and FAT', () =>
    inTempFolder(async folder => {
      const file = join(folder, 'dirty.img')
      makeDirtyFile(file, SIZE)
      expect(signatures(file).sort()).toEqual(['PMBR', 'ext4', 'gpt', 'ntfs'])
      await withLoopDevice(file, [], device => {
        const { status, stdout, stderr } = thinstick('flash', 'demo', '--to', device, '--yes')
        expect(status, stdout + stderr).toBe(0)
        expect(stdout).toContain(`${device}p5              26        1011       62097    6  FAT16`)
        expect(signatures(device)).toEqual(['dos'])
        const probed = run('blkid', ['-p', device]).stdout
        expect(probed).toContain('PTTYPE="dos"')
        expect(probed).not.toMatch(/TYPE="(gpt|ext4|ntfs|vfat|zfs_member|linux_raid_member)"/)
        for (const lba of [...OLD_FAT_LBAS, 3150])
          expect(run('blkid', ['-p', '-O', String(lba * 512), device]).stdout).not.toMatch(/ TYPE="/)
        expect(mtoolsFiles(device, 3192)).toHaveLength(10)
        expect(thinstick('verify', 'demo', '--on', device).status).toBe(0)
      })
    }))

  it("gives the article's own table, and its files", () =>
    inTempFolder(async folder => {
      const image = join(folder, 'demo.dd')
      expect(thinstick('demo-image', image).status).toBe(0)
      const [byHand, ours] = [join(folder, 'hand.img'), join(folder, 'ours.img')]
      writeFileSync(byHand, '')
      truncateSync(byHand, SIZE)
      articleStick({ path: image, boot: { start: 32 }, bank: { start: 8224, sectors: 98_272 } }, byHand)
      expect(thinstick('flash', image, '--to', ours).status).toBe(0)
      expect(sfdiskDump(ours)).toEqual(sfdiskDump(byHand))
      expect(mtoolsFiles(ours, 3192)).toEqual(mtoolsFiles(byHand, 3192))
    }))

  it('refuses a mounted loop device, a read-only one, one of 4096-byte sectors, and one over the image', () =>
    inTempFolder(async folder => {
      const image = join(folder, 'demo.dd')
      expect(thinstick('demo-image', image).status).toBe(0)
      const file = join(folder, 'disk.img')
      makeDirtyFile(file, SIZE)
      const before = sha256Of(readFileSync(file))
      const refused = (device: string, from = 'demo'): string => {
        const { status, stderr } = thinstick('flash', from, '--to', device, '--yes')
        expect(status, stderr).toBe(3)
        expect(stderr).toContain('Nothing was written.')
        return stderr
      }
      await withLoopDevice(file, ['--read-only'], device => {
        expect(refused(device)).toContain('it is read-only')
      })
      await withLoopDevice(file, ['--sector-size', '4096'], device => {
        expect(refused(device)).toContain('its logical sectors are 4096 bytes')
      })
      expect(sha256Of(readFileSync(file))).toBe(before)
      await withLoopDevice(image, [], device => {
        expect(refused(device, image)).toContain('it holds the image')
      })
      const volume = join(folder, 'ext4.img')
      writeFileSync(volume, '')
      truncateSync(volume, SIZE)
      must('mkfs.ext4', ['-q', volume])
      const mount = join(folder, 'mount')
      must('mkdir', [mount])
      await withLoopDevice(volume, [], device => {
        must('mount', [device, mount])
        try {
          const intact = sha256Of(readFileSync(volume))
          expect(refused(device)).toContain(`it is mounted at ${mount}`)
          expect(sha256Of(readFileSync(volume))).toBe(intact)
        } finally {
          must('umount', [mount])
        }
      })
    }))

  it('refuses a drive that is named twice by two names, and writes nothing', () =>
    inTempFolder(async folder => {
      const file = join(folder, 'disk.img')
      makeDirtyFile(file, SIZE)
      const before = sha256Of(readFileSync(file))
      await withLoopDevice(file, [], async device => {
        const alias = join(folder, 'by-id')
        symlinkSync(device, alias)
        await withLoopDevice(file, [], other => {
          for (const name of [alias, other]) {
            const { status, stderr } = thinstick('flash', 'demo', '--to', device, '--to', name, '--yes')
            expect(status, stderr).toBe(2)
            expect(stderr).toContain(`${name} is named twice.`)
          }
        })
      })
      expect(sha256Of(readFileSync(file))).toBe(before)
    }))

  it(
    'never shows a table before all else has verified, whenever it is killed',
    () =>
      inTempFolder(async folder => {
        const file = join(folder, 'disk.img')
        makeDirtyFile(file, SIZE)
        const dirty = readFileSync(file)
        await withLoopDevice(file, [], async device => {
          const whole = await millisecondsOf(device)
          let interrupted = 0
          for (let turn = 0; turn < 20; turn++) {
            // What was there before must not pass for what is being written now.
            writeFileSync(device, dirty)
            const finished = await killedAfter(device, (0.15 + Math.random() * 0.85) * whole)
            if (finished) continue
            interrupted += 1
            expectBlankOrVerified(device)
          }
          // Otherwise the moments were badly chosen and nothing was tested.
          expect(interrupted).toBeGreaterThan(5)
          expect(thinstick('flash', 'demo', '--to', device, '--yes').status).toBe(0)
          expect(thinstick('verify', 'demo', '--on', device).status).toBe(0)
        })
      }),
    300_000,
  )
})

/** Milliseconds that a flash takes on this machine right now. */
const millisecondsOf = async (device: string): Promise<number> => {
  const started = performance.now()
  expect(await killedAfter(device, 60_000)).toBe(true)
  return performance.now() - started
}

/** Starts a flash and kills it after `milliseconds`. Resolves to true if it had already ended by itself. */
const killedAfter = async (device: string, milliseconds: number): Promise<boolean> => {
  const child = spawn(process.execPath, ['dist/cli.mjs', 'flash', 'demo', '--to', device, '--yes'], { stdio: 'ignore' })
  const ended = new Promise<boolean>(resolve => child.once('exit', code => resolve(code === 0)))
  await Promise.race([ended, delay(milliseconds, undefined, { ref: false })])
  child.kill('SIGKILL')
  return ended
}

const expectBlankOrVerified = (device: string): void => {
  const sector = readFileSync(device).subarray(0, 512)
  if (sector.readUInt16LE(510) !== 0xaa55) return
  // If there is a table, either it is the one from before the job touched the device, or everything is in place.
  if (signatures(device).includes('gpt')) return
  expect(thinstick('verify', 'demo', '--on', device).status).toBe(0)
}
