// The inverse of the Burrows-Wheeler transform: puts the bytes of the last column back into their order.

import { BYTES, BYTES_BYTES, COUNTS, lengthOf, originOf, SORTED, SORTED_BYTES } from './layout'

/** Stores in the high bits of each word which word follows it: the inverse of the Burrows-Wheeler transform. */
export function link(sorted: usize, n: i32): void {
  let sum: u32 = 0
  for (let i = 0; i < 256; i++) {
    const times = load<u32>(COUNTS + (i << 2))
    store<u32>(COUNTS + (i << 2), sum)
    sum += times
  }
  for (let i = 0; i < n; i++) {
    const byte: u32 = load<u32>(sorted + (i << 2)) & 255
    const place = load<u32>(COUNTS + (byte << 2))
    store<u32>(COUNTS + (byte << 2), place + 1)
    store<u32>(sorted + (place << 2), load<u32>(sorted + (place << 2)) | (i << 8))
  }
}

function follow(lane: i32, from: u32, row: u32): void {
  const sorted: usize = SORTED + lane * <i32>SORTED_BYTES
  const bytes: usize = BYTES + lane * <i32>BYTES_BYTES
  const n = lengthOf(lane)
  for (let i = from; i < n; i++) {
    const entry = load<u32>(sorted + (row << 2))
    store<u8>(bytes + i, entry)
    row = entry >>> 8
  }
}

function firstRow(lane: i32): u32 {
  return load<u32>(SORTED + lane * <i32>SORTED_BYTES + (originOf(lane) << 2)) >>> 8
}

/** Puts the bytes of one lane in order. */
export function restore(lane: i32): void {
  follow(lane, 0, firstRow(lane))
}

/** The same for both lanes at once. */
export function restoreBoth(): void {
  const most = min(lengthOf(0), lengthOf(1))
  let one = firstRow(0)
  let two = firstRow(1)
  for (let i: u32 = 0; i < most; i++) {
    const first = load<u32>(SORTED + (one << 2))
    const second = load<u32>(SORTED + SORTED_BYTES + (two << 2))
    store<u8>(BYTES + i, first)
    store<u8>(BYTES + BYTES_BYTES + i, second)
    one = first >>> 8
    two = second >>> 8
  }
  follow(0, most, one)
  follow(1, most, two)
}
