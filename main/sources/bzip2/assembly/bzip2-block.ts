// Decodes bzip2 blocks. AssemblyScript, compiled to WebAssembly by tools/assembly.mjs: it takes about half as long as
// plain JavaScript, and less than half as long as the existing libraries. Small functions have no @inline: `asc -O3`
// inlines them anyway, and Biome cannot parse a decorator on a function.
//
// The format, from Joe Tsai's "BZIP2: Format Specification" (2016), section 2.2.4: the block's magic (48 bits) and
// CRC (32), a flag of an old kind of block (1), the place of the original row in the sorted matrix (24), which bytes
// occur (16 and up to 256), the count of Huffman tables (3) and of selectors (15), the selectors, the tables, and
// then symbols up to the one that ends the block. Bits are taken from the high end of each byte.

// Two blocks are decoded at once: putting the bytes of one in order waits for memory at every step, so the steps of two
// are interleaved.

import { COUNTS, DAMAGED, FINE, field, LOOKUP, OLD_KIND, RECENT, SORTED, SORTED_BYTES, TOO_SHORT } from './layout'
import { link } from './order'
import {
  beginBits,
  bitPlace,
  hasTouchedEnd,
  isPast,
  makeTable,
  readColumn,
  readLengths,
  readSelectors,
  readUsed,
  take,
} from './symbols'

export { bytesOffset, crcOf, endOf, inputBytes, inputOffset, lengthOf, outputOffset, start } from './layout'
export { nextMark } from './marks'
export { restore, restoreBoth } from './order'
export { beginExpanding, expand, expandedCrc } from './runs'

/**
 * Reads the block that begins `startBit` bits into the input of `length` bytes into a lane. Checks everything that
 * memory safety depends on; the CRC shows whether the bytes are right.
 */
export function entropy(lane: i32, startBit: u32, length: i32): i32 {
  const status = readBlock(lane, startBit, length)
  // Bits past the end are left over from another block, so the damage may be due only to them.
  return status === DAMAGED && hasTouchedEnd() ? TOO_SHORT : status
}

function readBlock(lane: i32, startBit: u32, length: i32): i32 {
  beginBits(startBit, length)
  take(24)
  take(24)
  const crc = (take(16) << 16) | take(16)
  const old = take(1)
  const origin = (take(12) << 12) | take(12)
  const usedBytes = readUsed()
  const tables = take(3)
  const selectors = take(15)
  if (isPast()) return TOO_SHORT
  if (old) return OLD_KIND
  if (usedBytes === 0 || tables < 2 || tables > 6 || selectors === 0) return DAMAGED
  const selected = readSelectors(selectors, tables)
  if (selected !== FINE) return selected
  memory.fill(LOOKUP, 0, 6 * 1024 * 2)
  for (let table = 0; table < <i32>tables; table++) {
    const read = readLengths(usedBytes + 2)
    if (read !== FINE) return read
    makeTable(table, usedBytes + 2)
  }
  if (isPast()) return TOO_SHORT
  memory.fill(COUNTS, 0, 1024)
  for (let i = 0; i < 256; i++) store<u8>(RECENT + i, i)
  const sorted: usize = SORTED + lane * <i32>SORTED_BYTES
  const n = readColumn(sorted, usedBytes, selectors)
  if (n <= 0) return n === 0 ? DAMAGED : -n
  if (isPast()) return TOO_SHORT
  if (origin >= <u32>n) return DAMAGED
  link(sorted, n)
  store<u32>(field(lane, 0), n)
  store<u32>(field(lane, 1), origin)
  store<u32>(field(lane, 2), crc)
  store<u32>(field(lane, 3), bitPlace())
  return FINE
}
