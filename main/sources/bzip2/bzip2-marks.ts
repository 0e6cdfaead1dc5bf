/** 48 bits: the high 24 and the low. */
export type Mark = readonly [number, number]

/** The magic of a block: the digits of pi (Joe Tsai, "BZIP2: Format Specification", 2.2.4). */
export const BLOCK_MARK: Mark = [0x314159, 0x265359]
/** The magic of a stream's end: the square root of pi. */
export const END_MARK: Mark = [0x177245, 0x385090]
export const MARK_BITS = 48

/** `count` bits, up to 24, from bit `at` of `bytes` on, high bit first; bits past the end count as 0. */
export const bitsAt = (bytes: Uint8Array, at: number, count: number): number => {
  const byte = Math.floor(at / 8)
  const word =
    (((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0)) >>>
    0
  // 24 bits that begin with the last bit of a byte end in the fourth byte.
  return (word << (at % 8)) >>> (32 - count)
}

export const isMark = (bytes: Uint8Array, at: number, [high, low]: Mark): boolean =>
  bitsAt(bytes, at, 24) === high && bitsAt(bytes, at + 24, 24) === low

/** The most bytes that a mark can touch. */
export const MARK_BYTES = 7

/** Places, in bits, of block marks that begin in byte `byte`. */
export const blockMarksIn = (bytes: Uint8Array, byte: number): number[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map(shift => byte * 8 + shift).filter(at => isMark(bytes, at, BLOCK_MARK))
