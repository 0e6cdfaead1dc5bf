import { describe, expect, it } from 'vitest'
import { memorySource } from '../bytes/byte-source.ts'
import { BOOT_SIGNATURE } from './boot-signature.ts'
import { emptyEntry, MasterBootRecord, type PartitionEntry } from './mbr.ts'
import { readPartitionTable } from './partition-table.ts'

const SECTORS = 2000

const entry = (type: number, firstLba: number, sectors: number, status = 0): PartitionEntry => ({
  ...emptyEntry(),
  type,
  firstLba,
  sectors,
  status,
})

const record = (entries: PartitionEntry[], signature = BOOT_SIGNATURE): Uint8Array =>
  MasterBootRecord.encode({
    bootCode: new Uint8Array(440).fill(0xaa),
    diskId: 0xaaaaaaaa,
    reserved: 0xaaaa,
    partitions: [0, 1, 2, 3].map(i => entries[i] ?? emptyEntry()),
    signature,
  })

const disk = (records: Record<number, Uint8Array>) => {
  const bytes = new Uint8Array(SECTORS * 512).fill(0xaa)
  for (const [lba, sector] of Object.entries(records)) bytes.set(sector, Number(lba) * 512)
  return memorySource(bytes)
}

const primary = record([entry(5, 100, 1500), emptyEntry(), emptyEntry(), entry(4, 32, 60, 0x80)])

describe('readPartitionTable', () => {
  it('keeps slot numbers, gaps included, and makes logical starts absolute', async () => {
    const source = disk({
      0: primary,
      100: record([entry(6, 32, 300), entry(5, 400, 400)]),
      500: record([entry(6, 10, 200)]),
    })
    const { partitions, flaws } = await readPartitionTable(source)
    expect(partitions.map(({ slot, start, sectors, type, active }) => [slot, start, sectors, type, active])).toEqual([
      [1, 100, 1500, 5, false],
      [4, 32, 60, 4, true],
      [5, 132, 300, 6, false],
      [6, 510, 200, 6, false],
    ])
    expect(flaws).toEqual([])
  })

  it('stops at a loop', async () => {
    const source = disk({
      0: primary,
      100: record([entry(6, 32, 100), entry(5, 400, 400)]),
      500: record([entry(6, 10, 20), entry(5, 0, 400)]),
    })
    const { partitions, flaws } = await readPartitionTable(source)
    expect(partitions.map(({ slot }) => slot)).toEqual([1, 4, 5, 6])
    expect(flaws).toEqual([{ code: 'chain-loops', lba: 100 }])
  })

  it('does not leave the extended partition or the disk', async () => {
    const outside = disk({ 0: primary, 100: record([entry(6, 32, 100), entry(5, 1500, 50)]) })
    expect((await readPartitionTable(outside)).flaws).toEqual([{ code: 'chain-leaves-extended', lba: 1600 }])
    const huge = disk({
      0: record([entry(5, 100, 0xffffff00)]),
      100: record([entry(6, 32, 100), entry(5, 0x7fffffff, 50)]),
    })
    expect((await readPartitionTable(huge)).flaws).toEqual([{ code: 'chain-leaves-extended', lba: 100 + 0x7fffffff }])
  })

  it('reports a logical partition that reaches one sector beyond the extended one', async () => {
    const source = disk({ 0: primary, 100: record([entry(6, 32, 1469)]) })
    expect((await readPartitionTable(source)).flaws).toEqual([{ code: 'outside-extended', slot: 5, excess: 1 }])
  })

  it('reads an EBR without 55AA, and says so', async () => {
    const source = disk({ 0: primary, 100: record([entry(6, 32, 300)], 0) })
    const { partitions, flaws } = await readPartitionTable(source)
    expect(partitions.map(({ slot }) => slot)).toEqual([1, 4, 5])
    expect(flaws).toEqual([{ code: 'no-ebr-signature', lba: 100 }])
  })

  it('names several active partitions', async () => {
    const source = disk({ 0: record([entry(6, 10, 10, 0x80), entry(6, 30, 10, 0x80)]) })
    expect((await readPartitionTable(source)).flaws).toEqual([{ code: 'several-active', slots: [1, 2] }])
  })
})
