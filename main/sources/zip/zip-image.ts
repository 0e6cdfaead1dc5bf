import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import { LayerError } from '../stream/layer.ts'
import { noImageIn } from '../stream/no-image.ts'
import { type BeginsLikeImage, IMAGE_HEAD, type Member, SMALLEST_IMAGE } from '../stream/source-format.ts'
import { endStream, peek } from '../stream/stream.ts'
import { openZip, type ZipEntry } from './zip-entries.ts'

/** The image in a ZIP archive. Throws LayerError, and ProblemError image-not-esxi if there is none. */
export const imageInZip = async (archive: ByteSource, beginsLikeImage: BeginsLikeImage): Promise<Member> => {
  const entries = await openZip(archive)
  const entry = await imageEntry(entries, beginsLikeImage)
  if (!entry)
    throw noImageIn(
      'zip',
      entries.map(({ name }) => name),
    )
  return { kind: 'stream', name: entry.name, stream: entry.open() }
}

/**
 * The entry that holds the image, judged by content: the largest that begins like one, or undefined if none does.
 * Throws the LayerError of an entry that cannot be looked into if no other is the image.
 */
export const imageEntry = async (
  entries: readonly ZipEntry[],
  beginsLikeImage: BeginsLikeImage,
): Promise<ZipEntry | undefined> => {
  let failure: unknown
  const candidates = entries.filter(({ size }) => size >= SMALLEST_IMAGE).sort((a, b) => b.size - a.size)
  for (const entry of candidates) {
    try {
      const { head, whole } = await peek(entry.open(), IMAGE_HEAD)
      await endStream(whole)
      if (await beginsLikeImage(head, entry.size)) return entry
    } catch (error) {
      if (!(error instanceof LayerError)) throw error
      failure ??= error
    }
  }
  if (failure) throw failure
  return undefined
}
