import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChoicesView, DriveView, JobRequest, JobView } from '../../../app/contract/views.ts'
import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import type { FixtureImage } from '../../../testing/fixture-image.ts'
import { skippedFor } from '../../../testing/needs.ts'
import { makeBootableImage } from '../bootable-image.ts'
import { type BootedModule, bootStick } from '../machine.ts'
import { Guest } from './guest.ts'
import { GuestWindow } from './guest-window.ts'
import { noGuestHere } from './initramfs.ts'
import { makeMedium } from './sticks.ts'
import { addUnprivilegedUser, UNPRIVILEGED } from './unprivileged.ts'

const CHOICES: ChoicesView = { bootSectors: 'usual', makeUuid: false, label: null, bank: null }
// Thinstick looks four times a second; the kernel lets a newly plugged-in stick settle for a second, and emulation is
// slow.
const GONE_WITHIN_MS = 2000
// It takes two seconds if nothing else runs, but the guest is emulated and shares its cores.
const THERE_WITHIN_MS = 10_000

let folder: string
let image: FixtureImage & { modules: BootedModule[] }
let guest: Guest
let window: GuestWindow

const hasStick = (drives: readonly DriveView[]): boolean => drives.some(({ path }) => path === '/dev/sda')

/** Reviews a plan for the stick, as the window does, and starts the job. */
const start = async (name: string): Promise<JobView> => {
  const { path, size, serial, diskseq } = await window.call('addTarget', '/dev/sda', 0, name)
  const identity = { size, serial, diskseq }
  const asked = { image: name, target: path, newSize: 0, identity, choices: CHOICES, allowLarge: false }
  const { digest } = await window.call('plan', asked)
  const targets = [{ path, newSize: 0, digest, ...identity, allowLarge: false }]
  const request: JobRequest = { image: name, targets, choices: CHOICES, acceptDamaged: false, repeats: null }
  return window.call('start', request)
}

const stateOf = ({ sticks }: JobView) => sticks[0]?.state

/**
 * The user ids of the guest's processes that run one of our bundles. Two programs look at all processes at once,
 * because starting programs is slow.
 */
const usersOf = async (bundle: string): Promise<number[]> => {
  const { lines } = await guest.run(
    `grep -aslF '${bundle}' /proc/[0-9]*/cmdline; grep -s '^Uid:' /proc/[0-9]*/status | tr '\\t' ' '`,
  )
  const running = lines.flatMap(line => /^\/proc\/(\d+)\/cmdline$/.exec(line)?.[1] ?? [])
  const users = new Map(
    lines
      .map(line => /^\/proc\/(\d+)\/status:Uid: (\d+)/.exec(line)?.slice(1) ?? [])
      .map(([id, user]) => [id, Number(user)]),
  )
  // The search has the bundle's name in its own command line too, but is gone when the users are listed.
  return running.flatMap(id => users.get(id) ?? [])
}

const skip = skippedFor(noGuestHere())

describe("the window's services in a guest, run by a user without rights", skip, () => {
  beforeAll(async () => {
    // Not in a folder where the guest writes files of its own.
    folder = mkdtempSync('/var/tmp/thinstick-services-')
    image = makeBootableImage(join(folder, 'image'))
    const machine = join(folder, 'machine')
    mkdirSync(machine)
    guest = await Guest.start(machine)
    await addUnprivilegedUser(guest, machine, [image.path])
    window = await GuestWindow.open(guest)
  })

  afterAll(async () => {
    await guest?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('tell of a stick that is plugged in, flash it through the elevated writer, and it boots', async () => {
    expect(hasStick(await window.call('listDrives'))).toBe(false)
    const medium = makeMedium(join(folder, 'stick.img'))
    const plugged = Date.now()
    await guest.plug('stick', { file: medium, serial: 'THIN20043512E4F2A' })
    const seen = await window.event('drives', hasStick, plugged, 20_000)
    expect(seen.at - plugged).toBeLessThan(THERE_WITHIN_MS)
    const drive = seen.value.find(({ path }) => path === '/dev/sda')
    expect(drive).toMatchObject({
      kind: 'drive',
      size: ARTICLE_STICK_BYTES,
      bus: 'USB',
      serial: 'THIN20043512E4F2A',
      system: false,
      virtual: false,
      mounts: [],
      reasons: [],
      // It cannot be read without privilege, and a look is not worth a prompt.
      blocks: null,
    })
    expect((await window.call('listDrives')).find(({ path }) => path === '/dev/sda')).toEqual(drive)

    for (const direction of ['if=', 'of=']) {
      const { status, lines } = await guest.run(
        `test -b /dev/sda && ${UNPRIVILEGED} dd ${direction}/dev/sda count=0 conv=notrunc`,
      )
      expect([status, lines.join('\n')]).toEqual([1, expect.stringContaining('Permission denied')])
    }

    const inspected = await window.call('inspect', image.path)
    expect(inspected.bank.files.map(({ path }) => path).sort()).toEqual(image.files.map(({ path }) => path))
    const started = Date.now()
    const { id } = await start(image.path)
    const { value } = await window.event('job', ({ phase }) => phase === 'ended', started, 60_000)
    const state = stateOf(value)
    expect(state, JSON.stringify(state)).toMatchObject({ kind: 'done', report: { verified: true } })
    await window.call('dismissJob', id)

    const pulled = Date.now()
    await guest.pull('stick')
    const gone = await window.event('drives', drives => !hasStick(drives), pulled, 20_000)
    expect(gone.at - pulled).toBeLessThan(GONE_WITHIN_MS)
    const { modules, serial } = await bootStick(medium, 60)
    expect(modules, serial).toEqual(image.modules)
  })

  it('say what happened when a stick is pulled out in mid-write, leave no writer behind, and go on', async () => {
    await window.call('inspect', 'demo')
    const plugged = Date.now()
    const medium = makeMedium(join(folder, 'pulled.img'))
    await guest.plug('pulled', { file: medium, serial: 'SLOW', bytesPerSecond: 4_000_000 })
    await window.event('drives', hasStick, plugged, 20_000)
    const started = Date.now()
    const { id } = await start('demo')
    const isWriting = (view: JobView): boolean => {
      const state = stateOf(view)
      return state?.kind === 'running' && state.progress.stage === 'boot bank' && state.progress.done > 4 << 20
    }
    await window.event('job', isWriting, started, 40_000)
    // Only the writer has privileges.
    expect(await usersOf('dist/writer.mjs')).toEqual([0])
    expect(await usersOf('dist/cli.mjs')).toEqual([1000])

    const pulled = Date.now()
    await guest.pull('pulled')
    const { value, at } = await window.event('job', ({ phase }) => phase === 'ended', pulled, 30_000)
    expect(at - pulled).toBeLessThan(10_000)
    expect(stateOf(value)).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'target-failed',
        message: expect.stringMatching(
          /^\/dev\/sda could not be written at LBA [\d,]+ \(stage: boot bank\): it is no longer connected\./,
        ),
      },
    })
    await expect.poll(() => usersOf('dist/writer.mjs'), { timeout: 5000 }).toEqual([])
    await window.call('dismissJob', id)
    expect(hasStick(await window.call('listDrives'))).toBe(false)
    expect(await window.call('job')).toBeNull()
  })

  it('end as they should', async () => {
    expect(await window.close()).toBe(130)
    expect(await usersOf('dist/cli.mjs')).toEqual([])
  })
})
