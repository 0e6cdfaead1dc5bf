import { type ByteSource, OutOfRangeError } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { fillPiece, type Piece } from './chunk.ts'
import type { Extent, Stick } from './extent.ts'

/**
 * A stick that is still to be written, as a source: made bytes and image data where they will be, the final LBA 0, and
 * zeros where nothing will be written.
 */
export const plannedSource = (stick: Stick, image: ByteSource): ByteSource => ({
  size: stick.size,
  read: async (offset, target) => {
    if (offset < 0 || offset + target.length > stick.size) throw new OutOfRangeError(offset, target.length, stick.size)
    target.fill(0)
    for (const piece of piecesIn(stick.extents, offset, target.length)) await fillPiece(piece, image, target)
    if (offset < SECTOR) target.set(stick.masterBootRecord.subarray(offset, Math.min(SECTOR, offset + target.length)))
  },
})

/** The parts of rising extents that fall into a range (bytes). */
function* piecesIn(extents: readonly Extent[], offset: number, length: number): Generator<Piece> {
  for (let index = firstEndingAfter(extents, offset); index < extents.length; index++) {
    const extent = extents[index]
    if (!extent || extent.offset >= offset + length) return
    const from = Math.max(0, offset - extent.offset)
    const at = extent.offset + from - offset
    yield { extent, from, at, length: Math.min(extent.length - from, length - at) }
  }
}

/** By binary search: a bank of 65,000 files has twice as many extents. */
const firstEndingAfter = (extents: readonly Extent[], offset: number): number => {
  let [low, high] = [0, extents.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const extent = extents[middle]
    if (extent && extent.offset + extent.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}
