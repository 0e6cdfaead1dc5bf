import { OutOfRangeError } from '../bytes/byte-source.ts'
import { roundUp, SECTOR } from '../bytes/units.ts'

/** A run of bytes in an image that is mostly zeros; `offset` and `length` in bytes of the image. */
export interface Piece {
  readonly offset: number
  readonly length: number
  /** Fills `target` with the bytes from `at`, counted in bytes from the start of the piece. */
  fill(at: number, target: Uint8Array): void
}

/** Bytes in memory as a piece, without whole sectors of zeros at its end. */
export const bytesPiece = (offset: number, bytes: Uint8Array): Piece => {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  const length = Math.min(bytes.length, roundUp(end, SECTOR))
  const kept = bytes.slice(0, length)
  return { offset, length, fill: (at, target) => target.set(kept.subarray(at, at + target.length)) }
}

/** Fills `target` with the bytes from `offset` of an image of `size` bytes that is zero outside its pieces. */
export const fillFromPieces = (pieces: readonly Piece[], size: number, offset: number, target: Uint8Array): void => {
  const end = offset + target.length
  if (offset < 0 || end > size) throw new OutOfRangeError(offset, target.length, size)
  target.fill(0)
  for (const piece of pieces) {
    const from = Math.max(offset, piece.offset)
    const to = Math.min(end, piece.offset + piece.length)
    if (from < to) piece.fill(from - piece.offset, target.subarray(from - offset, to - offset))
  }
}

/** The whole sectors that pieces touch as byte ranges, in rising order, adjacent ones merged. */
export const rangesOf = (pieces: readonly Piece[]): { offset: number; length: number }[] => {
  const ranges: { offset: number; length: number }[] = []
  for (const { offset, length } of [...pieces].sort((a, b) => a.offset - b.offset)) {
    const start = Math.floor(offset / SECTOR) * SECTOR
    const end = roundUp(offset + length, SECTOR)
    const last = ranges.at(-1)
    if (last && last.offset + last.length >= start) last.length = end - last.offset
    else if (length > 0) ranges.push({ offset: start, length: end - start })
  }
  return ranges
}
