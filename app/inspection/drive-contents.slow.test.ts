import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1Bytes } from '../bytes/latin1.ts'
import { contentsText } from '../words/contents-wording.ts'
import { readContents } from './drive-contents.ts'

const MIB = 1 << 20
const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The contents of a file of this many MiB after a program has formatted it. */
const made = (mib: number, program: string, args: readonly string[], input?: string): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-contents-'))
  try {
    const file = join(folder, 'disk')
    writeFileSync(file, '')
    truncateSync(file, mib * MIB)
    execFileSync(program, [...args, file], { stdio: ['pipe', 'ignore', 'ignore'], input: input ?? '' })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const textOf = async (bytes: Uint8Array): Promise<string> => contentsText(await readContents(memorySource(bytes)))

describe('readContents, of what the system makes', () => {
  it.each<[string, number, string, string[], RegExp]>([
    ['FAT12', 2, 'mkfs.fat', ['-F12', '-n', 'SMALL'], /^FAT12 'SMALL', 0 bytes in use, 0 files, no partitions$/],
    ['FAT16', 20, 'mkfs.fat', ['-F16', '-n', 'MIDDLE'], /^FAT16 'MIDDLE', 0 bytes in use, 0 files, no partitions$/],
    [
      'FAT32',
      64,
      'mkfs.fat',
      ['-F32', '-s1', '-n', 'PHOTOS'],
      /^FAT32 'PHOTOS', 512 bytes in use, 0 files, no partitions$/,
    ],
    ['ext4', 16, 'mkfs.ext4', ['-q', '-F', '-L', 'böck'], /^ext4 'böck', [\d.]+ MB in use, no partitions$/],
    ['ext2', 8, 'mkfs.ext2', ['-q', '-F'], /^ext2, [\d.]+ [kM]B in use, no partitions$/],
    ['swap', 8, 'mkswap', ['-L', 'out'], /^swap space 'out', no partitions$/],
  ])('recognises %s', async (_, mib, program, args, expected) => {
    if (has(program)) expect(await textOf(made(mib, program, args))).toMatch(expected)
  })

  it('lists partitions and their volumes, even with an old signature left on the drive', async () => {
    if (!has('sfdisk')) return
    const table = 'label: dos\n1 : start=2048, size=40960, type=6\n2 : start=43008, type=83\n'
    const disk = made(48, 'sfdisk', ['--quiet'], table)
    disk.set(made(20, 'mkfs.fat', ['-F16', '-n', 'A']), MIB)
    expect(await textOf(disk)).toBe("2 partitions: p1 FAT16 'A', 0 bytes in use, 0 files; p2 unknown")
    disk.set([0x53, 0xef], 1024 + 56)
    expect(await textOf(disk)).toMatch(/^2 partitions: /)
  })

  it('lists the partitions of a GPT', async () => {
    if (!has('sfdisk')) return
    const disk = made(48, 'sfdisk', ['--quiet'], 'label: gpt\nstart=2048, size=40960\n')
    disk.set(made(20, 'mkfs.fat', ['-F16', '-n', 'A']), MIB)
    expect(await textOf(disk)).toBe("1 partition: p1 FAT16 'A', 0 bytes in use, 0 files")
  })
})

/** A disk of zeros with these bytes at these offsets. */
const disk = (parts: Readonly<Record<number, string | number[]>>): Uint8Array => {
  const bytes = new Uint8Array(3 * MIB)
  for (const [at, part] of Object.entries(parts))
    bytes.set(typeof part === 'string' ? latin1Bytes(part) : part, Number(at))
  return bytes
}
const utf16 = (text: string): string => [...text].map(char => `${char}\0`).join('')

describe('readContents, by hand', () => {
  it('says blank only if both ends are', async () => {
    expect(await textOf(disk({}))).toBe('blank')
    expect(await textOf(disk({ [MIB - 1]: [1] }))).toBe('data of an unknown kind, no partitions')
    expect(await textOf(disk({ [3 * MIB - 1]: [1] }))).toBe('data of an unknown kind, no partitions')
    expect(await textOf(new Uint8Array(0))).toBe('blank')
    expect(await textOf(new Uint8Array(700).fill(7))).toBe('data of an unknown kind, no partitions')
    expect(contentsText(undefined)).toBe('what is on it cannot be read here')
  })

  it.each<[string, Record<number, string | number[]>, string]>([
    [
      'exFAT',
      {
        3: 'EXFAT   ',
        88: [64, 0, 0, 0],
        92: [0, 16, 0, 0],
        96: [2, 0, 0, 0],
        108: [9, 0, 50],
        112: [50],
        [64 * 512 + 32]: [0x83, 3],
        [64 * 512 + 34]: utf16('Cam'),
      },
      "exFAT 'Cam', 1 MB in use, no partitions",
    ],
    [
      'NTFS',
      {
        3: 'NTFS    ',
        11: [0, 2, 8],
        48: [4],
        64: [0xf6],
        [4 * 4096 + 3 * 1024]: 'FILE',
        [4 * 4096 + 3 * 1024 + 20]: [56],
        [4 * 4096 + 3 * 1024 + 56]: [0x60, 0, 0, 0, 40],
        [4 * 4096 + 3 * 1024 + 72]: [12, 0, 0, 0, 24],
        [4 * 4096 + 3 * 1024 + 80]: utf16('Photos'),
      },
      "NTFS 'Photos', no partitions",
    ],
    ['LUKS', { 0: 'LUKS\xba\xbe\0\x01' }, 'LUKS (encrypted), no partitions'],
    [
      'ISO 9660',
      { 32769: 'CD001', 32808: 'ESXI-4.0  ', 32848: [0, 2] },
      "ISO 9660 'ESXI-4.0', 1 MB in use, no partitions",
    ],
    ['Btrfs', { 65600: '_BHRfS_M', 65656: [0, 0, 16], 65835: 'data' }, "Btrfs 'data', 1 MB in use, no partitions"],
    ['XFS', { 0: 'XFSB\0\0\x10\0', 14: [2, 0], 108: 'x' }, "XFS 'x', 2.1 MB in use, no partitions"],
    ['HFS+', { 1024: 'H+', 1066: [16, 0], 1070: [2, 0], 1074: [1, 0] }, 'HFS+, 1 MB in use, no partitions'],
    ['APFS', { 32: 'NXSB' }, 'APFS, no partitions'],
  ])('recognises %s', async (_, parts, expected) => {
    expect(await textOf(disk(parts))).toBe(expected)
  })

  it('survives whatever follows a signature, and shows plain text', async () => {
    for (const at of [3, 32, 0, 1024, 4086, 65600, 32769])
      for (const text of [
        'EXFAT   ',
        'NTFS    ',
        'NXSB',
        'XFSB',
        'H+',
        'SWAPSPACE2',
        '_BHRfS_M',
        'CD001',
        'LUKS\xba\xbe',
      ]) {
        const bytes = disk({}).fill(0xff)
        bytes.set(latin1Bytes(text), at)
        expect(await textOf(bytes)).toMatch(/^[\x20-\x7e\xa0-\uffff]+$/)
      }
    expect(await textOf(disk({ 32769: 'CD001', 32808: 'a\u001b[31m\u009bb', 32848: [0, 2] }))).toContain("'a\ufffd[31m")
  })
})
