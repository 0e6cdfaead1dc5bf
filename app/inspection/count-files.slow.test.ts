import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { has } from '../../testing/fat-file.ts'
import { skippedFor } from '../../testing/needs.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { readVolumeFacts } from './volume-facts.ts'

const COUNT = 300

/** A volume that mkfs.fat made, of this many MiB, with what mcopy put on it: folders, long names, a newest file. */
const volumeOf = (mib: number, args: readonly string[]): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-count-'))
  try {
    const file = join(folder, 'volume')
    writeFileSync(file, '')
    truncateSync(file, mib << 20)
    execFileSync('mkfs.fat', [...args, file], { stdio: 'ignore' })
    const tree = join(folder, 'Pictures')
    for (const place of [tree, join(tree, 'of the summer'), join(tree, 'empty')]) mkdirSync(place, { recursive: true })
    for (let i = 0; i < COUNT; i++) {
      const name = join(tree, i % 3 ? 'of the summer' : '', `A picture with a long name ${i}.jpeg`)
      writeFileSync(name, 'x')
      utimesSync(name, new Date(2010, 0, 1), new Date(2010, 0, 1, 12, 0, 0))
    }
    const newest = join(tree, 'of the summer', 'newest.txt')
    writeFileSync(newest, 'x')
    utimesSync(newest, new Date(2011, 4, 3), new Date(2011, 4, 3, 10, 20, 30))
    execFileSync('mcopy', ['-s', '-m', '-i', file, tree, '::'], { stdio: 'ignore' })
    // Deleted files leave their entries behind.
    execFileSync('mdel', ['-i', file, '::Pictures/A picture with a long name 0.jpeg'], { stdio: 'ignore' })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const filesOn = async (volume: Uint8Array, aborted = false) =>
  (await readVolumeFacts(memorySource(volume), { aborted }))?.files

const MISSING = has('mcopy') ? undefined : 'mtools are not here'

describe('the files on a volume', skippedFor(MISSING), () => {
  it.each<[string, number, string[]]>([
    ['FAT12', 4, ['-F12', '-s2']],
    ['FAT16', 32, ['-F16', '-s4']],
    ['FAT32', 40, ['-F32', '-s1']],
  ])('are counted in every folder, with the date of the newest: %s', async (_, mib, args) => {
    const volume = volumeOf(mib, args)
    expect(await filesOn(volume)).toEqual({ count: COUNT, newest: '2011-05-03T10:20:30', all: true })
  })

  it('are counted as far as there is time', async () => {
    expect(await filesOn(volumeOf(40, ['-F32', '-s1']), true)).toEqual({ count: 0, newest: undefined, all: false })
  })

  it('are counted once where a folder holds itself, and said to be more', async () => {
    const volume = volumeOf(32, ['-F16', '-s4'])
    const at = volume.findIndex((_byte, i) => String.fromCharCode(...volume.subarray(i, i + 11)) === 'OFTHES~1   ')
    // Its first cluster becomes that of the folder which holds it: Pictures, the first on the volume.
    volume.set([2, 0], at + 26)
    const found = await filesOn(volume)
    expect(found).toMatchObject({ all: false })
    expect(found?.count).toBeLessThan(COUNT)
  })
})
