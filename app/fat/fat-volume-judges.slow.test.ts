import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { must } from '../../testing/command.ts'
import { contentOf, format, fsckClusters, hasFatTools, withSource } from '../../testing/fat-file.ts'
import { noise } from '../../testing/fixture-image.ts'
import { modifiedText } from './fat-directory.ts'
import { listFiles, readFatVolume } from './fat-volume.ts'

// Reads volumes made by mkfs.fat and filled by mtools.

const folder = mkdtempSync(join(tmpdir(), 'thinstick-fat-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Given {
  readonly path: string
  readonly bytes: Uint8Array
  /** Seconds since 1970, an even number. */
  readonly modified: number
}

const textOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19)

const given = (clusterBytes: number): Given[] =>
  [
    ['boot.cfg', 77],
    ['UPPER.TXT', 1],
    ['MIXED.txt', clusterBytes],
    ['lower.TXT', clusterBytes + 1],
    ['pieces.bin', 6 * clusterBytes - 3],
    ['Zero length', 0],
    ['A long name, longer than any 8.3 name could ever be, over several slots.tar.gz', 2 * clusterBytes - 1],
    ['größe – 日本語 ♥.txt', 513],
    ['no extension', 512],
    ['.hidden', 3],
    ['many.dots.in.a.name', 9],
    ['sub/in sub.txt', 100],
    ['sub/zero.bin', 0],
    ['sub/Deeper Folder/inner.bin', 3 * clusterBytes],
    ['sub/Deeper Folder/дно/bottom.bin', clusterBytes - 1],
  ].map(([path, size], i) => ({
    path: String(path),
    bytes: noise(Number(size), i),
    modified: 1_247_149_362 + i * 86_402,
  }))

/** Puts files into a volume whose free space is full of holes, so that the files end up in pieces. */
const fill = (volume: string, files: readonly Given[], clusterBytes: number): void => {
  const source = mkdtempSync(join(folder, 'in-'))
  const filler = join(source, 'filler')
  writeFileSync(filler, noise(clusterBytes, 99))
  const fillers = Array.from({ length: 16 }, (_, i) => `::filler${i}`)
  for (const name of fillers) must('mcopy', ['-i', volume, filler, name])
  must('mdel', ['-i', volume, ...fillers.filter((_, i) => i % 2 === 0)])
  must('mmd', ['-i', volume, '::sub', '::sub/Deeper Folder', '::sub/Deeper Folder/дно'])
  for (const { path, bytes, modified } of files) {
    const file = join(source, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    utimesSync(file, modified, modified)
    must('mcopy', ['-m', '-i', volume, file, `::${path}`])
  }
  must('mdel', ['-i', volume, ...fillers.filter((_, i) => i % 2 === 1)])
}

const shapes = [12, 16].flatMap(bits => [1, 2, 4, 8, 16, 32, 64].map(perCluster => [bits, perCluster] as const))

describe.skipIf(!hasFatTools)('volumes of mkfs.fat and mtools', () => {
  it.each(shapes)('reads back a filled FAT%i with %i sectors per cluster', async (bits, perCluster) => {
    const shape = ['-F', String(bits), '-s', String(perCluster), '-i', '1234abcd', '-n', 'BANK ONE']
    const volume = format(join(folder, `${bits}-${perCluster}`), perCluster * (bits === 12 ? 2000 : 4400), ...shape)
    const files = given(perCluster * 512)
    fill(volume, files, perCluster * 512)
    const { used, total } = fsckClusters(volume)
    await withSource(volume, async source => {
      const { entries, layout, label, serial, table } = await readFatVolume(source)
      expect(layout).toMatchObject({ bits, sectorsPerCluster: perCluster, clusters: total })
      expect({ label, serial }).toEqual({ label: 'BANK ONE', serial: 0x1234abcd })
      const found = listFiles(entries)
      const told = found.map(({ path, entry }) => [path, entry.size, modifiedText(entry)])
      expect(told.sort()).toEqual(files.map(file => [file.path, file.bytes.length, textOf(file.modified)]).sort())
      for (const { path, bytes } of files)
        expect(Buffer.compare(await contentOf(source, found.find(node => node.path === path)!), bytes), path).toBe(0)
      expect(found.some(({ runs }) => runs.length > 1)).toBe(true)
      const numbers = Array.from({ length: layout.clusters }, (_, i) => i + 2)
      expect(numbers.filter(cluster => table.next(cluster) !== 'free').length).toBe(used)
    })
    rmSync(volume)
  })

  it('keeps a lower-case 8.3 name in case bits, without a long name', async () => {
    const volume = format(join(folder, 'case-bits'), 4000, '-F', '12', '-s', '1')
    fill(volume, given(512), 512)
    const { entries } = await withSource(volume, readFatVolume)
    const short = entries.filter(({ entry }) => entry.longName === undefined)
    expect(short.map(({ path, entry }) => [path, entry.ntCase]).sort()).toEqual([
      ['MIXED.txt', 0x10],
      ['UPPER.TXT', 0],
      ['boot.cfg', 0x18],
      ['lower.TXT', 0x08],
      ['pieces.bin', 0x18],
      ['sub', 0x08],
    ])
  })

  it.each<[string, string[], string | undefined]>([
    ['a label of its own', ['-n', 'Label'], 'Label'],
    ['none', [], undefined],
  ])('with %s', async (_what, args, expected) => {
    const volume = format(join(folder, 'label'), 4000, '-F', '12', ...args)
    expect((await withSource(volume, readFatVolume)).label).toBe(expected)
  })

  it('refuses the FAT32 of mkfs.fat, and a FAT with other sector sizes', async () => {
    const large = format(join(folder, 'fat32'), 140_000, '-F', '32', '-s', '1')
    await expect(withSource(large, readFatVolume)).rejects.toThrow(/FAT32/)
    const other = format(join(folder, 'sectors'), 40_000, '-F', '12', '-S', '2048')
    await expect(withSource(other, readFatVolume)).rejects.toThrow(/2048 bytes/)
  })
})
