import type { Signature } from './magic.ts'

/** Where a format keeps a checksum of what it holds, and what that is called. */
export type Checksum =
  | { readonly kind: 'none' }
  /** In every block, so that whatever was read has been checked. */
  | { readonly kind: 'in-blocks'; readonly name: string }
  /** After everything it covers, so that checking anything means reading everything. Some are optional when packing. */
  | { readonly kind: 'at-end'; readonly name: string; readonly optional?: true }

/** What is known about a format that an image may come in; main/sources/archive knows how to unpack it. */
export interface Format {
  readonly article: '' | 'a' | 'an'
  /** Its data, in words: completes "The ... is damaged". */
  readonly title: string
  /** Any of these identifies it. From the format's own specification. */
  readonly signatures: readonly Signature[]
  /** The extensions of such files, in lower case, without the dot; the most common first. */
  readonly extensions: readonly [string, ...string[]]
  readonly checksum: Checksum
}

/** The beginning of the first block of a bzip2 stream, and of the end mark of one without blocks. */
const BZIP2_STARTS = ['1AY&SY', '\x17rE8P\x90']
const BZIP2_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

// In the order in which signatures are looked for. The first 32 KiB of a disc may hold anything, even another format's
// signature; signatures at the very start come before tar's, because those formats may have any bytes in its place.
const TABLE = {
  iso: {
    article: 'an',
    title: 'ISO 9660 disc',
    signatures: [{ offset: 32_769, bytes: 'CD001' }],
    extensions: ['iso'],
    checksum: { kind: 'none' },
  },
  gzip: {
    article: '',
    title: 'gzip data',
    signatures: [{ offset: 0, bytes: '\x1f\x8b\x08' }],
    extensions: ['gz', 'tgz'],
    checksum: { kind: 'at-end', name: 'CRC-32' },
  },
  bzip2: {
    article: '',
    title: 'bzip2 data',
    signatures: BZIP2_LEVELS.flatMap(level => BZIP2_STARTS.map(start => ({ offset: 0, bytes: `BZh${level}${start}` }))),
    extensions: ['bz2', 'tbz2'],
    checksum: { kind: 'in-blocks', name: 'CRC-32' },
  },
  xz: {
    article: '',
    title: 'xz data',
    signatures: [{ offset: 0, bytes: '\xfd7zXZ\0' }],
    extensions: ['xz', 'txz'],
    checksum: { kind: 'at-end', name: 'CRC-32 or CRC-64', optional: true },
  },
  zstd: {
    article: '',
    title: 'Zstandard data',
    signatures: [{ offset: 0, bytes: '\x28\xb5\x2f\xfd' }],
    extensions: ['zst', 'tzst'],
    checksum: { kind: 'at-end', name: 'XXH64', optional: true },
  },
  zip: {
    article: 'a',
    title: 'ZIP archive',
    signatures: [
      { offset: 0, bytes: 'PK\x03\x04' },
      { offset: 0, bytes: 'PK\x05\x06' },
    ],
    extensions: ['zip'],
    checksum: { kind: 'at-end', name: 'CRC-32' },
  },
  tar: {
    article: 'a',
    title: 'tar archive',
    signatures: [{ offset: 257, bytes: 'ustar' }],
    extensions: ['tar'],
    checksum: { kind: 'none' },
  },
} as const satisfies Readonly<Record<string, Format>>

/** The names of the formats that an image may be wrapped in. */
export type LayerKind = keyof typeof TABLE

/** Every format that an image may come in: one record each, and the only place for facts about a format. */
export const FORMATS: Readonly<Record<LayerKind, Format>> = TABLE

export const LAYER_KINDS = Object.keys(FORMATS) as readonly LayerKind[]
