import { bunzip2Stream } from '../bzip2/bzip2-stream.ts'
import { imageOnDisc } from '../disc/disc-image.ts'
import { gunzipStream } from '../gzip/gzip-stream.ts'
import type { SourceFormats } from '../stream/source-format.ts'
import { imageInTar } from '../tar/tar-image.ts'
import { unxzStream } from '../xz/xz-stream.ts'
import { imageInZip } from '../zip/zip-image.ts'
import { unzstdStream } from '../zstd/zstd-stream.ts'

/** Tar archives and bzip2 data smaller than this, in bytes, hold no image. */
const MEBIBYTE = 1 << 20

/**
 * How to unpack every layer that Thinstick knows. What a format is and how to recognise it is in
 * app/formats/formats.ts.
 */
export const SOURCE_FORMATS = {
  gzip: { kind: 'packed', unpack: gunzipStream, peek: 'inside' },
  // A block has up to 900 KB and cannot be looked into from its beginning, so the size has to do.
  bzip2: { kind: 'packed', unpack: packed => bunzip2Stream(packed), peek: { alone: MEBIBYTE } },
  xz: { kind: 'packed', unpack: unxzStream, peek: 'inside' },
  zstd: { kind: 'packed', unpack: unzstdStream, peek: 'inside' },
  tar: { kind: 'archive', unpack: imageInTar, peek: { packed: MEBIBYTE } },
  zip: { kind: 'directory', directory: 'end', unpack: imageInZip, peek: {} },
  iso: { kind: 'directory', directory: 'start', unpack: imageOnDisc, peek: { alone: 0, packed: 0 } },
} as const satisfies SourceFormats
