// Where everything is in the decoder's memory, what is kept there about a block, and the tables that no block changes.

export const MOST: i32 = 900_000
export const LOOKUP_BITS: i32 = 10
export const LONGEST_CODE: i32 = 20
export const SYMBOLS: i32 = 258
export const ROW: i32 = 24

/** What entropy() returns. */
export const FINE: i32 = 0
export const TOO_SHORT: i32 = 1
export const DAMAGED: i32 = 2
export const OLD_KIND: i32 = 3

// Where things are in memory, in bytes; tools/assembly.mjs requests enough pages for it.
export const LOOKUP: usize = 1024
export const LIMITS: usize = LOOKUP + 6 * 1024 * 2
export const BASES: usize = LIMITS + 6 * 24 * 4
export const PERMUTATION: usize = BASES + 6 * 24 * 4
export const LENGTHS: usize = PERMUTATION + 6 * 258 * 2
export const USED: usize = 19_456
export const COUNTS: usize = USED + 256
export const CRC_TABLE: usize = COUNTS + 1024
export const SELECTORS: usize = CRC_TABLE + 4096
export const RECENT: usize = 58_368
export const MASKS: usize = RECENT + 512
export const RESULTS: usize = MASKS + 256
export const INPUT: usize = 65_536
export const INPUT_BYTES: i32 = 2_621_440
export const SORTED: usize = INPUT + 2_686_976
export const SORTED_BYTES: usize = 3_604_480
export const BYTES: usize = SORTED + SORTED_BYTES * 2
export const BYTES_BYTES: usize = 917_504
export const OUTPUT: usize = BYTES + BYTES_BYTES * 2
export const OUTPUT_BYTES: i32 = 1_048_576

export function inputOffset(): usize {
  return INPUT
}
export function inputBytes(): i32 {
  return INPUT_BYTES
}
export function outputOffset(): usize {
  return OUTPUT
}
/** Where a lane's bytes are once in order, with runs not yet expanded. */
export function bytesOffset(lane: i32): usize {
  return BYTES + lane * <i32>BYTES_BYTES
}

/** Fills the tables that no block changes. */
export function start(): void {
  for (let i: u32 = 0; i < 256; i++) {
    let crc = i << 24
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000_0000) !== 0 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1
    store<u32>(CRC_TABLE + (i << 2), crc)
  }
  // What a byte does to the CRC when one, two or three others follow it.
  for (let i: u32 = 256; i < 1024; i++) {
    const before = load<u32>(CRC_TABLE + ((i - 256) << 2))
    store<u32>(CRC_TABLE + (i << 2), (before << 8) ^ load<u32>(CRC_TABLE + ((before >>> 24) << 2)))
  }
  for (let i = 0; i < 16; i++) for (let j = 0; j < 16; j++) store<u8>(MASKS + i * 16 + j, j < i ? 0xff : 0)
}

// What entropy() found out about the block in a lane.
export function field(lane: i32, index: i32): usize {
  return RESULTS + ((lane << 4) | (index << 2))
}
/** Bytes in the block before its runs are expanded. */
export function lengthOf(lane: i32): u32 {
  return load<u32>(field(lane, 0))
}
export function originOf(lane: i32): u32 {
  return load<u32>(field(lane, 1))
}
/** The CRC given in the block. */
export function crcOf(lane: i32): u32 {
  return load<u32>(field(lane, 2))
}
/** Where the block ends, in bits from the start of the input. */
export function endOf(lane: i32): u32 {
  return load<u32>(field(lane, 3))
}
