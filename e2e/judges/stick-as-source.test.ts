import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { articleStick } from '../../testing/article.ts'
import { must, run, thinstick } from '../../testing/command.ts'
import { fsckFat, inTempFolder, mtoolsFiles, sfdiskDump, sha256Of } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'

const SIZE = ARTICLE_STICK_BYTES
const ID = ['--disk-id', '1234abcd'] as const

const flash = (image: string, target: string, ...more: string[]): void => {
  const { status, stdout, stderr } = thinstick('flash', image, '--to', target, ...ID, ...more)
  expect(status, stdout + stderr).toBe(0)
}

describe('a stick as the image', () => {
  it('gives the same stick again, of the same size and of another', () =>
    inTempFolder(async folder => {
      const [first, again, larger, straight] = ['first', 'again', 'larger', 'straight'].map(name => join(folder, name))
      if (!first || !again || !larger || !straight) throw new Error('no names')
      flash('demo', first)
      flash(first, again)
      expect(run('cmp', [first, again]).stdout).toBe('')
      flash(first, larger, '--size', '131072000')
      flash('demo', straight, '--size', '131072000')
      expect(sfdiskDump(larger)).toEqual(sfdiskDump(straight))
      const [, , bank] = sfdiskDump(larger)
      const start = bank?.start ?? 0
      expect(mtoolsFiles(larger, start)).toEqual(mtoolsFiles(straight, start))
      expect(fsckFat(larger, start, bank?.sectors ?? 0).clean).toBe(true)
    }))

  it('takes the stick that the article makes by hand, and says what that lost', () =>
    inTempFolder(async folder => {
      const [image, byHand, ours] = [join(folder, 'demo.dd'), join(folder, 'hand.img'), join(folder, 'ours.img')]
      must(process.execPath, ['dist/cli.mjs', 'demo-image', image])
      writeFileSync(byHand, '')
      truncateSync(byHand, SIZE)
      articleStick({ path: image, boot: { start: 32 }, bank: { start: 8224, sectors: 98_272 } }, byHand)
      expect(thinstick('inspect', byHand).stdout).toContain('has no VMware FAT UUID')
      flash(byHand, ours)
      expect(mtoolsFiles(ours, 3192)).toEqual(mtoolsFiles(byHand, 3192))
    }))
})

describe('a drive as the image', skippedFor(noLoopDevices()), () => {
  it('is read and never written, and cannot be its own target', () =>
    inTempFolder(async folder => {
      const [stick, copy] = [join(folder, 'stick.img'), join(folder, 'copy.img')]
      flash('demo', stick)
      const before = sha256Of(readFileSync(stick))
      await withLoopDevice(stick, ['--read-only'], device => {
        flash(device, copy)
        expect(thinstick('verify', device, '--on', copy).status).toBe(0)
        const inspected = JSON.parse(thinstick('inspect', device, '--json').stdout)
        expect(inspected).toMatchObject({ build: '4.0.0-175625', imageBytes: SIZE, packing: null })
      })
      expect(run('cmp', [stick, copy]).stdout).toBe('')
      await withLoopDevice(stick, [], device => {
        const refused = thinstick('flash', device, '--to', device, '--yes')
        expect(refused.status, refused.stderr).toBe(3)
        const below = thinstick('flash', device, '--to', stick, '--yes')
        expect(below.status, below.stderr).toBe(3)
      })
      expect(sha256Of(readFileSync(stick))).toBe(before)
    }))

  it('is a sentence where it is no stick, or no drive at all', () =>
    inTempFolder(async folder => {
      const file = join(folder, 'random.img')
      writeFileSync(file, Buffer.alloc(1 << 20, 0xaa))
      await withLoopDevice(file, [], device => {
        const { status, stderr } = thinstick('inspect', device)
        expect(status).toBe(1)
        expect(stderr).toContain('This is a file without a partition table, not an ESXi image.')
      })
      const { status, stderr } = thinstick('inspect', '/dev/null')
      expect(status).toBe(1)
      expect(stderr).toContain('/dev/null cannot be read: it is a character device')
    }))
})
