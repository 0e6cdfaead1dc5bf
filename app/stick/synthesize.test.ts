import { describe, expect, it } from 'vitest'
import { memoryDevice, testEffects } from '../../testing/memory-device.ts'
import { bank, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { MasterBootRecord } from '../disk/mbr.ts'
import { FatBootSector } from '../fat/fat-boot-sector.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import { runStickJob } from '../jobs/stick-job.ts'
import { DEFAULT_CHOICES, type PlannedBoot } from '../plan/plan.ts'
import { planStick } from '../plan/plan-stick.ts'
import { ARTICLE_STICK_BYTES } from '../target/article-stick.ts'
import { parseVmwareUuid } from '../vmware/vmware-uuid.ts'
import { chunksOf, fillChunk } from './chunk.ts'
import { patchBootSector, synthesizeStick } from './synthesize.ts'

const SIZE = ARTICLE_STICK_BYTES
const GEOMETRY = { heads: 3, sectorsPerTrack: 42, cylinders: 1011 }

const planned = (totalSectors: number): PlannedBoot => ({
  slot: 4,
  start: 42,
  sectors: 3108,
  sectorsInUse: 800,
  sectorsCopied: 3000,
  totalSectors,
})

/** A sector without zero bytes, with these totals. */
const sectorWith = (total16: number, total32: number): Uint8Array => {
  const bytes = new Uint8Array(512).fill(0xaa)
  FatBootSector.encodeInto(bytes, 0, { ...FatBootSector.decode(bytes), BPB_TotSec16: total16, BPB_TotSec32: total32 })
  return bytes
}

/** Byte offsets at which two sectors differ. */
const differing = (a: Uint8Array, b: Uint8Array): number[] => [...a.keys()].filter(at => a[at] !== b[at])

describe('patchBootSector', () => {
  const place = [0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f]

  it('says where the volume is now, and changes nothing else if its total stays', () => {
    const before = sectorWith(8160, 0)
    const after = patchBootSector(before, planned(8160), GEOMETRY)
    expect(differing(before, after)).toEqual(place)
    expect(Array.from(after.subarray(0x18, 0x20))).toEqual([42, 0, 3, 0, 42, 0, 0, 0])
  })

  it('changes the 16-bit total if the volume has one', () => {
    const before = sectorWith(8160, 0)
    const after = patchBootSector(before, planned(3108), GEOMETRY)
    expect(differing(before, after)).toEqual([0x13, 0x14, ...place])
    expect(FatBootSector.decode(after)).toMatchObject({ BPB_TotSec16: 3108, BPB_TotSec32: 0 })
  })

  it('changes the 32-bit total if the volume has that', () => {
    const after = patchBootSector(sectorWith(0, 8160), planned(3108), GEOMETRY)
    expect(FatBootSector.decode(after)).toMatchObject({ BPB_TotSec16: 0, BPB_TotSec32: 3108 })
  })

  it('moves to the 32-bit total if 16 bits do not hold it', () => {
    const after = patchBootSector(sectorWith(8160, 0), planned(70_000), GEOMETRY)
    expect(FatBootSector.decode(after)).toMatchObject({ BPB_TotSec16: 0, BPB_TotSec32: 70_000 })
  })

  it('leaves an unchanged total as it is, in whichever field', () => {
    const before = sectorWith(0, 8160)
    expect(differing(before, patchBootSector(before, planned(8160), GEOMETRY))).toEqual(place)
    // Both fields set: the 16-bit one counts (Microsoft FAT specification, BPB_TotSec32).
    const both = sectorWith(8160, 0xaaaa_aaaa)
    expect(differing(both, patchBootSector(both, planned(8160), GEOMETRY))).toEqual(place)
  })

  it('does not change the sector that it was given', () => {
    const before = sectorWith(8160, 0)
    const copy = before.slice()
    patchBootSector(before, planned(3108), GEOMETRY)
    expect(before).toEqual(copy)
  })
})

describe('synthesizeStick', () => {
  const synthesize = async (parts: Parameters<typeof smallImage>[0], choices = DEFAULT_CHOICES) => {
    const image = memorySource(smallImage(parts))
    const inspection = await inspectImage(image)
    const plan = planStick(inspection, SIZE, choices, testEffects)
    const identity = {
      diskId: 0x1234_5678,
      uuid: new Uint8Array(16).fill(0xbb),
      secondUuid: new Uint8Array(16).fill(0xcc),
    }
    const stick = await synthesizeStick(image, inspection, plan, identity)
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length).fill(0xaa)
      for (const chunk of chunksOf(stick.extents, length))
        if (chunk.offset === offset) await fillChunk(chunk, image, bytes)
      return bytes
    }
    return { image, plan, stick, sector: (lba: number) => read(lba * 512, 512) }
  }

  it('has rising extents without overlap, zeros at LBA 0, and the real record beside them', async () => {
    const { stick, sector } = await synthesize({})
    let end = 0
    for (const { offset, length } of stick.extents) {
      expect(offset).toBeGreaterThanOrEqual(end)
      expect(length).toBeGreaterThan(0)
      end = offset + length
    }
    expect(end).toBe(SIZE)
    expect((await sector(0)).every(byte => byte === 0)).toBe(true)
    const record = MasterBootRecord.decode(stick.masterBootRecord)
    expect(record).toMatchObject({ diskId: 0x1234_5678, signature: 0xaa55 })
    // The boot code is the image's.
    expect(record.bootCode.every(byte => byte === 0xaa)).toBe(true)
    expect(record.partitions.map(({ type }) => type)).toEqual([5, 0, 0, 4])
  })

  it('copies all of sector 1 of the bank, and makes one only by choice', async () => {
    const kept = await synthesize({})
    expect(parseVmwareUuid(await kept.sector(kept.plan.bank.start + 1))).toBe('a0a1a2a3a4a5a6a7a8a9aaabacadaeaf')
    const none = await synthesize({ uuid: false })
    expect((await none.sector(none.plan.bank.start + 1)).every(byte => byte === 0)).toBe(true)
    const made = await synthesize({ uuid: false }, { ...DEFAULT_CHOICES, makeUuid: true })
    expect(parseVmwareUuid(await made.sector(made.plan.bank.start + 1))).toBe('bb'.repeat(16))
    const unneeded = await synthesize({}, { ...DEFAULT_CHOICES, makeUuid: true })
    expect(parseVmwareUuid(await unneeded.sector(unneeded.plan.bank.start + 1))).not.toBe('bb'.repeat(16))
  })

  it('copies boot sectors after the first unchanged', async () => {
    const { plan, image, sector } = await synthesize({})
    const source = new Uint8Array(512)
    for (const at of [1, 2, 17, plan.boot.sectorsCopied - 1]) {
      await image.read((32 + at) * 512, source)
      expect(await sector(plan.boot.start + at), `sector ${at}`).toEqual(source)
    }
  })

  it('gives the bank the label that was chosen, in capitals and without spaces around it', async () => {
    const label = async (chosen: string | undefined, parts = {}) => {
      const { plan, sector } = await synthesize(parts, { ...DEFAULT_CHOICES, label: chosen })
      const { BS_VolLab } = FatBootSector.decode(await sector(plan.bank.start))
      return [plan.bank.label, BS_VolLab]
    }
    expect(await label('esxi 4 ')).toEqual(['ESXI 4', 'ESXI 4     '])
    expect(await label('  ')).toEqual([undefined, 'NO NAME    '])
    // A label that is only in the boot sector is kept letter for letter.
    const own = { bank: bank(GOOD_CONFIG, { boot: { BS_VolLab: 'Hypervisor1' } }) }
    expect(await label(undefined, own)).toEqual(['Hypervisor1', 'Hypervisor1'])
    expect(await label('HYPERVISOR1', own)).toEqual(['HYPERVISOR1', 'HYPERVISOR1'])
  })

  it.each(['esxi 4 ', 'x', undefined])('makes a stick that verifies with the label %j', async label => {
    const own = bank(GOOD_CONFIG, { boot: { BS_VolLab: 'Hypervisor1' } })
    const report = await runStickJob({
      image: memorySource(smallImage({ bank: own })),
      device: memoryDevice(SIZE),
      choices: { ...DEFAULT_CHOICES, label },
      reviewed: undefined,
      effects: testEffects,
      signal: { aborted: false },
      onProgress: () => {},
    })
    expect(report.verified).toBe(true)
  })
})
