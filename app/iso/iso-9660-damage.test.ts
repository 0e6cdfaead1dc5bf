import { describe, expect, it } from 'vitest'
import {
  ASSOCIATED,
  continuation,
  DIRECTORY,
  type DiscParts,
  directoryRecord,
  discByHand,
  joined,
  MULTI_EXTENT,
  nameEntry,
  ROOT_BLOCK,
  SHARING_PROTOCOL,
  systemUse,
} from '../../testing/iso-disc.ts'
import { memorySource, readBytes } from '../bytes/byte-source.ts'
import { IsoError } from './iso-9660.ts'
import { findIsoFile, isoFileSource, listIsoRoot, readIsoVolume } from './iso-9660-volume.ts'

const open = (parts: DiscParts = {}) => readIsoVolume(memorySource(discByHand(parts)))
const names = async (parts: DiscParts) => listIsoRoot(await open(parts))
const find = async (path: string, ...records: Uint8Array[]) => findIsoFile(await open({ records }), path)

const failure = async (promise: Promise<unknown>): Promise<{ kind: string; why: string }> => {
  const error = await promise.then(
    value => value,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(IsoError)
  const { kind, why } = error as IsoError
  return { kind, why }
}
const damaged = async (promise: Promise<unknown>, why: string | RegExp) =>
  expect(await failure(promise)).toEqual({ kind: 'damaged', why: expect.stringMatching(why) })
const refused = async (promise: Promise<unknown>, why: string | RegExp) =>
  expect(await failure(promise)).toEqual({ kind: 'refused', why: expect.stringMatching(why) })

/** With Rock Ridge. */
const ridged = (...records: Uint8Array[]): DiscParts => ({ records, rootSystemUse: SHARING_PROTOCOL })
const named = (...entries: Uint8Array[]) => directoryRecord({ identifier: 'ISO.;1', systemUse: joined(...entries) })

const block = (number: number, bytes: Uint8Array): Record<number, Uint8Array> => ({ [number * 2048]: bytes })
const ROOT = ROOT_BLOCK * 2048
/** Offset of the first record after the root's own two. */
const FIRST = ROOT + 68

describe('a disc by hand', () => {
  it('reads when nothing is wrong with it', async () => {
    const record = directoryRecord({ identifier: 'A.B;1', block: 21, length: 3 })
    const volume = await open({ records: [record], over: block(21, Uint8Array.of(1, 2, 3)) })
    expect(volume.label).toBe('BY HAND')
    const file = await findIsoFile(volume, 'a.b')
    expect(file).toEqual({ name: 'A.B', size: 3, extents: [{ offset: 21 * 2048, length: 3 }] })
    expect(await readBytes(isoFileSource(volume.source, file!), 0, 3)).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('skips an extended attribute record', async () => {
    const record = directoryRecord({
      identifier: 'A',
      block: 21,
      length: 3,
      over: { extendedAttributeRecordLength: 2 },
    })
    expect((await find('a', record))?.extents).toEqual([{ offset: 23 * 2048, length: 3 }])
  })

  it('joins extents, even if one is empty', async () => {
    const part = (at: number, length: number, flags: number) =>
      directoryRecord({ identifier: 'BIG;1', block: at, length, flags })
    const records = [part(30, 2048, MULTI_EXTENT), part(0, 0, MULTI_EXTENT), part(22, 5, MULTI_EXTENT), part(25, 7, 0)]
    const volume = await open({ records: [...records, directoryRecord({ identifier: 'C' })] })
    const file = await findIsoFile(volume, 'big')
    expect(file?.size).toBe(2060)
    const bytes = discByHand()
    bytes
      .fill(1, 30 * 2048, 31 * 2048)
      .fill(2, 22 * 2048, 22 * 2048 + 5)
      .fill(3, 25 * 2048, 25 * 2048 + 7)
    const read = await readBytes(isoFileSource(memorySource(bytes), file!), 2046, 14)
    expect([...read]).toEqual([1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3])
    expect(await listIsoRoot(volume)).toEqual(['BIG', 'C'])
  })

  it('leaves associated files out', async () => {
    const fork = directoryRecord({ identifier: 'A;1', flags: ASSOCIATED, block: 21, length: 9 })
    expect((await find('a', fork, directoryRecord({ identifier: 'A;1', block: 22, length: 5 })))?.size).toBe(5)
  })

  it.each(['..', '../x', '/x', 'a/b', 'a\\b', 'a\0', '\x02', '\x7f', '...', ';1', '.;1'])(
    'leaves a name like %j out',
    async identifier => {
      const record = directoryRecord({ identifier, block: 21, length: 9 })
      expect(await names({ records: [record, directoryRecord({ identifier: 'GOOD' })] })).toEqual(['GOOD'])
      expect(await names(ridged(named(nameEntry(identifier.replace(/;1$/, '')))))).toEqual([])
      expect(await find(identifier, record)).toBeUndefined()
    },
  )
})

describe('Rock Ridge by hand', () => {
  it('joins a name over entries and continuation areas', async () => {
    const record = named(nameEntry('im', 1), nameEntry('age', 1), continuation(21, 100, 50))
    const volume = await open({
      ...ridged(record),
      over: {
        [21 * 2048 + 100]: joined(nameEntry('dd.', 1), continuation(22, 2000, 48), new Uint8Array(14)),
        [22 * 2048 + 2000]: joined(systemUse('PX', 1, 2, 3), nameEntry('bz2'), new Uint8Array(33)),
      },
    })
    expect(await listIsoRoot(volume)).toEqual(['imagedd.bz2'])
  })

  it('skips what LEN_SKP says, and the attributes of CD-ROM XA', async () => {
    const xa = new Uint8Array(14).fill(0x41)
    const record = named(Uint8Array.of(1, 2, 3), nameEntry('short'))
    expect(await names({ records: [record], rootSystemUse: systemUse('SP', 0xbe, 0xef, 3) })).toEqual(['short'])
    const skipped = joined(xa, systemUse('SP', 0xbe, 0xef, 14))
    expect(await names({ records: [named(xa, nameEntry('short'))], rootSystemUse: skipped })).toEqual(['short'])
    expect(await names({ records: [named()], rootSystemUse: systemUse('SP', 0xbe, 0xef, 200) })).toEqual(['ISO'])
  })

  it('is ignored unless the root announces it', async () => {
    for (const rootSystemUse of [new Uint8Array(), systemUse('SP', 0xbe, 0xee, 0), systemUse('SP'), systemUse('XX')])
      expect(await names({ records: [named(nameEntry('ridge'))], rootSystemUse })).toEqual(['ISO'])
  })

  it('gives way to the ISO name if a record has none', async () => {
    const without = [named(), named(systemUse('PX', 1)), named(nameEntry('', 2)), named(nameEntry('', 4))]
    for (const record of without) expect(await names(ridged(record))).toEqual(['ISO'])
    expect(await names(ridged(named(systemUse('ST'), nameEntry('behind the end'))))).toEqual(['ISO'])
    expect(await names(ridged(named(Uint8Array.of(0, 0, 0, 0), nameEntry('behind zeros'))))).toEqual(['ISO'])
  })

  it('reads anything that is not UTF-8 as Latin-1', async () => {
    expect(await names(ridged(named(nameEntry('\xfcber'))))).toEqual(['über'])
    expect(await names(ridged(named(nameEntry('100%41'))))).toEqual(['100%41'])
  })

  it.each([
    ['a name that breaks off', [nameEntry('im', 1)], /breaks off after 2 bytes/],
    ['an entry past the record', [Uint8Array.of(0x4e, 0x4d, 60, 1, 0)], /entry of 60 bytes is where only \d+ are left/],
    ['an entry of three bytes', [Uint8Array.of(0x4e, 0x4d, 3, 1)], /entry of 3 bytes/],
    ['a name without flags', [systemUse('NM')], /has an entry of 4 bytes/],
    ['a short continuation', [systemUse('CE', 1, 2)], /described by 6 bytes, not 28/],
    ['a continuation past the disc', [continuation(40, 0, 10)], /is at byte 81920, and the disc ends at 81920/],
    ['a continuation past 4 GiB', [continuation(0xffff_ffff, 0, 10)], /is at byte 8796093020160/],
    ['a continuation past its block', [continuation(21, 2040, 9)], /of 9 bytes at 2040 does not fit a block of 2048/],
    ['a large continuation', [continuation(21, 0, 0xffff_ffff)], /of 4294967295 bytes at 0/],
  ])('refuses %s', async (_, entries, why) => damaged(names(ridged(named(...entries))), why))

  it('ends a loop of continuation areas', async () => {
    const loop = ridged(named(continuation(21, 0, 28)))
    const two = { ...block(21, continuation(22, 0, 28)), ...block(22, continuation(21, 0, 28)) }
    await damaged(names({ ...loop, over: block(21, continuation(21, 0, 28)) }), /more than 32 continuation areas/)
    await damaged(names({ ...loop, over: two }), /more than 32 continuation areas/)
    const longer = joined(nameEntry('long', 1), continuation(21, 0, 37))
    await damaged(names({ ...ridged(named(continuation(21, 0, 37))), over: block(21, longer) }), /more than 32/)
  })
})

describe('a damaged disc', () => {
  const good = directoryRecord({ identifier: 'GOOD;1', block: 21, length: 9 })

  it.each([512, 1024, 4096, 0, 0xaaaa])('has blocks of %i bytes', logicalBlockSize =>
    refused(open({ descriptor: { logicalBlockSize } }), `blocks have ${logicalBlockSize} bytes, and only 2048`),
  )

  it('has no primary descriptor, or only others without an end', async () => {
    await damaged(open({ descriptor: { volumeDescriptorType: 255 } }), 'has no primary volume descriptor')
    await damaged(open({ descriptor: { volumeDescriptorType: 2 } }), 'has no primary volume descriptor')
    await damaged(
      open({
        descriptor: { volumeDescriptorType: 0 },
        over: { [17 * 2048]: Uint8Array.of(3, 0x43), [17 * 2048 + 1]: Uint8Array.of(0xaa) },
      }),
      'volume descriptor 1 does not say CD001',
    )
    const endless = new Uint8Array(200 * 2048).fill(0xaa)
    for (let at = 16; at < 200; at++) endless.set(Buffer.from('\x02CD001\x01', 'latin1'), at * 2048)
    await damaged(readIsoVolume(memorySource(endless)), 'first 64 volume descriptors')
  })

  it('has its descriptor after a boot record', async () => {
    const disc = discByHand({ records: [good] })
    const shifted = joined(
      disc.subarray(0, 16 * 2048),
      Buffer.from('\0CD001\x01', 'latin1'),
      new Uint8Array(2041),
      disc.subarray(16 * 2048),
    )
    shifted.copyWithin(ROOT, ROOT + 2048, ROOT + 4096)
    expect(await listIsoRoot(await readIsoVolume(memorySource(shifted)))).toEqual(['GOOD'])
  })

  it('ends early', async () => {
    const disc = discByHand({ records: [good] })
    const cut = (length: number) => readIsoVolume(memorySource(disc.subarray(0, length)))
    await damaged(cut(16 * 2048 + 100), /ends after 32868 bytes, and what is at 32768 to 34816 is needed/)
    await damaged(cut(ROOT + 100), /its root directory is at bytes 40960 to 43008, and the disc ends at 41060/)
    const volume = await cut(21 * 2048 + 8)
    expect(await listIsoRoot(volume)).toEqual(['GOOD'])
    await damaged(findIsoFile(volume, 'good'), /GOOD is at bytes 43008 to 43017, and the disc ends at 43016/)
    expect((await findIsoFile(await cut(21 * 2048 + 9), 'good'))?.size).toBe(9)
  })

  it('ends where it says it does if it comes from a stream', async () => {
    const disc = {
      ...memorySource(discByHand({ records: [good], descriptor: { volumeSpaceSize: 21 } })),
      sequential: true,
    }
    const volume = await readIsoVolume({ ...disc, size: Number.MAX_SAFE_INTEGER })
    await damaged(findIsoFile(volume, 'good'), 'the disc ends at 43008')
  })

  it.each([
    ['outside the disc', { locationOfExtent: 40 }, 'damaged', /root directory is at bytes 81920/],
    ['past 4 GiB', { locationOfExtent: 0xffff_ffff }, 'damaged', /root directory is at/],
    ['too long', { dataLength: 0xffff_ffff }, 'damaged', /root directory is at/],
    [
      'in noise',
      { locationOfExtent: 30 },
      'damaged',
      /directory record at byte 61610 has 170 bytes|begin with itself|name of 170/,
    ],
    ['empty', { dataLength: 0 }, 'damaged', /does not begin with itself/],
  ] as const)('has its root %s', async (_, root, kind, why) => {
    expect(await failure(open({ root }))).toEqual({ kind, why: expect.stringMatching(why) })
  })

  it('has a directory beyond reason', async () => {
    const disc = new Uint8Array(6 << 20).fill(0xaa)
    disc.set(discByHand({ root: { dataLength: 5 << 20 } }))
    await refused(readIsoVolume(memorySource(disc)), /root directory has 5242880 bytes, more than 4194304/)
  })

  it.each([
    ['1 byte', [1], /at byte 41028 has 1 bytes where only 1980 are left/],
    ['33 bytes', [33], /has 33 bytes/],
    ['an odd length', [41], /has 41 bytes/],
    ['a name of nothing', good.with(32, 0), /record of 40 bytes at byte 41028 has a name of 0/],
    ['a name past it', good.with(32, 8), /has a name of 8/],
    ['a name past all', good.with(32, 255), /has a name of 255/],
  ])('has a record of %s', (_, bytes, why) =>
    damaged(names({ records: [good], over: { [FIRST]: Uint8Array.from(bytes) } }), why),
  )

  it('has a record past its sector', async () => {
    const full = Array.from({ length: 49 }, (_, i) => directoryRecord({ identifier: `FILE${10 + i};1` }))
    const end = ROOT + 68 + 49 * 42
    expect(end).toBeGreaterThan(ROOT + 2048 - 50)
    await damaged(
      names({ records: full.slice(0, 47), over: { [ROOT + 68 + 47 * 42 - 42]: Uint8Array.of(200) } }),
      /has 200 bytes where only \d+ are left/,
    )
  })

  it('has extents that do not end, or end in another file', async () => {
    const open = directoryRecord({ identifier: 'BIG', flags: MULTI_EXTENT, block: 21, length: 2048 })
    await damaged(find('x', open, open), /the 2 extents of BIG have no last one/)
    await damaged(find('good', open, good), /the 1 extents of BIG have no last one/)
  })

  it('has extents that overlap', async () => {
    const part = directoryRecord({ identifier: 'BIG', flags: MULTI_EXTENT, block: 21, length: 19 * 2048 })
    await damaged(
      find('big', part, part, part, directoryRecord({ identifier: 'BIG' })),
      /116736 bytes in 4 extents on a disc of 81920/,
    )
  })

  it.each([{ fileUnitSize: 1 }, { interleaveGapSize: 1 }])('has a file that is interleaved: %j', over =>
    refused(find('a', directoryRecord({ identifier: 'A', block: 21, length: 9, over })), /A is interleaved/),
  )

  it('has directories that contain each other', async () => {
    const self = directoryRecord({ identifier: 'A', flags: DIRECTORY, block: ROOT_BLOCK, length: 2048 })
    await damaged(find('a/a/a/x', self), 'directories contain each other')
    const down = directoryRecord({ identifier: 'B', flags: DIRECTORY, block: 21, length: 2048 })
    const sector = joined(self, new Uint8Array(2048 - self.length))
    await damaged(
      findIsoFile(await open({ records: [down], over: block(21, sector) }), 'b/a/b/a/x'),
      'contain each other',
    )
  })

  it('has a directory outside the disc, which matters only to that directory', async () => {
    const away = directoryRecord({ identifier: 'AWAY', flags: DIRECTORY, block: 50, length: 2048 })
    await damaged(find('away/x', away, good), /the directory away is at bytes 102400/)
    expect((await find('good', away, good))?.size).toBe(9)
  })

  it('gets an answer whatever it says, for every byte of its directory', async () => {
    const record = named(nameEntry('im', 1), continuation(21, 0, 40))
    const base = discByHand({ ...ridged(record, good), over: block(21, joined(nameEntry('age'), new Uint8Array(31))) })
    for (let at = ROOT; at < FIRST + record.length + good.length; at++) {
      for (const value of [0, 1, 0x80, 0xff]) {
        const disc = base.slice()
        disc[at] = value
        const answer = readIsoVolume(memorySource(disc)).then(volume => findIsoFile(volume, 'good'))
        await answer.catch((error: unknown) => expect(error).toBeInstanceOf(IsoError))
      }
    }
  })
})
