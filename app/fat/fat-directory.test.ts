import { describe, expect, it } from 'vitest'
import { latin1Bytes } from '../bytes/latin1.ts'
import {
  ATTRIBUTE,
  type DirectoryEntry,
  encodeDirectory,
  FatDirectoryEntry,
  FatLongNameEntry,
  isDirectory,
  isVolumeLabel,
  modifiedText,
  parseDirectory,
  unsafeName,
} from './fat-directory.ts'
import { shortNameChecksum } from './short-name.ts'

/** An entry with a short name of eleven characters and a distinct value in every field. */
const entry = (short: string, changes: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name: changes.longName ?? short,
  shortName: latin1Bytes(short),
  longName: undefined,
  ntCase: 0,
  attributes: 0x21,
  created: { tenths: 123, time: 0x7bcd, date: 0x3ae9 },
  accessedDate: 0x3aea,
  modified: { time: 0x72d5, date: 0x3aeb },
  size: 0xaabbccdd,
  firstCluster: 0x1234,
  ...changes,
})

const encode = (...entries: DirectoryEntry[]): Uint8Array =>
  encodeDirectory(entries, ({ firstCluster }) => firstCluster)

/** Slots one after the other, then an end mark, then memory that is not zero. */
const directory = (...slots: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(8192).fill(0xaa)
  let at = 0
  for (const slot of slots) {
    bytes.set(slot, at)
    at += slot.length
  }
  bytes[at] = 0
  return bytes
}

const names = (bytes: Uint8Array): string[] => parseDirectory(bytes).map(({ name }) => name)

const slotsOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.slice(i * 32, i * 32 + 32))

const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

const short = (name: string): Uint8Array => encode(entry(name))
const long = entry('THISIS~1TXT', { longName: 'This is a name of three slots.txt' })
const slots = slotsOf(encode(long))

describe('the structs', () => {
  it('have the size and offsets of the specification', () => {
    expect(FatDirectoryEntry.size).toBe(32)
    expect(FatDirectoryEntry.offsets).toMatchObject({ DIR_NTRes: 12, DIR_WrtTime: 22, DIR_FstClusLO: 26 })
    expect(FatLongNameEntry.size).toBe(32)
    expect(FatLongNameEntry.offsets).toMatchObject({ LDIR_Chksum: 13, LDIR_Name2: 14, LDIR_Name3: 28 })
  })
})

describe('parseDirectory and encodeDirectory', () => {
  it('keep every field and the order', () => {
    const entries = [
      entry('VOLUME     ', { name: 'VOLUME', attributes: ATTRIBUTE.volumeId, firstCluster: 0, size: 0 }),
      entry('ZEBRA   TXT', { name: 'ZEBRA.TXT' }),
      entry('GRE~1   BIN', { longName: 'größer – 日本語.bin', ntCase: 0x18, firstCluster: 7 }),
      entry('ALPHA      ', { name: 'ALPHA', attributes: ATTRIBUTE.directory, firstCluster: 9, size: 0 }),
    ]
    expect(parseDirectory(directory(encode(...entries)))).toEqual(entries)
  })

  it.each([1, 12, 13, 14, 25, 26, 27, 39, 254, 255])('keep a name of %i characters', length => {
    const longName = Array.from({ length }, (_, i) => String.fromCharCode(0x61 + (i % 26))).join('')
    const bytes = encode(entry('A~1        ', { longName }))
    expect(bytes.length).toBe(32 * (Math.ceil(length / 13) + 1))
    expect(parseDirectory(directory(bytes))[0]?.longName).toBe(longName)
  })

  it('keep characters beyond the first plane, a pair split over two slots, and half a pair', () => {
    const kept = ['🚀 launch 🛰️.txt', `twelve chars🚀`, 'half \ud83d.txt', 'ﬀ \uffff']
    const bytes = encode(...kept.map((longName, i) => entry(`PAIR~${i}     `, { longName })))
    expect(names(directory(bytes))).toEqual(kept)
  })

  it('write the clusters they are given, whatever the entries say', () => {
    const bytes = encodeDirectory([entry('A          '), long], ({ longName }) => (longName ? 0xfff0 : 2))
    expect(parseDirectory(directory(bytes)).map(({ firstCluster }) => firstCluster)).toEqual([2, 0xfff0])
    expect(FatDirectoryEntry.decode(bytes).DIR_FstClusHI).toBe(0)
  })

  it('refuse a name that no directory can hold', () => {
    expect(() => encode(entry('A~1        ', { longName: 'x'.repeat(261) }))).toThrow(RangeError)
  })

  it('make nothing of nothing', () => {
    expect(encode().length).toBe(0)
    expect(parseDirectory(new Uint8Array())).toEqual([])
    expect(parseDirectory(new Uint8Array(31).fill(0x41))).toEqual([])
  })
})

describe('encodeDirectory', () => {
  it('writes the slot that the specification describes, byte for byte', () => {
    const slot = slotsOf(encode(entry('_~1     TXT', { longName: '🚀.txt' })))[0]
    // F0 9F 9A 80 is U+1F680: D83D DE80 in UTF-16.
    const units = [0x3d, 0xd8, 0x80, 0xde, 0x2e, 0, 0x74, 0, 0x78, 0]
    const rest = [0x74, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
    const checksum = shortNameChecksum(latin1Bytes('_~1     TXT'))
    expect([...(slot ?? [])]).toEqual([0x41, ...units, 0x0f, 0, checksum, ...rest, 0, 0, 0xff, 0xff, 0xff, 0xff])
  })

  it('writes no end and no padding into a name that fills its slots', () => {
    const slot = slotsOf(encode(entry('A~1        ', { longName: 'thirteen char' })))[0]
    expect(slot?.subarray(28)).toEqual(Uint8Array.of(0x61, 0, 0x72, 0))
  })

  it('counts slots down, the last part first', () => {
    expect(slots.map(([order]) => order)).toEqual([0x43, 2, 1, 0x54])
  })
})

describe('shortNameChecksum', () => {
  it('rotates right and adds, in eight bits', () => {
    // By hand: one 0x41 rotated ten times to the right, nothing added but zeros.
    expect(shortNameChecksum(latin1Bytes(`A${'\0'.repeat(10)}`))).toBe(0x50)
    expect(shortNameChecksum(latin1Bytes(`${'\0'.repeat(10)}A`))).toBe(0x41)
    expect(shortNameChecksum(latin1Bytes(`${'\0'.repeat(9)}\u00ff\u0002`))).toBe(0x01)
  })
})

describe('parseDirectory, long names', () => {
  it('ends at the end mark, and at the end of the bytes', () => {
    expect(names(directory(short('A          '), new Uint8Array(32), short('B          ')))).toEqual(['A'])
    expect(names(short('A          '))).toEqual(['A'])
  })

  it('skips deleted entries', () => {
    const deleted = slots.map(slot => changed(slot, 0, 0xe5))
    expect(names(directory(short('A          '), ...deleted, short('B          ')))).toEqual(['A', 'B'])
  })

  it.each<[string, (Uint8Array | undefined)[]]>([
    ['are out of order', [slots[1], slots[0], slots[2], slots[3]]],
    ['lack the first', [slots[1], slots[2], slots[3]]],
    ['lack one in the middle', [slots[0], slots[2], slots[3]]],
    ['lack the last', [slots[0], slots[1], slots[3]]],
    ['stand twice', [slots[0], slots[1], slots[1], slots[2], slots[3]]],
    ['have one of another checksum', [slots[0], changed(slots[1]!, 13, 0xaa), slots[2], slots[3]]],
    ['have a deleted entry between them', [slots[0], slots[1], slots[2], changed(slots[3]!, 0, 0xe5), slots[3]]],
    ['have the number zero', [changed(slots[2]!, 0, 0x40), slots[3]]],
  ])('falls back to the short name if the slots %s', (_how, parts) => {
    expect(parseDirectory(directory(...parts.filter(part => part !== undefined)))).toEqual([
      { ...long, name: 'THISIS~1.TXT', longName: undefined },
    ])
  })

  it('ignores a name of more than twenty slots', () => {
    const twenty = slotsOf(encode(entry('A~1        ', { longName: 'x'.repeat(260) })))
    const more = [changed(twenty[0]!, 0, 0x55), changed(twenty[0]!, 0, 20), ...twenty.slice(1)]
    expect(names(directory(...more))).toEqual(['A~1'])
    expect(names(directory(...twenty))).toEqual(['x'.repeat(260)])
  })

  it('does not give the slots of one file to the next', () => {
    const other = entry('OTHER   TXT', { name: 'OTHER.TXT' })
    expect(names(directory(...slots.slice(0, 3), encode(other)))).toEqual(['OTHER.TXT'])
    expect(names(directory(...slots.slice(0, 3), encode(other), slots[3]!))).toEqual(['OTHER.TXT', 'THISIS~1.TXT'])
  })

  it('starts over where slots of a lost file come before those of a live one', () => {
    expect(names(directory(slots[0]!, slots[1]!, encode(long)))).toEqual([long.longName])
  })

  it('ends a name at its zero, and ignores a name without characters', () => {
    const slot = slotsOf(encode(entry('A~1        ', { longName: 'ab\0cd' })))
    expect(names(directory(...slot))).toEqual(['ab'])
    const empty = slotsOf(encode(entry('A~1        ', { longName: '\0junk' })))
    expect(parseDirectory(directory(...empty))[0]).toMatchObject({ name: 'A~1', longName: undefined })
  })
})

describe('parseDirectory, short names', () => {
  it.each([
    ['README  TXT', 0x00, 'README.TXT'],
    ['README  TXT', 0x08, 'readme.TXT'],
    ['README  TXT', 0x10, 'README.txt'],
    ['README  TXT', 0x18, 'readme.txt'],
    ['README     ', 0x18, 'readme'],
    ['B       Z  ', 0x00, 'B.Z'],
    ['A B C   D E', 0x00, 'A B C.D E'],
    [' LEADING   ', 0x00, ' LEADING'],
    ['\u0005BC        ', 0x00, 'σBC'],
    ['\u0081BER    \u008eX ', 0x00, 'üBER.ÄX'],
    ['\u009aBER    \u008eX ', 0x18, 'über.äx'],
    ['ABC\u00ff       ', 0x00, 'ABC\u00a0'],
    ['.          ', 0x00, '.'],
    ['..         ', 0x00, '..'],
  ])('reads %j with case bits %i as %j', (shortName, ntCase, name) => {
    expect(names(directory(encode(entry(shortName, { ntCase }))))).toEqual([name])
  })

  it('keeps the 05 of the first byte on disk', () => {
    const [found] = parseDirectory(directory(short('\u0005BC        ')))
    expect(found?.shortName[0]).toBe(0x05)
    expect(encode(found!)).toEqual(short('\u0005BC        '))
  })

  it('recognises labels and directories', () => {
    const label = entry('LABEL      ', { attributes: 0x28 })
    const folder = entry('FOLDER     ', { attributes: 0x30 })
    const found = parseDirectory(directory(encode(label, folder, entry('FILE       '))))
    expect(found.map(isVolumeLabel)).toEqual([true, false, false])
    expect(found.map(isDirectory)).toEqual([false, true, false])
  })
})

describe('modifiedText', () => {
  it.each([
    [0x3aeb, 0x72d5, '2009-07-11T14:22:42'],
    [0x0021, 0x0000, '1980-01-01T00:00:00'],
    [0xff9f, 0xbf7d, '2107-12-31T23:59:58'],
    [0x0000, 0x0000, '1980-00-00T00:00:00'],
  ])('reads %i %i as %s', (date, time, expected) => {
    expect(modifiedText(entry('A          ', { modified: { date, time } }))).toBe(expected)
  })
})

describe('unsafeName', () => {
  it.each(['../evil', '/etc', 'a\\b', '..', '.', '...', '', 'bell\u0007', 'del\u007f', 'line\nbreak', 'nul\0'])(
    'rejects %j',
    name => {
      expect(unsafeName(entry('A          ', { name }))).toBe(true)
    },
  )

  it.each(['boot.cfg', '..hidden', 'a..b', '.config', 'grüße 🚀', 'trailing.'])('accepts %j', name => {
    expect(unsafeName(entry('A          ', { name }))).toBe(false)
  })

  it('judges the name that a directory really held', () => {
    const bytes = encode(
      entry('A/B        ', { longName: undefined }),
      entry('DOTS~1     ', { longName: '..' }),
      entry('FINE~1     ', { longName: 'fine name' }),
      entry('A\u0007B        '),
    )
    expect(parseDirectory(directory(bytes)).map(unsafeName)).toEqual([true, true, false, true])
  })
})
