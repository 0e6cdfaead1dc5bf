import { layerOf } from '../../../app/formats/layer-kind.ts'
import { looksPartitioned } from '../../../app/inspection/other-content.ts'
import type { ByteStream } from '../stream/layer.ts'
import {
  type BeginsLikeImage,
  IMAGE_HEAD,
  type PeekBySize,
  SMALLEST_IMAGE,
  type SourceFormat,
  type SourceFormats,
} from '../stream/source-format.ts'

/**
 * Recognises the image among the files in an archive by its content: a partitioned disk, an installer disc, or either
 * packed.
 */
export const beginsLikeImage =
  (formats: SourceFormats): BeginsLikeImage =>
  async (head, size) => {
    if (size < SMALLEST_IMAGE) return false
    const kind = layerOf(head)
    if (kind === undefined) return looksPartitioned(head)
    const format = formats[kind]
    if (format.kind !== 'packed' || format.peek !== 'inside') return size >= (bySize(format).alone ?? NEVER)
    const inside = await beginning(format.unpack(once(head)))
    const inner = layerOf(inside)
    return inner === undefined ? looksPartitioned(inside) : size >= (bySize(formats[inner]).packed ?? NEVER)
  }

const NEVER = Number.POSITIVE_INFINITY

const bySize = ({ peek }: SourceFormat): PeekBySize => (peek === 'inside' ? {} : peek)

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What the beginning of a packed file unpacks to, up to IMAGE_HEAD bytes; where it is cut off does not matter. */
const beginning = async (stream: ByteStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= IMAGE_HEAD) break
    }
  } catch {
    // The head of a longer file ends early, and a damaged file shows that when it is unpacked.
  }
  return new Uint8Array(Buffer.concat(chunks))
}
