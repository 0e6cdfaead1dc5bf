import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thinstick } from '../../testing/command.ts'
import { makeBootableImage } from './bootable-image.ts'
import { type BootedModule, bootStick } from './machine.ts'

const BOOTS_WITHIN = 60
// Seconds. A stick that boots does so in a fraction of this.
const DOES_NOT_BOOT = 8

let folder: string
let image: string
let stick: string
let modules: BootedModule[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-interrupted-'))
  const made = makeBootableImage(join(folder, 'image'))
  image = made.path
  modules = made.modules
  stick = join(folder, 'stick.img')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const flash = (...more: string[]): void => {
  const { status, stderr } = thinstick('flash', image, '--to', stick, ...more)
  expect(status, stderr).toBe(0)
}

/**
 * Flashes again and kills the job as soon as the old table is gone. Resolves to whether it was killed before it was
 * done.
 */
const killedInTheMiddle = async (): Promise<boolean> => {
  const args = ['dist/cli.mjs', 'flash', image, '--to', stick, '--yes']
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.once('exit', (_, signal) => resolve(signal)))
  while (child.exitCode === null && !isBlank(firstSector())) await nextTurn()
  child.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

const isBlank = (sector: Buffer): boolean => sector.every(byte => byte === 0)

const firstSector = (): Buffer => {
  const sector = Buffer.alloc(512, 0xaa)
  const file = openSync(stick, 'r')
  readSync(file, sector, 0, 512, 0)
  closeSync(file)
  return sector
}

/** Interrupts a job on a stick that boots, after its table was blanked; tries a limited number of times. */
const interrupt = async (): Promise<void> => {
  for (let tries = 0; tries < 20; tries++) if ((await killedInTheMiddle()) && isBlank(firstSector())) return
  throw new Error('no job could be interrupted in the middle')
}

describe('a stick whose job was killed in the middle', () => {
  it('does not boot though it booted before, and boots when it is built again', async () => {
    flash()
    expect((await bootStick(stick, BOOTS_WITHIN)).modules).toEqual(modules)
    await interrupt()
    const { modules: none, serial } = await bootStick(stick, DOES_NOT_BOOT)
    expect(none, serial).toBeUndefined()
    expect(serial).not.toContain('THINSTICK')
    flash('--yes')
    expect((await bootStick(stick, BOOTS_WITHIN)).modules).toEqual(modules)
  })
})
