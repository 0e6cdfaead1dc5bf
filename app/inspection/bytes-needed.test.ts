import { describe, expect, it } from 'vitest'
import { END } from '../../e2e/support/fat12-volume.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallImage } from '../../e2e/support/small-image.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import { OutOfRangeError } from '../bytes/byte-source.ts'
import { bytesNeeded, tableEnd } from './bytes-needed.ts'
import { inspectImage } from './inspect-image.ts'

/** Bytes as they come out of an archive: nobody knows the end before it is asked for; `furthest` is how far was read. */
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

describe('an image that comes in order', () => {
  it('is read up to its boot bank and not to the tables behind', async () => {
    const source = inOrder(smallImage({}))
    const { table, bank: found, warnings } = await inspectImage(source)
    expect(table.partitions.map(({ slot }) => slot)).toEqual([1, 4, 5])
    expect(table.unreadFrom).toBe(SMALL.secondRecord)
    expect(found.partition.slot).toBe(5)
    expect(warnings).toEqual([])
    expect(source.furthest).toBeLessThanOrEqual(SMALL.secondRecord * 512)
  })

  it('is read on where p5 holds no bank', async () => {
    const empty = { root: [file('other.cfg', 2, 1)], fat: { 2: END } }
    const { bank: found, table } = await inspectImage(inOrder(smallImage({ bank: empty, second: bank(GOOD_CONFIG) })))
    expect(found.partition.slot).toBe(6)
    expect(table.unreadFrom).toBeUndefined()
  })

  it('is refused where it ends before the next table, as a file is', async () => {
    const cut = smallImage({ bank: { root: [], fat: {} } }).slice(0, SMALL.secondRecord * 512)
    await expect(inspectImage(inOrder(cut))).rejects.toMatchObject({ problem: { code: 'image-not-esxi' } })
  })

  it('is told to be cut where its bank is', async () => {
    const cut = smallImage({}).slice(0, (SMALL.bank.start + 3) * 512)
    await expect(inspectImage(inOrder(cut))).rejects.toMatchObject({ problem: { code: 'image-truncated', part: 'p5' } })
  })
})

describe('bytesNeeded', () => {
  it('ends with the last cluster of a file, wherever that lies in the chain', async () => {
    const inspection = await inspectImage(inOrder(smallImage({})))
    const ends = inspection.bank.files.flatMap(({ runs }) => runs.map(({ offset, length }) => offset + length))
    const needed = bytesNeeded(inspection)
    expect(needed).toBe(SMALL.bank.start * 512 + Math.max(...ends))
    // sys.vgz lies in cluster 300, behind all others.
    expect(needed).toBeGreaterThan((SMALL.bank.start + 290) * 512)
  })

  it('reaches over the boot sectors where the bank lies before them', async () => {
    const { boot, bank: found } = await inspectImage(inOrder(smallImage({})))
    const late = { ...boot, partition: { ...boot.partition, start: 5000, sectors: 4000 } }
    expect(bytesNeeded({ size: 1 << 30, boot: late, bank: found })).toBe((5000 + 3000) * 512)
  })

  it('takes no more boot sectors than there are', async () => {
    const { boot, bank: found } = await inspectImage(inOrder(smallImage({})))
    const late = { ...boot, partition: { ...boot.partition, start: 5000 } }
    expect(bytesNeeded({ size: 1 << 30, boot: late, bank: found })).toBe((5000 + SMALL.boot.sectors) * 512)
  })
})

describe('tableEnd', () => {
  it('is the end of the last partition in bytes', async () => {
    const inspection = await inspectImage(inOrder(smallImage({})))
    expect(tableEnd(inspection)).toBe((SMALL.extended.start + SMALL.extended.sectors) * 512)
  })
})
