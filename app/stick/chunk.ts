import type { ByteSource } from '../bytes/byte-source.ts'
import type { Extent } from './extent.ts'

/** The part of an extent that falls within a chunk; lengths and offsets in bytes. */
export interface Piece {
  readonly extent: Extent
  /** From the start of the extent. */
  readonly from: number
  readonly length: number
  /** From the start of the chunk. */
  readonly at: number
}

/** One request to the device: `length` bytes from `offset`, made up of pieces without a gap. */
export interface Chunk {
  readonly offset: number
  readonly length: number
  readonly pieces: readonly Piece[]
}

/**
 * Cuts rising extents into requests that end on multiples of `chunkSize` bytes of the stick, or where a hole begins:
 * large, aligned and sequential, whatever the extents.
 */
export function* chunksOf(extents: readonly Extent[], chunkSize: number): Generator<Chunk> {
  let pieces: Piece[] = []
  let offset = 0
  let end = 0
  const chunk = (): Chunk => ({ offset, length: end - offset, pieces })
  for (const extent of extents) {
    let from = 0
    while (from < extent.length) {
      const at = extent.offset + from
      if (pieces.length > 0 && (at !== end || at % chunkSize === 0)) {
        yield chunk()
        pieces = []
      }
      if (pieces.length === 0) {
        offset = at
        end = at
      }
      const room = (Math.floor(at / chunkSize) + 1) * chunkSize - at
      const length = Math.min(room, extent.length - from)
      pieces.push({ extent, from, length, at: at - offset })
      from += length
      end += length
    }
  }
  if (pieces.length > 0) yield chunk()
}

/** Fills `target` (at least the chunk's length) with what the stick holds there, reading the image where needed. */
export const fillChunk = async (chunk: Chunk, image: ByteSource, target: Uint8Array): Promise<void> => {
  for (const piece of chunk.pieces) await fillPiece(piece, image, target)
}

/** Fills one piece's part of `target`. */
export const fillPiece = async (
  { extent, from, length, at }: Piece,
  image: ByteSource,
  target: Uint8Array,
): Promise<void> => {
  const into = target.subarray(at, at + length)
  switch (extent.content.kind) {
    case 'zero':
      into.fill(0)
      break
    case 'bytes':
      into.set(extent.content.bytes.subarray(from, from + length))
      break
    case 'image':
      await image.read(extent.content.offset + from, into)
      break
  }
}
