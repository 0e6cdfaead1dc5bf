import { describe, expect, it } from 'vitest'
import { type ByteSource, memorySource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { FatBootSector, FatError } from './fat-boot-sector.ts'
import { ATTRIBUTE, type DirectoryEntry, encodeDirectory } from './fat-directory.ts'
import { listFiles, readFatVolume } from './fat-volume.ts'

const RESERVED = 4
const ROOT_ENTRIES = 64
const ROOT_SECTORS = 4
const END = 0xfff

/** A FAT12 volume by hand. `fat` holds entries, `clusters` bytes of clusters; all else is memory that is not zero. */
interface Parts {
  readonly sectorsPerCluster?: number
  readonly count?: number
  readonly boot?: Partial<FatBootSector>
  readonly root?: readonly DirectoryEntry[]
  readonly fat?: Record<number, number>
  readonly clusters?: Record<number, Uint8Array>
}

const entry = (name: string, firstCluster: number, size: number, attributes = 0x20): DirectoryEntry => ({
  name,
  shortName: Uint8Array.from({ length: 11 }, (_, i) => name.toUpperCase().charCodeAt(i) || 0x20),
  longName: undefined,
  ntCase: 0x08,
  attributes,
  created: { tenths: 0, time: 0, date: 0x21 },
  accessedDate: 0x21,
  modified: { time: 0, date: 0x21 },
  size,
  firstCluster,
})

const folder = (name: string, firstCluster: number): DirectoryEntry => entry(name, firstCluster, 0, ATTRIBUTE.directory)
const label = (name: string): DirectoryEntry => ({ ...entry(name, 0, 0, ATTRIBUTE.volumeId), ntCase: 0 })

/** Entries with an end mark behind them, "." and ".." in front. */
const directory = (self: number, ...entries: DirectoryEntry[]): Uint8Array => {
  const all = [{ ...folder('.', self), ntCase: 0 }, { ...folder('..', 0), ntCase: 0 }, ...entries]
  const encoded = encodeDirectory(all, ({ firstCluster }) => firstCluster)
  const bytes = new Uint8Array(encoded.length + 1)
  bytes.set(encoded)
  return bytes
}

const encodeFat12 = (bytes: Uint8Array, count: number, entries: Record<number, number>): void => {
  for (let cluster = 0; cluster < count + 2; cluster++) {
    const value = entries[cluster] ?? 0
    const at = Math.floor(cluster * 1.5)
    if (cluster % 2 === 0) {
      bytes[at] = value & 0xff
      bytes[at + 1] = (bytes[at + 1]! & 0xf0) | (value >> 8)
    } else {
      bytes[at] = (bytes[at]! & 0x0f) | ((value & 0xf) << 4)
      bytes[at + 1] = value >> 4
    }
  }
}

const build = ({ sectorsPerCluster = 1, count = 300, boot = {}, root = [], fat = {}, clusters = {} }: Parts) => {
  const fatSectors = Math.ceil(((count + 2) * 1.5) / 512)
  const dataSector = RESERVED + 2 * fatSectors + ROOT_SECTORS
  const total = dataSector + count * sectorsPerCluster
  const bytes = new Uint8Array(total * 512).fill(0xaa)
  FatBootSector.encodeInto(bytes, 0, {
    ...FatBootSector.decode(bytes),
    BPB_BytsPerSec: 512,
    BPB_SecPerClus: sectorsPerCluster,
    BPB_RsvdSecCnt: RESERVED,
    BPB_NumFATs: 2,
    BPB_RootEntCnt: ROOT_ENTRIES,
    BPB_TotSec16: 0,
    BPB_Media: 0xf8,
    BPB_FATSz16: fatSectors,
    BPB_TotSec32: total,
    BS_BootSig: 0x29,
    BS_VolID: 0x1234abcd,
    BS_VolLab: 'NO NAME    ',
    ...boot,
  })
  encodeFat12(bytes.subarray(RESERVED * 512), count, { 0: 0xff8, 1: 0xfff, ...fat })
  const rootBytes = encodeDirectory(root, ({ firstCluster }) => firstCluster)
  const rootAt = (dataSector - ROOT_SECTORS) * 512
  bytes.set(rootBytes, rootAt)
  if (rootBytes.length < ROOT_ENTRIES * 32) bytes[rootAt + rootBytes.length] = 0
  const offsetOf = (cluster: number): number => (dataSector + (cluster - 2) * sectorsPerCluster) * 512
  for (const [cluster, content] of Object.entries(clusters)) bytes.set(content, offsetOf(Number(cluster)))
  return { bytes, dataSector, offsetOf }
}

const read = (parts: Parts) => readFatVolume(memorySource(build(parts).bytes))

const whyNot = async (parts: Parts): Promise<string> => {
  const error = await read(parts).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(FatError)
  return (error as FatError).why
}

/** Clusters one after the other as FAT entries. */
const run = (first: number, count: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [first + i, i + 1 < count ? first + i + 1 : END]))

const tree: Parts = {
  root: [
    label('BANK'),
    entry('zebra', 2, 1300),
    folder('dir', 10),
    entry('pieces', 5, 2000),
    entry('empty', 0, 0),
    entry('alpha', 20, 512),
  ],
  fat: {
    ...run(2, 3),
    5: 6,
    6: 30,
    30: 31,
    31: END,
    10: 15,
    15: END,
    ...run(11, 1),
    ...run(12, 1),
    20: END,
    40: 0xff7,
  },
  clusters: {
    10: directory(10, entry('in-dir', 13, 0), ...Array.from({ length: 13 }, (_, i) => entry(`fill${i}`, 0, 0))),
    15: directory(15, folder('deep', 11), label('NOLABEL')).subarray(64),
    11: directory(11, folder('deeper', 12)),
    12: directory(12, entry('bottom', 50, 1)),
  },
}
const withBottom: Parts = { ...tree, fat: { ...tree.fat, 13: END, 50: END } }

describe('readFatVolume', () => {
  it('keeps the tree in disk order, without label and dots', async () => {
    const { entries, labelEntry } = await read(withBottom)
    expect(entries.map(({ path }) => path)).toEqual(['zebra', 'dir', 'pieces', 'empty', 'alpha'])
    const inDir = entries[1]?.children.map(({ path }) => path)
    expect(inDir?.[0]).toBe('dir/in-dir')
    expect(inDir?.at(-1)).toBe('dir/deep')
    expect(inDir?.length).toBe(15)
    expect(labelEntry?.name).toBe('BANK')
  })

  it('lists files alone, as they come in the tree', async () => {
    const files = listFiles((await read(withBottom)).entries)
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
    const { offsetOf } = build(withBottom)
    const runs = Object.fromEntries((await read(withBottom)).entries.map(node => [node.path, node.runs]))
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

  it('has no run of a chain longer than its file, nor of a file of no bytes with a cluster', async () => {
    const { entries } = await read({
      root: [entry('long', 2, 513), entry('none', 9, 0)],
      fat: { ...run(2, 5), 9: END },
    })
    expect(entries.map(({ runs }) => runs.map(({ length }) => length))).toEqual([[513], []])
  })

  it('reads no file data, nor the second FAT', async () => {
    const { bytes, dataSector } = build(withBottom)
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

  it('gives serial, layout and the highest sector in use, clusters marked bad left out', async () => {
    const { serial, layout, table, highestSectorInUse } = await read(withBottom)
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

  it('skips dots wherever they stand, and labels below the root', async () => {
    const dots = [folder('.', 0), folder('..', 0)].map(dot => ({ ...dot, ntCase: 0 }))
    expect((await read({ root: [...dots, entry('a', 0, 0)] })).entries.map(({ path }) => path)).toEqual(['a'])
  })
})

describe('the label of a volume', () => {
  it.each<[string, string | undefined, Parts]>([
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

describe('a damaged volume', () => {
  const file = (fat: Record<number, number>, size = 1500): Parts => ({ root: [entry('it', 2, size)], fat })

  it.each<[string, Parts, RegExp]>([
    ['a chain shorter than the file', file(run(2, 2)), /^it: it has 1500 bytes but only 2 clusters of 512$/],
    ['a size without a cluster', { root: [entry('it', 0, 1)] }, /^it: .* 0 clusters/],
    ['a chain in a circle', file({ 2: 3, 3: 2 }), /^it: .*circle at 2$/],
    ['a chain into free clusters', file({ 2: 3 }), /^it: .*free/],
    ['a chain into a bad cluster', file({ 2: 3, 3: 0xff7 }), /^it: .*bad/],
    ['a chain out of the volume', file({ 2: 302 }), /^it: .*out of the volume, to 302$/],
    ['a first cluster out of the volume', { root: [entry('it', 0xfff0, 1)] }, /^it: .*65520$/],
    ['a directory without a cluster', { root: [folder('d', 0)] }, /^d: .*without a cluster$/],
    ['a directory of free clusters', { root: [folder('d', 2)] }, /^d: .*free/],
  ])('with %s is refused by the name of its file', async (_what, parts, why) => {
    expect(await whyNot(parts)).toMatch(why)
  })

  it('names a file in a directory once, by its path', async () => {
    const why = await whyNot(tree)
    expect(why).toBe('dir/in-dir: its clusters run into a free one')
  })

  it('accepts a chain up to the last cluster', async () => {
    const { entries } = await read(file({ 2: 300, 300: 301, 301: END }))
    expect(entries[0]?.runs.map(({ length }) => length)).toEqual([512, 988])
  })

  it.each<[string, Record<number, Uint8Array>, RegExp]>([
    ['itself', { 2: directory(2, folder('again', 2)) }, /^d\/again: .*contain each other$/],
    ['one above', { 2: directory(2, folder('e', 3)), 3: directory(3, folder('f', 2)) }, /^d\/e\/f: .*each other$/],
  ])('where a directory holds %s is refused', async (_what, clusters, why) => {
    expect(await whyNot({ root: [folder('d', 2)], fat: { 2: END, 3: END }, clusters })).toMatch(why)
  })

  const nested = (depth: number): Parts => ({
    root: [folder('d', 2)],
    fat: Object.fromEntries(Array.from({ length: depth }, (_, i) => [i + 2, END])),
    clusters: Object.fromEntries(
      Array.from({ length: depth }, (_, i) => [
        i + 2,
        i + 1 < depth ? directory(i + 2, folder('d', i + 3)) : directory(i + 2, entry('bottom', 0, 0)),
      ]),
    ),
  })

  it('may be nested 32 deep, and no deeper', async () => {
    const [bottom] = listFiles((await read(nested(32))).entries)
    expect(bottom?.path).toBe(`${'d/'.repeat(32)}bottom`)
    expect(await whyNot(nested(33))).toMatch(/^(d\/){32}d: .*32 deep$/)
  })

  it('has at most 65536 files', async () => {
    const zero = entry('f', 0, 0)
    const large = (self: number, files: number) => directory(self, ...Array.from({ length: files }, () => zero))
    const two = (second: number): Parts => ({
      sectorsPerCluster: 64,
      count: 100,
      root: [folder('a', 2), folder('b', 42)],
      fat: { ...run(2, 40), ...run(42, 40) },
      clusters: { 2: large(2, 40_000), 42: large(42, second) },
    })
    expect(listFiles((await read(two(25_534))).entries).length).toBe(65_534)
    expect(await whyNot(two(25_535))).toMatch(/more than 65536/)
  })

  it('has directories of at most 2 MiB', async () => {
    const parts = (count: number): Parts => ({
      sectorsPerCluster: 64,
      count: 100,
      root: [folder('a', 2)],
      fat: run(2, count),
      clusters: { 2: directory(2) },
    })
    expect((await read(parts(64))).entries[0]?.runs[0]?.length).toBe(2 ** 21)
    expect(await whyNot(parts(65))).toMatch(/^a: .*2129920 bytes/)
  })

  it('cannot make the same clusters be walked for every file', async () => {
    const root = Array.from({ length: 3 }, (_, i) => entry(`same${i}`, 2, 512))
    expect(await whyNot({ root, fat: run(2, 101) })).toMatch(/^same2: .*belong to other files/)
    expect((await read({ root, fat: run(2, 100) })).entries.length).toBe(3)
  })

  it('that is none is refused before anything else is read', async () => {
    expect(await whyNot({ boot: { BS_OEMName: 'NTFS    ' } })).toMatch(/NTFS/)
    expect(await whyNot({ boot: { BPB_SecPerClus: 0 } })).toMatch(/clusters of|0 sectors/)
  })

  it.each([0, 100, 512, RESERVED * 512 + 100, 7 * 512])('cut off after %i bytes is out of range', async length => {
    const { bytes } = build(withBottom)
    await expect(readFatVolume(memorySource(bytes.subarray(0, length)))).rejects.toThrow(OutOfRangeError)
  })

  it('cut off in a directory is out of range, in file data is not', async () => {
    const { bytes, offsetOf } = build(withBottom)
    await expect(readFatVolume(memorySource(bytes.subarray(0, offsetOf(15) + 5)))).rejects.toThrow(OutOfRangeError)
    const { entries } = await readFatVolume(memorySource(bytes.subarray(0, offsetOf(16))))
    const pieces = entries.find(({ path }) => path === 'pieces')
    await expect(readBytes(memorySource(bytes), pieces!.runs[1]!.offset, 976)).resolves.toHaveLength(976)
  })
})
