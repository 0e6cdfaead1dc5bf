import { type LayerKind, layerOf } from '../../../app/formats/layer-kind.ts'
import { looksPartitioned } from '../../../app/inspection/other-content.ts'
import { gunzipStream } from '../gzip/gzip-stream.ts'
import type { ByteStream } from '../stream/layer.ts'
import { unxzStream } from '../xz/xz-stream.ts'
import { unzstdStream } from '../zstd/zstd-stream.ts'

/** Bytes from the start of a file by which `beginsLikeImage` tells it: a whole block of Zstandard, and more. */
export const IMAGE_HEAD = 160 * 1024

/** Smaller files than this, in bytes, are never looked into: no disk image is. */
export const SMALLEST_IMAGE = 1 << 16

// A bzip2 block is up to 900 KB and cannot be looked into from its beginning, so its size has to do.
const SMALLEST_BZIP2 = 1 << 20
const SMALLEST_TGZ = 1 << 20

const UNPACKERS: Readonly<Partial<Record<LayerKind, (input: ByteStream) => ByteStream>>> = {
  gzip: gunzipStream,
  xz: unxzStream,
  zstd: unzstdStream,
}

/**
 * Whether a file of `size` bytes that begins with `head` (IMAGE_HEAD bytes, or all there are) may be the image, by its
 * content: a partitioned disk, an installer disc, or either packed.
 */
export const beginsLikeImage = async (head: Uint8Array, size: number): Promise<boolean> => {
  if (size < SMALLEST_IMAGE) return false
  const kind = layerOf(head)
  if (kind === undefined) return looksPartitioned(head)
  if (kind === 'bzip2') return size >= SMALLEST_BZIP2
  const unpack = UNPACKERS[kind]
  return unpack ? looksImageInside(await beginning(unpack(once(head))), size) : kind === 'iso'
}

const looksImageInside = (inside: Uint8Array, size: number): boolean => {
  const kind = layerOf(inside)
  return kind === 'iso' || (kind === 'tar' && size >= SMALLEST_TGZ) || (kind === undefined && looksPartitioned(inside))
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What the beginning of a packed file unpacks to, up to IMAGE_HEAD bytes; where it is cut does not matter. */
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
    // The head of a longer file ends early, and one that is damaged shows that when it is unpacked.
  }
  return new Uint8Array(Buffer.concat(chunks))
}
