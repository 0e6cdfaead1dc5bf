import { type ByteSource, OutOfRangeError } from '../../../app/bytes/byte-source.ts'
import { formatCount } from '../../../app/bytes/units.ts'
import { IsoError } from '../../../app/iso/iso-9660.ts'
import { bunzip2Stream } from '../bzip2/bzip2-stream.ts'
import { type DiscImage, imageOnDisc, type OtherDisc } from '../disc/installer-disc.ts'
import { gunzipStream } from '../gzip/gzip-stream.ts'
import { LayerError } from '../stream/layer.ts'
import { imageMember } from '../tar/tar-image.ts'
import { unxzStream } from '../xz/xz-stream.ts'
import { openZip } from '../zip/zip-entries.ts'
import { imageEntry } from '../zip/zip-image.ts'
import { unzstdStream } from '../zstd/zstd-stream.ts'
import { noImageIn, type Unpackers } from './unwrap.ts'

/** Every layer that Thinstick takes off. */
export const unpackers: Unpackers = {
  gzip: gunzipStream,
  bzip2: packed => bunzip2Stream(packed),
  xz: unxzStream,
  zstd: unzstdStream,
  tar: async archive => {
    const { member, names } = await imageMember(archive)
    if (!member) throw noImageIn(`a tar archive without an image${listed(names)}`)
    return member
  },
  zip: async archive => {
    const entries = await openZip(archive)
    const entry = await imageEntry(entries)
    if (!entry) throw noImageIn(`a ZIP archive without an image${listed(entries.map(({ name }) => name))}`)
    return { name: entry.name, stream: entry.open() }
  },
  iso: async disc => {
    const found = await discImage(disc)
    if (found.kind === 'other') throw noImageIn(found.what)
    return { name: found.path, source: onDisc(found.path, found.source) }
  },
}

/** Which file of a disc holds the image, if any. Throws LayerError where the disc is damaged. */
export const discImage = async (disc: ByteSource): Promise<DiscImage | OtherDisc> => {
  try {
    return await imageOnDisc(disc)
  } catch (error) {
    if (error instanceof IsoError) throw new LayerError('iso', error.why, error.kind, { cause: error })
    if (error instanceof OutOfRangeError)
      throw new LayerError('iso', `it ends after ${formatCount(error.size)} bytes, in its directory`)
    throw error
  }
}

/** A file of a disc that may be shorter than its directory says, as where a download broke off. */
const onDisc = (name: string, file: ByteSource): ByteSource => ({
  ...file,
  read: async (offset, target) => {
    try {
      await file.read(offset, target)
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error
      throw new LayerError('iso', `it ends after ${formatCount(error.size)} bytes, in the middle of ${name}`)
    }
  },
})

const NAMES_SHOWN = 4

/** " (it holds a.txt, b.txt and 3 more)" */
const listed = (names: readonly string[]): string => {
  if (names.length === 0) return ''
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : ''
  return ` (it holds ${names.slice(0, NAMES_SHOWN).join(', ')}${more})`
}
