import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sameBytes } from '../../testing/byte-streams.ts'
import { noise } from '../../testing/fixture-image.ts'
import { makeDisc, type XorrisoOptions } from '../../testing/iso-disc.ts'
import { inTempFolder } from '../../testing/judges.ts'
import { type ByteSource, memorySource, readBytes } from '../bytes/byte-source.ts'
import { isIso9660 } from './iso-9660.ts'
import { findIsoFile, type IsoVolume, isoFileSource, listIsoRoot, readIsoVolume } from './iso-9660-volume.ts'

/** Counts what is read from a disc. */
const counted = (bytes: Uint8Array): ByteSource & { reads: number; bytes: number } => {
  const source = memorySource(bytes)
  const counting = {
    size: source.size,
    reads: 0,
    bytes: 0,
    read: (offset: number, target: Uint8Array) => {
      counting.reads++
      counting.bytes += target.length
      return source.read(offset, target)
    },
  }
  return counting
}

const discOf = (files: Record<string, Uint8Array | string>, options?: XorrisoOptions): Uint8Array =>
  inTempFolder(folder => new Uint8Array(readFileSync(makeDisc(join(folder, 'disc.iso'), files, options))))

const contentOf = async (volume: IsoVolume, path: string): Promise<Uint8Array | undefined> => {
  const file = await findIsoFile(volume, path)
  return file && readBytes(isoFileSource(volume.source, file), 0, file.size)
}

const textOf = async (volume: IsoVolume, path: string): Promise<string | undefined> => {
  const content = await contentOf(volume, path)
  return content && Buffer.from(content).toString('latin1')
}

const IMAGE = noise(300_001, 4)
const FILES = { 'imagedd.bz2': IMAGE, 'imagedd.md5': 'sum', 'a/b/c/deep.txt': 'deep', README: 'read', empty: '' }

const KINDS: [string, XorrisoOptions, string[]][] = [
  ['Rock Ridge', {}, ['README', 'a/', 'empty', 'imagedd.bz2', 'imagedd.md5']],
  ['no Rock Ridge', { rockRidge: false }, ['A/', 'EMPTY', 'IMAGEDD.BZ2', 'IMAGEDD.MD5', 'README']],
  ['Joliet alone beside', { rockRidge: false, joliet: true }, ['A/', 'EMPTY', 'IMAGEDD.BZ2', 'IMAGEDD.MD5', 'README']],
  ['both', { joliet: true }, ['README', 'a/', 'empty', 'imagedd.bz2', 'imagedd.md5']],
]

describe.each(KINDS)('a disc of xorriso with %s', (_, options, names) => {
  const disc = discOf(FILES, options)

  it('has its label and names', async () => {
    expect(await isIso9660(memorySource(disc))).toBe(true)
    const volume = await readIsoVolume(memorySource(disc))
    expect(volume.label).toBe('ESXI-TEST')
    expect((await listIsoRoot(volume)).sort()).toEqual(names)
    expect(await listIsoRoot(volume, 2)).toHaveLength(2)
  })

  it('finds files by path in lower and upper case', async () => {
    const volume = await readIsoVolume(memorySource(disc))
    for (const path of ['imagedd.bz2', 'IMAGEDD.BZ2', 'ImageDD.bz2'])
      expect(sameBytes((await contentOf(volume, path))!, IMAGE)).toBe(true)
    expect(await textOf(volume, 'imagedd.md5')).toBe('sum')
    expect(await textOf(volume, 'readme')).toBe('read')
    expect(await textOf(volume, 'empty')).toBe('')
    expect(await textOf(volume, 'a/B/c/DEEP.txt')).toBe('deep')
  })

  it.each([
    'none',
    'a',
    'a/b',
    'a/none',
    'imagedd.bz2/a',
    'imagedd.bz2;1',
    '',
    '/',
    '/readme',
    'a//b',
    './readme',
    '..',
    'a/../readme',
    '\0',
    '\x01',
  ])('has no file %j', async path =>
    expect(await findIsoFile(await readIsoVolume(memorySource(disc)), path)).toBeUndefined(),
  )

  it('costs a few sectors of reads', async () => {
    const source = counted(disc)
    await findIsoFile(await readIsoVolume(source), 'imagedd.bz2')
    expect(source.reads).toBeLessThanOrEqual(4)
    expect(source.bytes).toBeLessThanOrEqual(4 * 2048)
  })

  it('reads a file in any pieces and not past its end', async () => {
    const volume = await readIsoVolume(memorySource(disc))
    const file = await findIsoFile(volume, 'imagedd.bz2')
    const source = isoFileSource(volume.source, file!)
    for (const [at, length] of [
      [0, 1],
      [2047, 2],
      [300_000, 1],
      [12_345, 6789],
      [300_001, 0],
    ] as const)
      expect(sameBytes(await readBytes(source, at, length), IMAGE.subarray(at, at + length))).toBe(true)
    await expect(source.read(300_000, new Uint8Array(2))).rejects.toThrow('source of 300001 bytes')
    await expect(source.read(-1, new Uint8Array(1))).rejects.toThrow('source of 300001 bytes')
  })
})

describe('names on a disc of xorriso', () => {
  it('are long, with a continuation area, and not English', async () => {
    const long = `${'long'.repeat(60)}.bz2`
    const names = [long, 'Ünïcode – 名前.txt', 'with space; and 1', '.hidden', 'Case.TXT', 'dots...in.name.']
    const files = Object.fromEntries(names.map(name => [name, name]))
    const volume = await readIsoVolume(memorySource(discOf(files)))
    expect((await listIsoRoot(volume)).sort()).toEqual(names.sort())
    for (const name of names) expect(Buffer.from((await contentOf(volume, name))!).toString()).toBe(name)
  })

  it('fill many sectors of a directory, and the search ends at the one looked for', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 700 }, (_, i) => [`a file with quite a long name ${1000 + i}`, `${i}`]),
    )
    const disc = discOf({ ...files, 'sub/x': 'sub' })
    const volume = await readIsoVolume(memorySource(disc))
    expect(volume.root.length).toBeGreaterThan(20 * 2048)
    expect(await listIsoRoot(volume)).toHaveLength(701)
    for (const i of [0, 13, 350, 699])
      expect(await textOf(volume, `a file with quite a long name ${1000 + i}`)).toBe(`${i}`)
    expect(await textOf(volume, 'sub/x')).toBe('sub')
    const source = counted(disc)
    await findIsoFile(await readIsoVolume(source), 'a file with quite a long name 1000')
    expect(source.reads).toBeLessThanOrEqual(4)
  })

  it('can be in a tree twelve deep', async () => {
    const path = `${Array.from({ length: 12 }, (_, i) => `level${i}`).join('/')}/end.txt`
    for (const rockRidge of [true, false]) {
      const volume = await readIsoVolume(memorySource(discOf({ [path]: 'end' }, { rockRidge, more: ['-D'] })))
      expect(await textOf(volume, path)).toBe('end')
    }
  })
})

describe('something that is not a disc', () => {
  it.each([0, 100, 32_768, 32_774])('of %i bytes', async length =>
    expect(await isIso9660(memorySource(new Uint8Array(length).fill(0xaa)))).toBe(false),
  )
  it('of any size', async () => {
    const source = memorySource(new Uint8Array(100_000).fill(0xaa))
    expect(await isIso9660(source)).toBe(false)
    await expect(readIsoVolume(source)).rejects.toThrow('volume descriptor 0 does not say CD001')
  })
})
