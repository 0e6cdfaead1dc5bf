import { describe, expect, it } from 'vitest'
import { END } from '../../testing/fat12-volume.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallImage } from '../../testing/small-image.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import { OutOfRangeError } from '../bytes/byte-source.ts'
import { emptyEntry, PartitionEntry } from '../disk/mbr.ts'
import { bytesNeeded, bytesOfStick, tableEnd } from './bytes-needed.ts'
import { inspectImage } from './inspect-image.ts'

/**
 * Bytes as they come out of an archive: the end is unknown until it is reached; `furthest` is how far they were read.
 */
const inOrder = (bytes: Uint8Array): ByteSource & { size: number; furthest: number } => ({
  size: Number.MAX_SAFE_INTEGER,
  sequential: true,
  furthest: 0,
  async read(offset, target) {
    this.furthest = Math.max(this.furthest, offset + target.length)
    if (offset + target.length > bytes.length) {
      this.size = bytes.length
      throw new OutOfRangeError(offset, target.length, bytes.length)
    }
    target.set(bytes.subarray(offset, offset + target.length))
  },
})

/** A link after p6, to a record that must not be read. */
const third = (record: number): Record<number, Uint8Array> => ({
  [record * 512 + 0x1be + 16]: PartitionEntry.encode({ ...emptyEntry(), type: 5, firstLba: 660, sectors: 20 }),
})

describe('an image that comes in order', () => {
  // Only the mark of p6 is read, and its directory if it has the mark.
  it.each([
    { secondUuid: false, sectors: 2, reason: 'It has no VMware FAT UUID.' },
    { secondUuid: true, sectors: 10, reason: 'It holds no boot.cfg.' },
  ])('is read up to the second bank and no further: $reason', async ({ secondUuid, sectors, reason }) => {
    const source = inOrder(smallImage({ secondUuid, over: third(SMALL.secondRecord) }))
    const { table, bank: found, banks, warnings } = await inspectImage(source)
    expect(table.partitions.map(({ slot }) => slot)).toEqual([1, 4, 5, 6])
    expect(table.unreadFrom).toBe(SMALL.extended.start + 660)
    expect(found.partition.slot).toBe(5)
    expect(banks.map(({ slot, live, reasons }) => ({ slot, live, reasons }))).toEqual([
      { slot: 5, live: true, reasons: [] },
      { slot: 6, live: false, reasons: [reason] },
    ])
    expect(warnings).toEqual([])
    expect(source.furthest).toBeLessThanOrEqual((SMALL.second.start + sectors) * 512)
  })

  it('uses the live bank in p6, and keeps what p5 needs in case that is chosen', async () => {
    const second = bank(GOOD_CONFIG.replace('updated=1', 'updated=2'))
    const source = inOrder(smallImage({ second }))
    const inspection = await inspectImage(source)
    expect(inspection.bank.partition.slot).toBe(6)
    expect(inspection.banks.find(({ slot }) => slot === 5)?.reasons).toEqual([
      'It is older than p6 (updated 2): updated 1.',
    ])
    const older = { ...inspection, bank: inspection.banks[0]!.bank! }
    expect(bytesOfStick(older)).toBeLessThan(bytesNeeded(inspection))
    expect(bytesNeeded(older)).toBe(bytesNeeded(inspection))
  })

  it('is read further if p5 holds no bank', async () => {
    const empty = { root: [file('other.cfg', 2, 1)], fat: { 2: END } }
    const { bank: found, table } = await inspectImage(inOrder(smallImage({ bank: empty, second: bank(GOOD_CONFIG) })))
    expect(found.partition.slot).toBe(6)
    expect(table.unreadFrom).toBeUndefined()
  })

  it('is refused if it ends before the next table, as a file is', async () => {
    const cut = smallImage({ bank: { root: [], fat: {} } }).slice(0, SMALL.secondRecord * 512)
    await expect(inspectImage(inOrder(cut))).rejects.toMatchObject({ problem: { code: 'image-not-esxi' } })
  })

  it('is reported as cut short if its bank is', async () => {
    const cut = smallImage({}).slice(0, (SMALL.bank.start + 3) * 512)
    await expect(inspectImage(inOrder(cut))).rejects.toMatchObject({ problem: { code: 'image-truncated', part: 'p5' } })
  })
})

describe('bytesNeeded', () => {
  it('ends with the last cluster of a file, wherever that is in the chain', async () => {
    const inspection = await inspectImage(inOrder(smallImage({})))
    const ends = inspection.bank.files.flatMap(({ runs }) => runs.map(({ offset, length }) => offset + length))
    const needed = bytesNeeded(inspection)
    expect(needed).toBe(SMALL.bank.start * 512 + Math.max(...ends))
    // sys.vgz is in cluster 300, after all the others.
    expect(needed).toBeGreaterThan((SMALL.bank.start + 290) * 512)
  })

  it('covers the boot sectors even if the bank comes before them', async () => {
    const { boot, bank: found, banks } = await inspectImage(inOrder(smallImage({})))
    const late = { ...boot, partition: { ...boot.partition, start: 5000, sectors: 4000 } }
    expect(bytesNeeded({ size: 1 << 30, boot: late, bank: found, banks })).toBe((5000 + 3000) * 512)
  })

  it('takes no more boot sectors than there are', async () => {
    const { boot, bank: found, banks } = await inspectImage(inOrder(smallImage({})))
    const late = { ...boot, partition: { ...boot.partition, start: 5000 } }
    expect(bytesNeeded({ size: 1 << 30, boot: late, bank: found, banks })).toBe((5000 + SMALL.boot.sectors) * 512)
  })
})

describe('tableEnd', () => {
  it('is the end of the last partition in bytes', async () => {
    const inspection = await inspectImage(inOrder(smallImage({})))
    expect(tableEnd(inspection)).toBe((SMALL.extended.start + SMALL.extended.sectors) * 512)
  })
})
