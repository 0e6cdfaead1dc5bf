import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { must } from '../../testing/command.ts'
import { format, fsckClusters, has, hasFatTools } from '../../testing/fat-file.ts'
import { noise } from '../../testing/fixture-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { parseFatBootSector } from './fat-boot-sector.ts'
import { type DirectoryEntry, encodeDirectory } from './fat-directory.ts'
import { type ClusterRun, encodeFat16 } from './fat-table.ts'
import { readFatVolume } from './fat-volume.ts'

// fsck.fat, mtools and GRUB read the directories and FATs that we make.

const folder = mkdtempSync(join(tmpdir(), 'thinstick-fat-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (short: string, longName: string | undefined, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name: longName ?? short,
  shortName: latin1Bytes(short),
  longName,
  ntCase: 0,
  attributes: 0x20,
  created: { tenths: 100, time: 0x72d5, date: 0x3ae9 },
  accessedDate: 0x3ae9,
  modified: { time: 0x72d5, date: 0x3ae9 },
  size: 0,
  firstCluster: 0,
  ...more,
})

const DIRECTORY = { attributes: 0x10 }

/** Writes a tree in structures of ours over the FATs and the root directory of an empty FAT16 volume. */
const overwrite = async (
  volume: string,
  root: readonly DirectoryEntry[],
  runs: readonly ClusterRun[],
  data: Record<number, Uint8Array>,
) => {
  const sector = new Uint8Array(readFileSync(volume).subarray(0, 512))
  const { layout } = parseFatBootSector(sector)
  const fat = encodeFat16(layout.fatSectors, 0xf8, runs)
  const handle = openSync(volume, 'r+')
  try {
    writeSync(handle, fat, 0, fat.length, layout.reservedSectors * 512)
    writeSync(handle, fat, 0, fat.length, (layout.reservedSectors + layout.fatSectors) * 512)
    const bytes = encodeDirectory(root, ({ firstCluster }) => firstCluster)
    writeSync(handle, bytes, 0, bytes.length, (layout.firstDataSector - layout.rootSectors) * 512)
    for (const [cluster, content] of Object.entries(data)) {
      const at = layout.firstDataSector * 512 + (Number(cluster) - 2) * layout.clusterBytes
      writeSync(handle, content, 0, content.length, at)
    }
  } finally {
    closeSync(handle)
  }
}

const big = noise(1200, 5)
const inner = noise(700, 6)
const dot = (short: string, firstCluster: number) => made(short, undefined, { ...DIRECTORY, firstCluster })
const subDirectory = encodeDirectory(
  [
    dot('.          ', 5),
    dot('..         ', 0),
    made('INNER~1 BIN', 'Inner file – größer.bin', { firstCluster: 6, size: 700 }),
  ],
  ({ firstCluster }) => firstCluster,
)
const rocket = '🚀 launch 🛰.txt'
const root = [
  made('BANK       ', undefined, { attributes: 0x08 }),
  made('ZEBRA   TXT', undefined, { ntCase: 0x18, firstCluster: 2, size: 1200 }),
  made('ALPHA   BIN', undefined),
  made('THELON~1TXT', 'The long name of a file that fills more than two slots.txt'),
  made('THIRTE~1   ', 'thirteen char'),
  made('NIHONG~1   ', '日本語 ♥'),
  made('FOLDER~1   ', 'Folder of its own', { ...DIRECTORY, firstCluster: 5 }),
]
const runs = [
  { first: 2, count: 3 },
  { first: 5, count: 1 },
  { first: 6, count: 2 },
]
const listed = [
  '::/ALPHA.BIN',
  '::/Folder of its own/',
  '::/Folder of its own/Inner file – größer.bin',
  '::/The long name of a file that fills more than two slots.txt',
  '::/thirteen char',
  '::/zebra.txt',
  '::/日本語 ♥',
]

describe.skipIf(!hasFatTools)('directories made here', () => {
  it('are clean to fsck.fat, and mtools lists and copies them', async () => {
    const volume = format(join(folder, 'ours'), 5000, '-F', '16', '-s', '1', '-n', 'BANK')
    await overwrite(volume, root, runs, { 2: big, 5: subDirectory, 6: inner })
    expect(fsckClusters(volume).used).toBe(6)
    expect(must('mdir', ['-b', '-/', '-i', volume, '::']).trim().split('\n').sort()).toEqual(listed)
    expect(must('mdir', ['-i', volume, '::'])).toMatch(/zebra\s+txt\s+1200 2009-07-09\s+14:22/)
    const out = mkdtempSync(join(folder, 'out-'))
    must('mcopy', ['-s', '-m', '-n', '-i', volume, '::*', out])
    expect(readdirSync(out).length).toBe(6)
    expect(Buffer.compare(readFileSync(join(out, 'zebra.txt')), big)).toBe(0)
    expect(Buffer.compare(readFileSync(join(out, 'Folder of its own/Inner file – größer.bin')), inner)).toBe(0)
    expect(statSync(join(out, 'zebra.txt')).mtime.toISOString()).toBe('2009-07-09T14:22:42.000Z')
  })

  // mtools and fsck.fat do not support characters beyond the first plane; GRUB's FAT driver does.
  it.skipIf(!has('grub-fstest'))('keep emoji for GRUB', async () => {
    const volume = format(join(folder, 'emoji'), 5000, '-F', '16', '-s', '1', '-n', 'BANK')
    const named = [
      made('LAUNCH~1TXT', rocket),
      ...root.filter(({ longName, size, attributes }) => longName && attributes === 0x20 && size === 0),
    ]
    await overwrite(volume, [...named, root[0]!], [], {})
    fsckClusters(volume)
    const names = named.map(({ name }) => name)
    expect(must('grub-fstest', [volume, 'ls', '(loop0)/']).trim()).toBe(names.join(' '))
    const { entries } = await readFatVolume(memorySource(readFileSync(volume)))
    expect(entries.map(({ path }) => path)).toEqual(names)
  })
})
