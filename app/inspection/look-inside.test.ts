import { describe, expect, it } from 'vitest'
import { END } from '../../testing/fat12-volume.ts'
import { bank, file, GOOD_CONFIG, SMALL, smallImage } from '../../testing/small-image.ts'
import { memorySource } from '../bytes/byte-source.ts'
import { latin1, latin1Bytes } from '../bytes/latin1.ts'
import { allNodes } from '../fat/fat-volume.ts'
import { ProblemError } from '../problem/problem.ts'
import { fileData } from './file-data.ts'
import { fileInside, type Inside, lookInside } from './look-inside.ts'

const pathsOf = ({ partitions }: Inside): string[] =>
  partitions.flatMap(one =>
    one.kind === 'volume' ? [...allNodes(one.volume.entries)].map(({ path }) => `p${one.partition.slot}/${path}`) : [],
  )

const codeOf = (use: () => unknown): unknown => {
  try {
    return use()
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error
  }
}

describe('lookInside', () => {
  it('lists every partition, and knows the bank that is started', async () => {
    const inside = await lookInside(memorySource(smallImage()))
    expect(inside).toMatchObject({ bank: 5, live: true })
    expect(pathsOf(inside)).toEqual([
      'p4/ldlinux.sys',
      'p4/syslinux.cfg',
      'p4/safeboot.c32',
      'p4/mboot.c32',
      'p5/boot.cfg',
      'p5/vmkboot.gz',
      'p5/vmk.gz',
      'p5/sys.vgz',
    ])
  })

  it('takes the bank that is live, and says so where none is', async () => {
    const newer = GOOD_CONFIG.replace('updated=1', 'updated=2')
    expect(await lookInside(memorySource(smallImage({ second: bank(newer) })))).toMatchObject({ bank: 6, live: true })
    expect(await lookInside(memorySource(smallImage({ uuid: false })))).toMatchObject({ bank: 5, live: false })
  })

  it('lists the others where a volume is damaged, is no FAT or is cut off', async () => {
    const looped = memorySource(
      smallImage({ bank: { ...bank(GOOD_CONFIG), fat: { 2: 2, 3: END, 4: 5, 5: END, 300: END } } }),
    )
    const inside = await lookInside(looped)
    expect(inside.partitions.map(({ kind }) => kind)).toEqual(['volume', 'damaged', 'volume'])
    const noFat = await lookInside(
      memorySource(smallImage({ over: { [SMALL.boot.start * 512]: new Uint8Array(512) } })),
    )
    expect(noFat.partitions.map(({ kind }) => kind)).toEqual(['other', 'volume', 'volume'])
    const cut = await lookInside(memorySource(smallImage().subarray(0, SMALL.second.start * 512)))
    expect(cut.partitions.map(({ kind }) => kind)).toEqual(['volume', 'volume', 'beyond'])
    expect((await lookInside(memorySource(new Uint8Array(4096)))).partitions).toEqual([])
  })

  it('finds a file by the path of the list, in the bank by its own, in any case of letters', async () => {
    const source = memorySource(smallImage())
    const inside = await lookInside(source)
    for (const path of ['boot.cfg', 'p5/boot.cfg', '/boot.cfg', 'BOOT.CFG', 'p5//Boot.cfg']) {
      const found = fileInside(inside, path, 'x')
      const pieces: Uint8Array[] = []
      for await (const piece of fileData(source, found, found.node)) pieces.push(piece)
      expect(latin1(pieces[0] ?? new Uint8Array())).toBe(GOOD_CONFIG)
    }
    for (const path of ['none', 'p9/boot.cfg', 'p4/boot.cfg', '', 'p5/'])
      expect(codeOf(() => fileInside(inside, path, 'x'))).toMatchObject({ code: 'no-such-file', folder: false })
  })

  it('puts the clusters of a file that lies in pieces together', async () => {
    const text = latin1Bytes('x'.repeat(700) + 'y'.repeat(500))
    const usual = bank(GOOD_CONFIG)
    const parts = {
      ...usual,
      root: [...(usual.root ?? []), file('pieces.txt', 20, text.length)],
      fat: { ...usual.fat, 20: 40, 40: 30, 30: END },
      clusters: { ...usual.clusters, 20: text.subarray(0, 512), 40: text.subarray(512, 1024), 30: text.subarray(1024) },
    }
    const source = memorySource(smallImage({ bank: parts }))
    const found = fileInside(await lookInside(source), 'pieces.txt', 'x')
    let read = ''
    for await (const piece of fileData(source, found, found.node)) read += latin1(piece)
    expect(read).toBe(latin1(text))
  })
})
