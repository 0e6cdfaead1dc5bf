import { bunzip2Stream } from '../bzip2/bzip2-stream.ts'
import { imageOnDisc } from '../disc/disc-image.ts'
import { gunzipStream } from '../gzip/gzip-stream.ts'
import type { SourceFormats } from '../stream/source-format.ts'
import { imageInTar } from '../tar/tar-image.ts'
import { unxzStream } from '../xz/xz-stream.ts'
import { imageInZip } from '../zip/zip-image.ts'
import { unzstdStream } from '../zstd/zstd-stream.ts'

/** A tar archive or bzip2 data that is smaller, in bytes, holds no image. */
const MEBIBYTE = 1 << 20

/** Every layer that Thinstick takes off. What a format is and how it is told, app/formats/formats.ts knows. */
export const SOURCE_FORMATS = {
  gzip: { kind: 'packed', unpack: gunzipStream, peek: 'inside' },
  // A block is up to 900 KB and cannot be looked into from its beginning, so the size has to do.
  bzip2: { kind: 'packed', unpack: packed => bunzip2Stream(packed), peek: { alone: MEBIBYTE } },
  xz: { kind: 'packed', unpack: unxzStream, peek: 'inside' },
  zstd: { kind: 'packed', unpack: unzstdStream, peek: 'inside' },
  tar: { kind: 'archive', unpack: imageInTar, peek: { packed: MEBIBYTE } },
  zip: { kind: 'directory', directory: 'end', unpack: imageInZip, peek: {} },
  iso: { kind: 'directory', directory: 'start', unpack: imageOnDisc, peek: { alone: 0, packed: 0 } },
} as const satisfies SourceFormats
