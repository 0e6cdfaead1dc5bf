import { type ByteSource, OutOfRangeError } from '../../../app/bytes/byte-source.ts'
import { formatCount } from '../../../app/bytes/units.ts'
import { notEsxi } from '../../../app/inspection/other-content.ts'
import { IsoError } from '../../../app/iso/iso-9660.ts'
import { LayerError } from '../stream/layer.ts'
import type { Member } from '../stream/source-format.ts'
import { type DiscImage, findOnDisc, type OtherDisc } from './installer-disc.ts'

/**
 * The file on an installer disc that holds the image. Throws LayerError if the disc is damaged, and ProblemError
 * image-not-esxi if it is another disc.
 */
export const imageOnDisc = async (disc: ByteSource): Promise<Member> => {
  const found = await inWords(() => findOnDisc(disc))
  if (found.kind === 'other') throw notEsxi(found.what)
  const { path, source, md5 } = found
  return { kind: 'source', name: path, source: onDisc(path, source), md5 }
}

const inWords = async (looking: () => Promise<DiscImage | OtherDisc>): Promise<DiscImage | OtherDisc> => {
  try {
    return await looking()
  } catch (error) {
    if (error instanceof IsoError) throw new LayerError('iso', error.why, error.kind, { cause: error })
    if (error instanceof OutOfRangeError)
      throw new LayerError('iso', `it ends after ${formatCount(error.size)} bytes, in its directory`)
    throw error
  }
}

/** A file on a disc that may be shorter than its directory says, as after a broken download. */
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
