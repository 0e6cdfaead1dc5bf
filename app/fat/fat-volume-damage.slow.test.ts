import { describe, expect, it } from 'vitest'
import {
  build,
  damagedTree,
  directory,
  END,
  entry,
  type Fat12Parts,
  folder,
  label,
  RESERVED,
  run,
  soundTree,
} from '../../testing/fat12-volume.ts'
import { memorySource, OutOfRangeError, readBytes } from '../bytes/byte-source.ts'
import { FatError } from './fat-boot-sector.ts'
import { ATTRIBUTE, encodeDirectory } from './fat-directory.ts'
import { listFiles, readFatVolume } from './fat-volume.ts'

const read = (parts: Fat12Parts) => readFatVolume(memorySource(build(parts).bytes))

const whyNot = async (parts: Fat12Parts): Promise<string> => {
  const error = await read(parts).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(FatError)
  return (error as FatError).why
}

// A0 is a letter in code page 437 and a space elsewhere.
const LIKE_DOT = { ...folder('.', 2), shortName: Uint8Array.of(0x2e, 0xa0, ...new Uint8Array(9).fill(0x20)) }

describe('a damaged volume', () => {
  const file = (fat: Record<number, number>, size = 1500): Fat12Parts => ({ root: [entry('it', 2, size)], fat })

  it.each<[string, Fat12Parts, RegExp]>([
    ['a chain shorter than the file', file(run(2, 2)), /^it: it has 1500 bytes but only 2 clusters of 512$/],
    ['a size without a cluster', { root: [entry('it', 0, 1)] }, /^it: .* 0 clusters/],
    ['a chain in a circle', file({ 2: 3, 3: 2 }), /^it: .*circle at 2$/],
    ['a chain into free clusters', file({ 2: 3 }), /^it: .*free/],
    ['a chain into a bad cluster', file({ 2: 3, 3: 0xff7 }), /^it: .*bad/],
    ['a chain out of the volume', file({ 2: 302 }), /^it: .*out of the volume, to 302$/],
    ['a first cluster out of the volume', { root: [entry('it', 0xfff0, 1)] }, /^it: .*65520$/],
    ['a directory without a cluster', { root: [folder('d', 0)] }, /^d: .*without a cluster$/],
    ['a directory of free clusters', { root: [folder('d', 2)] }, /^d: .*free/],
  ])('with %s is refused, naming the file', async (_what, parts, why) => {
    expect(await whyNot(parts)).toMatch(why)
  })

  it('names a file in a directory once, by its path', async () => {
    const why = await whyNot(damagedTree)
    expect(why).toBe('dir/in-dir: its clusters run into a free one')
  })

  it('accepts a chain up to the last cluster', async () => {
    const { entries } = await read(file({ 2: 300, 300: 301, 301: END }))
    expect(entries[0]?.runs.map(({ length }) => length)).toEqual([512, 988])
  })

  it.each<[string, Record<number, Uint8Array>, RegExp]>([
    ['itself', { 2: directory(2, folder('again', 2)) }, /^d\/again: .*contain each other$/],
    ['itself, under a name that only looks like "."', { 2: directory(2, LIKE_DOT) }, /contain each other$/],
    ['one above', { 2: directory(2, folder('e', 3)), 3: directory(3, folder('f', 2)) }, /^d\/e\/f: .*each other$/],
  ])('where a directory holds %s is refused', async (_what, clusters, why) => {
    expect(await whyNot({ root: [folder('d', 2)], fat: { 2: END, 3: END }, clusters })).toMatch(why)
  })

  const nested = (depth: number): Fat12Parts => ({
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
    const two = (second: number): Fat12Parts => ({
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
    const parts = (count: number): Fat12Parts => ({
      sectorsPerCluster: 64,
      count: 100,
      root: [folder('a', 2)],
      fat: run(2, count),
      clusters: { 2: directory(2) },
    })
    expect((await read(parts(64))).entries[0]?.runs[0]?.length).toBe(2 ** 21)
    expect(await whyNot(parts(65))).toMatch(/^a: .*2129920 bytes/)
  })

  it('cannot give one cluster to two files, or have it walked for each of many', async () => {
    const root = Array.from({ length: 3 }, (_, i) => entry(`same${i}`, 2, 512))
    expect(await whyNot({ root, fat: run(2, 100) })).toBe('same1: its clusters belong to another file too')
    const tails = { root: [entry('one', 2, 512), entry('two', 9, 512)], fat: { 2: 3, 3: END, 9: 3 } }
    expect(await whyNot(tails)).toBe('two: its clusters belong to another file too')
  })

  it('of nothing but labels, deleted entries or pieces of long names is refused within a second', async () => {
    const slot = (kind: 'label' | 'deleted' | 'long'): Uint8Array => {
      const bytes = encodeDirectory([label('LABEL')], () => 0)
      if (kind === 'deleted') bytes[0] = 0xe5
      if (kind === 'long') bytes.set([0x41, 0x61, 0], 0)
      if (kind === 'long') bytes[11] = ATTRIBUTE.longName
      return bytes
    }
    for (const kind of ['label', 'deleted', 'long'] as const) {
      const one = slot(kind)
      const bytes = new Uint8Array(1 << 21)
      for (let at = 0; at < bytes.length; at += 32) bytes.set(one, at)
      const folders = 25
      const parts: Fat12Parts = {
        sectorsPerCluster: 64,
        count: 64 * folders,
        root: Array.from({ length: folders }, (_, i) => folder(`d${i}`, 2 + 64 * i)),
        fat: Object.assign({}, ...Array.from({ length: folders }, (_, i) => run(2 + 64 * i, 64))),
        clusters: Object.fromEntries(Array.from({ length: folders }, (_, i) => [2 + 64 * i, bytes])),
      }
      const { bytes: volume } = build(parts)
      const started = performance.now()
      const why = await readFatVolume(memorySource(volume)).catch((error: FatError) => error.why)
      expect(why).toMatch(kind === 'label' ? /more than 65536 labels/ : /directories take more than/)
      // Takes a second on an idle machine; 300 such folders once took 104 s.
      expect(performance.now() - started).toBeLessThan(20_000)
    }
  }, 60_000)

  it('that is not a volume at all is refused before anything else is read', async () => {
    expect(await whyNot({ boot: { BS_OEMName: 'NTFS    ' } })).toMatch(/NTFS/)
    expect(await whyNot({ boot: { BPB_SecPerClus: 0 } })).toMatch(/clusters of|0 sectors/)
  })

  it.each([0, 100, 512, RESERVED * 512 + 100, 7 * 512])('cut off after %i bytes is out of range', async length => {
    const { bytes } = build(soundTree)
    await expect(readFatVolume(memorySource(bytes.subarray(0, length)))).rejects.toThrow(OutOfRangeError)
  })

  it('cut off in a directory is out of range, in file data is not', async () => {
    const { bytes, offsetOf } = build(soundTree)
    await expect(readFatVolume(memorySource(bytes.subarray(0, offsetOf(15) + 5)))).rejects.toThrow(OutOfRangeError)
    const { entries } = await readFatVolume(memorySource(bytes.subarray(0, offsetOf(16))))
    const pieces = entries.find(({ path }) => path === 'pieces')
    await expect(readBytes(memorySource(bytes), pieces!.runs[1]!.offset, 976)).resolves.toHaveLength(976)
  })
})
