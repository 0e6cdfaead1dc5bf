import { beginsLikeImage, IMAGE_HEAD, SMALLEST_IMAGE } from '../peek/image-content.ts'
import { LayerError } from '../stream/layer.ts'
import { endStream, peek } from '../stream/stream.ts'
import type { ZipEntry } from './zip-entries.ts'

/**
 * The entry that holds the image, told by its content: the largest that begins like one, and undefined where none does.
 * Throws the LayerError of an entry that cannot be looked into where no other is the image.
 */
export const imageEntry = async (entries: readonly ZipEntry[]): Promise<ZipEntry | undefined> => {
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
