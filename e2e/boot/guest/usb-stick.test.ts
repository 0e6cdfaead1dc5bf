import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import type { FixtureImage } from '../../../testing/fixture-image.ts'
import { fsckFat } from '../../../testing/judges.ts'
import { skippedFor } from '../../../testing/needs.ts'
import { makeBootableImage } from '../bootable-image.ts'
import { type BootedModule, bootStick } from '../machine.ts'
import { beginCli, flashInGuest, interruptCli, waitForStick } from './cli-in-guest.ts'
import { Guest } from './guest.ts'
import { noGuestHere } from './initramfs.ts'
import { makeMedium } from './sticks.ts'

const SERIAL = 'THIN20043512E4F2A'
// Thinstick looks four times a second; the kernel lets a newly plugged-in stick settle for a second, and emulation is
// slow.
const GONE_WITHIN_MS = 2000
// It takes two seconds if nothing else runs, but the guest is emulated and shares its cores.
const THERE_WITHIN_MS = 10_000

// Usually udev makes the kernel look at a newly written table, but the guest has no udev.
const LOOK_AGAIN = 'sleep 1; blockdev --rereadpt /dev/sda; sleep 1'

let folder: string
let image: FixtureImage & { modules: BootedModule[] }
let medium: string
let guest: Guest

interface Listed {
  readonly at: number
  readonly drives: readonly { readonly path: string }[]
}

const hasStick = ({ drives }: Listed): boolean => drives.some(({ path }) => path === '/dev/sda')

describe('a real USB stick in a guest', skippedFor(noGuestHere()), () => {
  beforeAll(async () => {
    // Not in a folder where the guest writes files of its own.
    folder = mkdtempSync('/var/tmp/thinstick-guest-')
    image = makeBootableImage(join(folder, 'image'))
    medium = makeMedium(join(folder, 'stick.img'))
    mkdirSync(join(folder, 'machine'))
    guest = await Guest.start(join(folder, 'machine'))
    const { lines } = await guest.run(`${process.execPath} dist/cli.mjs --version`)
    expect(lines).toContain(packageJson.version)
  })

  afterAll(async () => {
    await guest?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is seen by the watcher when it is plugged in, pulled out, and plugged in again', async () => {
    const heard: Listed[] = []
    const watcher = beginCli(guest, 'drives --watch --json', ({ drives }) => {
      heard.push({ at: Date.now(), drives: drives as Listed['drives'] })
    })
    const heardAfter = async (moment: number, fits: (listed: Listed) => boolean): Promise<number> => {
      const find = (): Listed | undefined => heard.find(listed => listed.at >= moment && fits(listed))
      await expect.poll(find, { timeout: 20_000 }).toBeDefined()
      return (find()?.at ?? 0) - moment
    }
    await heardAfter(0, () => true)
    const plugged = Date.now()
    await guest.plug('stick', { file: medium, serial: SERIAL })
    expect(await heardAfter(plugged, hasStick)).toBeLessThan(THERE_WITHIN_MS)
    expect(heard.findLast(hasStick)?.drives.find(({ path }) => path === '/dev/sda')).toMatchObject({
      size: ARTICLE_STICK_BYTES,
      bus: 'USB',
      removable: true,
      serial: SERIAL,
      allowed: true,
      system: false,
    })
    const pulled = Date.now()
    await guest.pull('stick')
    expect(await heardAfter(pulled, listed => !hasStick(listed))).toBeLessThan(GONE_WITHIN_MS)
    const again = Date.now()
    await guest.plugAgain('stick', SERIAL)
    expect(await heardAfter(again, hasStick)).toBeLessThan(THERE_WITHIN_MS)
    await interruptCli(guest)
    expect((await watcher.ended).status).toBe(130)
  })

  it('is flashed, also while it was mounted by the desktop; the kernel reads it, and it boots', async () => {
    await waitForStick(guest)
    const first = await flashInGuest(guest, image.path)
    expect(first, JSON.stringify(first)).toMatchObject({ status: 0, report: { verified: true } })
    const mounted = await guest.run(
      `${LOOK_AGAIN}; mkdir -p /media/stick /mnt/p4; mount -t vfat /dev/sda5 /media/stick && mountpoint /media/stick`,
    )
    expect(mounted.status, mounted.lines.join('\n')).toBe(0)
    const second = await flashInGuest(guest, image.path)
    expect(second, JSON.stringify(second)).toMatchObject({ status: 0, report: { verified: true } })
    expect((await guest.run('mountpoint /media/stick')).lines).toContain('/media/stick is not a mountpoint')

    const { lines } = await guest.run(
      [
        LOOK_AGAIN,
        'mount -t vfat -o ro /dev/sda5 /media/stick && mount -t vfat -o ro /dev/sda4 /mnt/p4',
        'ls /mnt/p4; cd /media/stick && find . -type f -exec sha256sum {} +; cd /; umount /media/stick /mnt/p4',
      ].join('\n'),
    )
    for (const { path, sha256 } of image.files) expect(lines).toContain(`${sha256}  ./${path}`)
    expect(lines).toContain('ldlinux.sys')
    await guest.pull('stick')
    const { modules, serial } = await bootStick(medium, 60)
    expect(modules, serial).toEqual(image.modules)
  })

  it('is restored to FAT32 and to exFAT, and the kernel writes to both', async () => {
    await waitForStick(guest, false)
    const restored = makeMedium(join(folder, 'restored.img'))
    await guest.plug('restored', { file: restored, serial: SERIAL })
    await waitForStick(guest)
    const sectors = ARTICLE_STICK_BYTES / 512 - 2048
    for (const [type, option] of [
      ['vfat', ''],
      ['exfat', '--fs exfat'],
    ] as const) {
      const { status, lines } = await guest.run(
        [
          `${process.execPath} dist/cli.mjs restore /dev/sda --yes --label STICK ${option} || exit 1`,
          LOOK_AGAIN,
          `mkdir -p /mnt/stick && mount -t ${type} /dev/sda1 /mnt/stick || exit 2`,
          'head -c 20000000 /dev/urandom > "/mnt/stick/A long name.bin" && mkdir /mnt/stick/folder || exit 3',
          'cp "/mnt/stick/A long name.bin" /mnt/stick/folder/copy && sync && umount /mnt/stick || exit 4',
          // Past every cache of what was written.
          `mount -t ${type} -o ro /dev/sda1 /mnt/stick && cmp "/mnt/stick/A long name.bin" /mnt/stick/folder/copy || exit 5`,
          'umount /mnt/stick; blkid -p -o export /dev/sda1',
        ].join('\n'),
        120,
      )
      expect(status, [...lines, ...guest.console.slice(-5)].join('\n')).toBe(0)
      expect(lines).toEqual(expect.arrayContaining([`TYPE=${type}`, 'LABEL=STICK']))
      if (type === 'vfat') {
        const checked = fsckFat(restored, 2048, sectors)
        expect(checked.clean, checked.output).toBe(true)
      } else {
        const { lines: checked } = await guest.run('fsck.exfat -n /dev/sda1', 60)
        expect(checked.join('\n')).toContain('clean. directories 2, files 2')
      }
    }
    await guest.pull('restored')
  })

  it('that is pulled out in mid-write is a failure with a sentence, soon', async () => {
    await waitForStick(guest, false)
    const slow = { file: makeMedium(join(folder, 'pulled.img')), serial: SERIAL, bytesPerSecond: 4_000_000 }
    await guest.plug('pulled', slow)
    await waitForStick(guest)
    let pulled = 0
    let report: object | undefined
    const job = beginCli(guest, 'flash demo --to /dev/sda --yes --json', document => {
      if (document.event === 'report') report = document
      const underWay = document.stage === 'boot bank' && Number(document.done) > 4 << 20
      if (!underWay || pulled > 0) return
      pulled = Date.now()
      void guest.pull('pulled')
    })
    const { status, lines } = await job.ended
    expect(status, lines.slice(-20).join('\n')).toBe(1)
    expect(Date.now() - pulled).toBeLessThan(10_000)
    expect(report).toMatchObject({
      verified: false,
      problem: {
        code: 'target-failed',
        message: expect.stringMatching(
          /^\/dev\/sda could not be .* at LBA [\d,]+ \(stage: boot bank\): it is no longer connected\./,
        ),
      },
    })
  })
})
