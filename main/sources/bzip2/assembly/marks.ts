// Where blocks may begin.

import { INPUT } from './layout'

/**
 * Compares the two bytes that lie wholly in a block's magic that begins `shift` bits into a byte: the second and the
 * third.
 */
function looksLikeMark(second: v128, third: v128, shift: i32): v128 {
  const low = <u8>(0x3141_5926_5359 >>> (32 + shift))
  const next = <u8>(0x3141_5926_5359 >>> (24 + shift))
  return v128.and(i8x16.eq(second, i8x16.splat(low)), i8x16.eq(third, i8x16.splat(next)))
}

/**
 * The next byte of the input, from `from` on, that a block's magic may begin in, judging by two of its bytes; `length`
 * if there is none. Looks at sixteen at once.
 */
export function nextMark(from: i32, length: i32): i32 {
  for (let i = from; i < length; i += 16) {
    const second = v128.load(INPUT + i + 1)
    const third = v128.load(INPUT + i + 2)
    const some = v128.or(
      v128.or(
        v128.or(looksLikeMark(second, third, 0), looksLikeMark(second, third, 1)),
        v128.or(looksLikeMark(second, third, 2), looksLikeMark(second, third, 3)),
      ),
      v128.or(
        v128.or(looksLikeMark(second, third, 4), looksLikeMark(second, third, 5)),
        v128.or(looksLikeMark(second, third, 6), looksLikeMark(second, third, 7)),
      ),
    )
    if (v128.any_true(some)) return min(i + <i32>ctz(i8x16.bitmask(some)), length)
  }
  return length
}
