import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FixtureImage } from '../../support/fixture-image.ts'
import { noise } from '../../support/fixture-image.ts'
import { skippedFor } from '../../support/needs.ts'
import { makeBootableImage } from '../bootable-image.ts'
import { type BootedModule, bootStick } from '../machine.ts'
import { runGuest } from './guest.ts'
import { installedKernel } from './initramfs.ts'

const SIZE = 65_273_856
const SERIAL = 'THIN20043512E4F2A'
const reason = installedKernel() && existsSync('/bin/busybox') ? undefined : 'no Debian kernel or busybox is installed'

let folder: string
let image: FixtureImage & { modules: BootedModule[] }

// Not where the guest writes its own files.
beforeAll(() => {
  folder = mkdtempSync('/var/tmp/thinstick-guest-')
  image = makeBootableImage(join(folder, 'image'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newStick = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, noise(1 << 20, 5))
  truncateSync(path, SIZE)
  return path
}

const STICK = ['-device', `usb-storage,id=stick,drive=s,removable=on,serial=${SERIAL}`]

/** The CLI in the guest: standard error away, since its console is a terminal. */
const cli = (args: string): string => `${process.execPath} dist/cli.mjs ${args} 2>/dev/null`

const script = (...lines: string[]): string => [`cd ${process.cwd()}`, 'export LC_ALL=C.UTF-8', ...lines, ''].join('\n')

const WAIT_FOR_STICK = 'for i in $(seq 100); do [ -b /dev/sda ] && break; sleep 0.1; done; sleep 0.5'

// Elsewhere udev makes the kernel look at a table that was written; the guest has none.
const LOOK_AGAIN = 'sleep 1; blockdev --rereadpt /dev/sda; sleep 1'

/** The JSON documents among a console's lines. */
const documents = (lines: readonly string[]): { event?: string; [key: string]: unknown }[] =>
  lines.flatMap(line => {
    try {
      return line.startsWith('{') ? [JSON.parse(line)] : []
    } catch {
      return []
    }
  })

describe('a real USB stick in a guest', skippedFor(reason), () => {
  it('is found, watched, flashed while it was mounted, read by the kernel, and boots', async () => {
    const stick = newStick('stick.img')
    // A block node of its own outlives the stick that is pulled.
    const drive = ['-blockdev', `driver=raw,node-name=s,file.driver=file,file.filename=${stick}`]
    const heard: { at: number; drives: { path: string }[] }[] = []
    const moments: Record<string, number> = {}
    const lines = await runGuest({
      folder: mkdtempSync(join(folder, 'a-')),
      devices: [...drive, ...STICK],
      seconds: 150,
      script: script(
        WAIT_FOR_STICK,
        `${cli('drives --watch --json')} & watcher=$!`,
        'sleep 10; echo PULL; sleep 6; echo PLUG; sleep 6; kill -INT $watcher; wait $watcher',
        WAIT_FOR_STICK,
        `${cli(`flash ${image.path} --to /dev/sda --yes --json`)} | tail -n 1; ${LOOK_AGAIN}`,
        'mkdir -p /media/stick /mnt/p4 && mount -t vfat /dev/sda5 /media/stick',
        `${cli(`flash ${image.path} --to /dev/sda --yes --json`)} | tail -n 1; ${LOOK_AGAIN}`,
        'mountpoint -q /media/stick || echo UNMOUNTED',
        'mount -t vfat -o ro /dev/sda5 /media/stick && mount -t vfat -o ro /dev/sda4 /mnt/p4',
        'ls /mnt/p4; cd /media/stick && find . -type f -exec sha256sum {} +',
      ),
      onLine: (line, command) => {
        const [document] = documents([line])
        if (document && 'drives' in document)
          heard.push({ at: Date.now(), drives: document.drives as { path: string }[] })
        if (line === 'PULL') command('device_del', { id: 'stick' })
        if (line === 'PLUG') {
          command('device_add', { driver: 'usb-storage', id: 'stick', drive: 's', removable: true, serial: SERIAL })
        }
        if (line === 'PULL' || line === 'PLUG') moments[line] = Date.now()
      },
    })
    const console = lines.join('\n')
    // The stick may still be coming up when the watcher starts.
    const first = heard
      .filter(({ at }) => at < (moments.PULL ?? 0))
      .flatMap(({ drives }) => drives)
      .find(({ path }) => path === '/dev/sda')
    expect(first, console).toMatchObject({
      size: SIZE,
      bus: 'USB',
      removable: true,
      serial: SERIAL,
      allowed: true,
      system: false,
    })
    const gone = heard.find(
      ({ at, drives }) => at > (moments.PULL ?? 0) && drives.every(({ path }) => path !== '/dev/sda'),
    )
    expect(gone, console).toBeDefined()
    // A machine without hardware acceleration needs its time; two seconds are the product's, the rest is the guest's.
    expect((gone?.at ?? 0) - (moments.PULL ?? 0)).toBeLessThan(6000)
    const back = heard.find(
      ({ at, drives }) => at > (moments.PLUG ?? 0) && drives.some(({ path }) => path.startsWith('/dev/sd')),
    )
    expect(back, console).toBeDefined()

    const reports = documents(lines).filter(({ event }) => event === 'report')
    expect(
      reports.map(({ verified }) => verified),
      console,
    ).toEqual([true, true])
    expect(lines).toContain('UNMOUNTED')
    for (const { path, sha256 } of image.files) expect(lines, console).toContain(`${sha256}  ./${path}`)
    expect(lines.some(line => line.includes('ldlinux.sys'))).toBe(true)

    const { modules, serial } = await bootStick(stick, 60)
    expect(modules, serial).toEqual(image.modules)
  }, 180_000)

  it('that is pulled out in mid-write is a failure with a sentence, soon', async () => {
    const stick = newStick('pulled.img')
    let pulled = 0
    let over = 0
    const lines = await runGuest({
      folder: mkdtempSync(join(folder, 'b-')),
      devices: ['-drive', `if=none,id=s,format=raw,throttling.bps-write=4000000,file=${stick}`, ...STICK],
      seconds: 90,
      script: script(WAIT_FOR_STICK, cli('flash demo --to /dev/sda --yes --json'), 'echo STATUS $?'),
      onLine: (line, command) => {
        if (pulled === 0 && line.includes('"stage":"boot bank"')) {
          pulled = Date.now()
          command('device_del', { id: 'stick' })
        }
        if (line.startsWith('STATUS')) over = Date.now()
      },
    })
    const console = lines.slice(-20).join('\n')
    expect(lines, console).toContain('STATUS 1')
    expect(over - pulled).toBeLessThan(10_000)
    const [report] = documents(lines).filter(({ event }) => event === 'report')
    expect(report).toMatchObject({
      verified: false,
      problem: {
        code: 'target-failed',
        message: expect.stringMatching(/^\/dev\/sda could not be .* at LBA [\d,]+ \(stage: boot bank\)/),
      },
    })
  }, 120_000)

  it('that fails at one sector is reported with its LBA and stage', async () => {
    const stick = newStick('bad.img')
    const rules = join(folder, 'blkdebug.conf')
    writeFileSync(rules, '[inject-error]\nevent = "write_aio"\nerrno = "5"\nsector = "40960"\n')
    const lines = await runGuest({
      folder: mkdtempSync(join(folder, 'c-')),
      devices: [
        '-drive',
        `if=none,id=s,format=raw,werror=report,rerror=report,file=blkdebug:${rules}:${stick}`,
        ...STICK,
      ],
      seconds: 90,
      script: script(WAIT_FOR_STICK, cli('flash demo --to /dev/sda --yes --json'), 'echo STATUS $?'),
    })
    expect(lines, lines.slice(-20).join('\n')).toContain('STATUS 1')
    const [report] = documents(lines).filter(({ event }) => event === 'report')
    expect(report).toMatchObject({
      problem: { code: 'target-failed', details: { stage: 'boot bank', action: 'write', lba: 40_960 } },
    })
  }, 120_000)
})
