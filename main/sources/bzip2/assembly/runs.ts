// Expands the runs of a block, and calculates their CRC.

import { BYTES, CRC_TABLE, field, lengthOf, OUTPUT, OUTPUT_BYTES } from './layout'

let place: u32 = 0
let same: i32 = 0
let last: i32 = -1
let pending: i32 = 0
let crcSoFar: u32 = 0

/** Begins to expand the runs of `length` bytes that were put into lane 0. */
export function beginExpanding(length: u32): void {
  store<u32>(field(0, 0), length)
  place = 0
  same = 0
  last = -1
  pending = 0
  crcSoFar = 0xffff_ffff
}

/** The CRC of everything expanded so far. */
export function expandedCrc(): u32 {
  return ~crcSoFar
}

/** Continues the CRC over the first `length` bytes of the output, four at a time. */
function addToCrc(length: i32): void {
  let crc = crcSoFar
  let i = 0
  for (; i + 4 <= length; i += 4) {
    crc ^= bswap(load<u32>(OUTPUT + i))
    crc =
      load<u32>(CRC_TABLE + 3072 + ((crc >>> 24) << 2)) ^
      load<u32>(CRC_TABLE + 2048 + (((crc >>> 16) & 255) << 2)) ^
      load<u32>(CRC_TABLE + 1024 + (((crc >>> 8) & 255) << 2)) ^
      load<u32>(CRC_TABLE + ((crc & 255) << 2))
  }
  for (; i < length; i++) crc = (crc << 8) ^ load<u32>(CRC_TABLE + (((crc >>> 24) ^ load<u8>(OUTPUT + i)) << 2))
  crcSoFar = crc
}

/**
 * Expands as much as the output holds. Returns the number of bytes, 0 at the end. Four equal bytes are followed by a
 * count of more.
 */
export function expand(): i32 {
  const n = lengthOf(0)
  let out = 0
  let i = place
  let seen = same
  let before = last
  while (out < OUTPUT_BYTES) {
    if (pending > 0) {
      const times = min(pending, OUTPUT_BYTES - out)
      memory.fill(OUTPUT + out, <u8>before, times)
      out += times
      pending -= times
      if (pending === 0) before = -1
      continue
    }
    if (i >= n) break
    const byte: i32 = load<u8>(BYTES + i++)
    if (seen === 4) {
      seen = 0
      pending = byte
      if (byte === 0) before = -1
      continue
    }
    seen = byte === before ? seen + 1 : 1
    before = byte
    store<u8>(OUTPUT + out++, byte)
  }
  place = i
  same = seen
  last = before
  addToCrc(out)
  return out
}
