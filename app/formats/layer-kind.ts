import { latin1 } from '../bytes/latin1.ts'
import { type Magic, magicIn } from './magic.ts'

/** What an image may be wrapped in, under the names of the formats. */
export type LayerKind = 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'zip' | 'iso' | 'tar'

/** The data of each layer, in words. */
export const LAYER_TITLES: Readonly<Record<LayerKind, string>> = {
  gzip: 'gzip data',
  bzip2: 'bzip2 data',
  xz: 'xz data',
  zstd: 'Zstandard data',
  zip: 'ZIP archive',
  iso: 'ISO 9660 disc',
  tar: 'tar archive',
}

const ARTICLES: Readonly<Partial<Record<LayerKind, string>>> = { zip: 'a ', iso: 'an ', tar: 'a ' }

/** "gzip data", "an ISO 9660 disc" */
export const aLayer = (kind: LayerKind): string => `${ARTICLES[kind] ?? ''}${LAYER_TITLES[kind]}`

/** What an image came in. */
export interface Packing {
  /** From the outside in. */
  readonly layers: readonly LayerKind[]
  /** Name of the image inside, "" where the formats give none. */
  readonly member: string
}

/** "an ISO 9660 disc, gzip data, a tar archive, bzip2 data: VMware-VMvisor-big-175625-x86_64.dd.bz2" */
export const packingText = ({ layers, member }: Packing): string => {
  const list = layers.map(aLayer).join(', ')
  return member === '' ? list : `${list}: ${member}`
}

/** Bytes from the start that tell every layer. */
export const LAYER_HEAD = 32_768 + 2048

// Signatures from each format's own specification; offsets in bytes. A bzip2 stream goes on with its level and
// the first block's magic or, where it is empty, with the end's.
const MAGICS: readonly Magic<LayerKind>[] = [
  { offset: 32_769, bytes: 'CD001', is: 'iso' },
  { offset: 0, bytes: '\x1f\x8b\x08', is: 'gzip' },
  { offset: 0, bytes: '\xfd7zXZ\0', is: 'xz' },
  { offset: 0, bytes: '\x28\xb5\x2f\xfd', is: 'zstd' },
  { offset: 0, bytes: 'PK\x03\x04', is: 'zip' },
  { offset: 0, bytes: 'PK\x05\x06', is: 'zip' },
  { offset: 257, bytes: 'ustar', is: 'tar' },
]

const BZIP2_STARTS = ['1AY&SY', '\x17rE8P\x90']

/** What layer begins with these bytes (LAYER_HEAD of them, or all there are), told by content alone. */
export const layerOf = (head: Uint8Array): LayerKind | undefined => {
  if (/^BZh[1-9]$/.test(latin1(head.subarray(0, 4))) && BZIP2_STARTS.includes(latin1(head.subarray(4, 10))))
    return 'bzip2'
  return magicIn(MAGICS, head)?.is
}
