import { describe, expect, it } from 'vitest'
import {
  build,
  END,
  entry,
  type Fat12Parts,
  folder,
  label,
  RESERVED,
  ROOT_ENTRIES,
  ROOT_SECTORS,
  run,
  soundTree,
} from '../../testing/fat12-volume.ts'
import { type ByteSource, memorySource } from '../bytes/byte-source.ts'
import { listFiles, readFatVolume } from './fat-volume.ts'

const read = (parts: Fat12Parts) => readFatVolume(memorySource(build(parts).bytes))

describe('readFatVolume', () => {
  it('keeps the tree in disk order, without label and dots', async () => {
    const { entries, labelEntry } = await read(soundTree)
    expect(entries.map(({ path }) => path)).toEqual(['zebra', 'dir', 'pieces', 'empty', 'alpha'])
    const inDir = entries[1]?.children.map(({ path }) => path)
    expect(inDir?.[0]).toBe('dir/in-dir')
    expect(inDir?.at(-1)).toBe('dir/deep')
    expect(inDir?.length).toBe(15)
    expect(labelEntry?.name).toBe('BANK')
  })

  it('lists only files, in the order of the tree', async () => {
    const files = listFiles((await read(soundTree)).entries)
    expect(files.map(({ path }) => path).filter(path => !path.includes('fill'))).toEqual([
      'zebra',
      'dir/in-dir',
      'dir/deep/deeper/bottom',
      'pieces',
      'empty',
      'alpha',
    ])
    expect(files.every(({ directory }) => !directory)).toBe(true)
  })

  it('joins neighbours and cuts the last run to the size', async () => {
    const { offsetOf } = build(soundTree)
    const runs = Object.fromEntries((await read(soundTree)).entries.map(node => [node.path, node.runs]))
    expect(runs.zebra).toEqual([{ offset: offsetOf(2), length: 1300 }])
    expect(runs.pieces).toEqual([
      { offset: offsetOf(5), length: 1024 },
      { offset: offsetOf(30), length: 976 },
    ])
    expect(runs.empty).toEqual([])
    expect(runs.dir).toEqual([
      { offset: offsetOf(10), length: 512 },
      { offset: offsetOf(15), length: 512 },
    ])
  })

  it('cuts a chain that is longer than its file, even one of an empty file', async () => {
    const { entries } = await read({
      root: [entry('long', 2, 513), entry('none', 9, 0)],
      fat: { ...run(2, 5), 9: END },
    })
    expect(entries.map(({ runs }) => runs.map(({ length }) => length))).toEqual([[513], []])
  })

  it('reads no file data, nor the second FAT', async () => {
    const { bytes, dataSector } = build(soundTree)
    const touched: [number, number][] = []
    const source: ByteSource = {
      size: bytes.length,
      read: (offset, target) => {
        touched.push([offset / 512, target.length / 512])
        return memorySource(bytes).read(offset, target)
      },
    }
    await readFatVolume(source)
    expect(touched.slice(0, 3)).toEqual([
      [0, 1],
      [RESERVED, 1],
      [dataSector - ROOT_SECTORS, ROOT_SECTORS],
    ])
    expect(touched.slice(3)).toEqual([10, 15, 11, 12].map(cluster => [dataSector + cluster - 2, 1]))
  })

  it('finds serial, layout and the highest sector in use, ignoring clusters marked bad', async () => {
    const { serial, layout, table, highestSectorInUse } = await read(soundTree)
    expect(serial).toBe(0x1234abcd)
    expect(layout).toMatchObject({ bits: 12, clusters: 300 })
    expect(table.highestInUse).toBe(50)
    expect(highestSectorInUse).toBe(layout.firstDataSector + 49)
  })

  it('counts whole clusters as in use, and the tables where there are none', async () => {
    const three = await read({ sectorsPerCluster: 8, root: [entry('a', 4, 1)], fat: { 4: END } })
    expect(three.highestSectorInUse).toBe(three.layout.firstDataSector + 3 * 8)
    const none = await read({ fat: { 7: 0xff7 } })
    expect(none.highestSectorInUse).toBe(none.layout.firstDataSector)
    expect(none.entries).toEqual([])
  })

  it('reads a root directory without an end mark', async () => {
    const full = Array.from({ length: ROOT_ENTRIES }, (_, i) => entry(`f${i}`, 0, 0))
    expect((await read({ root: full })).entries.length).toBe(ROOT_ENTRIES)
  })

  it('skips dots wherever they are, and labels below the root', async () => {
    const dots = [folder('.', 0), folder('..', 0)].map(dot => ({ ...dot, ntCase: 0 }))
    expect((await read({ root: [...dots, entry('a', 0, 0)] })).entries.map(({ path }) => path)).toEqual(['a'])
  })
})

describe('the label of a volume', () => {
  it.each<[string, string | undefined, Fat12Parts]>([
    [
      "the root directory's",
      'Mixed Case',
      { root: [{ ...label(''), shortName: new TextEncoder().encode('Mixed Case ') }] },
    ],
    ["the root directory's, before the boot sector's", 'ROOT', { root: [label('ROOT')], boot: { BS_VolLab: 'BOOT' } }],
    ["the boot sector's", 'BOOT', { boot: { BS_VolLab: 'BOOT' } }],
    ["the boot sector's where the root's is blank", 'BOOT', { root: [label('')], boot: { BS_VolLab: 'BOOT' } }],
    ['none for NO NAME', undefined, {}],
    ['none for spaces', undefined, { boot: { BS_VolLab: '' } }],
    ['none without the extended BPB', undefined, { boot: { BS_VolLab: 'BOOT', BS_BootSig: 0 } }],
  ])('is %s', async (_which, expected, parts) => {
    expect((await read(parts)).label).toBe(expected)
  })
})
