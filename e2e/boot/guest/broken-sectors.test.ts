import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../../app/target/article-stick.ts'
import { thinstick } from '../../../testing/command.ts'
import { skippedFor } from '../../../testing/needs.ts'
import { flashInGuest, waitForStick } from './cli-in-guest.ts'
import { Guest } from './guest.ts'
import { noGuestHere } from './initramfs.ts'
import { type Fault, makeMedium } from './sticks.ts'

/** The parts of a demo stick's plan that say where things are, in sectors. */
interface Places {
  readonly boot: { readonly start: number; readonly sectorsCopied: number }
  readonly bank: {
    readonly start: number
    readonly parameters: {
      readonly sectorsPerCluster: number
      readonly reservedSectors: number
      readonly fatSectors: number
      readonly rootEntries: number
      readonly usedClusters: number
    }
  }
}

const placesOnStick = () => {
  const { boot, bank }: Places = JSON.parse(
    thinstick('plan', 'demo', '--size', String(ARTICLE_STICK_BYTES), '--json').stdout,
  )
  const { sectorsPerCluster, reservedSectors, fatSectors, rootEntries, usedClusters } = bank.parameters
  const fat = bank.start + reservedSectors
  const data = fat + 2 * fatSectors + rootEntries / 16
  return {
    lastBootSector: boot.start + boot.sectorsCopied - 1,
    secondFat: fat + fatSectors + 7,
    // Files lie one after the other without gaps, so the last cluster in use is the last file's last.
    lastCluster: data + (usedClusters - 1) * sectorsPerCluster,
  }
}

interface Case {
  readonly where: string
  readonly fault: Fault
  readonly stage: string
  /** What LBA 0 holds afterwards. */
  readonly table: 'blank' | 'as before'
}

const cases = (): Case[] => {
  const { lastBootSector, secondFat, lastCluster } = placesOnStick()
  const at = (where: string, on: Fault['on'], lba: number, stage: string): Case => {
    return { where, fault: { on, lba }, stage, table: 'blank' }
  }
  return [
    at('the last sector of the boot partition', 'write', lastBootSector, 'boot sectors'),
    at('the last sector of the boot partition', 'read', lastBootSector, 'verify'),
    at('the second FAT', 'write', secondFat, 'boot bank'),
    at('the second FAT', 'read', secondFat, 'verify'),
    at("the last file's last cluster", 'write', lastCluster, 'boot bank'),
    at("the last file's last cluster", 'read', lastCluster, 'verify'),
    // Then nothing at all was written.
    { where: 'LBA 0', fault: { on: 'write', lba: 0 }, stage: 'prepare', table: 'as before' },
    { where: 'LBA 0', fault: { on: 'read', lba: 0 }, stage: 'verify', table: 'blank' },
    {
      where: 'LBA 0 when all else has verified',
      fault: { on: 'write', lba: 0, from: 'the first reading back' },
      stage: 'finish',
      table: 'blank',
    },
    {
      where: 'LBA 0 when its table stands there',
      fault: { on: 'read', lba: 0, from: 'the write after that' },
      stage: 'finish',
      table: 'blank',
    },
  ]
}

// A successful job takes less; so does one that fails, including finding the sector.
const REPORTED_WITHIN_MS = 20_000

const firstSector = (file: string): Buffer => {
  const sector = Buffer.alloc(512, 0xaa)
  const handle = openSync(file, 'r')
  readSync(handle, sector, 0, 512, 0)
  closeSync(handle)
  return sector
}

let folder: string
let guest: Guest
let sticks = 0
const reason = noGuestHere()

describe('a USB stick with a broken sector', skippedFor(reason), () => {
  beforeAll(async () => {
    folder = mkdtempSync('/var/tmp/thinstick-broken-')
    mkdirSync(join(folder, 'machine'))
    guest = await Guest.start(join(folder, 'machine'))
  })

  afterAll(async () => {
    await guest?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(
    reason
      ? []
      : cases().map(one => [`${one.fault.on} of ${one.where} is reported in stage ${one.stage}`, one] as const),
  )('failing the %s, with its LBA', async (_, { fault, stage, table }) => {
    const id = `stick${++sticks}`
    const file = makeMedium(join(folder, `${id}.img`))
    const before = firstSector(file)
    await waitForStick(guest, false)
    await guest.plug(id, { file, serial: 'BROKEN', fault })
    try {
      await waitForStick(guest)
      const started = Date.now()
      const { status, report } = await flashInGuest(guest, 'demo')
      expect(Date.now() - started).toBeLessThan(REPORTED_WITHIN_MS)
      expect(report, JSON.stringify(report)).toMatchObject({
        verified: false,
        problem: { code: 'target-failed', details: { stage, action: fault.on, lba: fault.lba } },
      })
      expect(status).toBe(1)
      expect(firstSector(file)).toEqual(table === 'blank' ? Buffer.alloc(512) : before)
    } finally {
      await guest.pull(id)
      rmSync(file)
    }
  })
})
