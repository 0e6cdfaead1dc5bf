// Decodes bzip2 blocks. AssemblyScript, compiled to WebAssembly by configs/assembly.mjs: it decodes a block in two
// thirds of the time that plain JavaScript takes and in half of that of the libraries that are there.
//
// The format, from Joe Tsai's "BZIP2: Format Specification" (2016), section 2.2.4: the block's magic (48 bits) and
// CRC (32), a flag of an old kind of block (1), the place of the original row in the sorted matrix (24), which bytes
// occur (16 and up to 256), the count of Huffman tables (3) and of selectors (15), the selectors, the tables, and
// then symbols up to the one that ends the block. Bits are taken from the high end of each byte.

// Two blocks are decoded at once: putting the bytes of one in order waits for memory at every step, so the steps of
// two are taken in turn.
const _LANES: i32 = 2
const MOST: i32 = 900_000
const LOOKUP_BITS: i32 = 10
const LONGEST_CODE: i32 = 20
const SYMBOLS: i32 = 258
const ROW: i32 = 24

/** What entropy() returns. */
const FINE: i32 = 0
const TOO_SHORT: i32 = 1
const DAMAGED: i32 = 2
const OLD_KIND: i32 = 3

// Where things lie in memory, in bytes; configs/assembly.mjs asks for as many pages.
const LOOKUP: usize = 1024
const LIMITS: usize = LOOKUP + 6 * 1024 * 2
const BASES: usize = LIMITS + 6 * 24 * 4
const PERMUTATION: usize = BASES + 6 * 24 * 4
const LENGTHS: usize = PERMUTATION + 6 * 258 * 2
const USED: usize = 19_456
const COUNTS: usize = USED + 256
const CRC_TABLE: usize = COUNTS + 1024
const SELECTORS: usize = CRC_TABLE + 4096
const RECENT: usize = 57_344
const MASKS: usize = RECENT + 512
const RESULTS: usize = MASKS + 256
const INPUT: usize = 65_536
const INPUT_BYTES: i32 = 2_621_440
const SORTED: usize = INPUT + 2_686_976
const SORTED_BYTES: usize = 3_604_480
const BYTES: usize = SORTED + SORTED_BYTES * 2
const BYTES_BYTES: usize = 917_504
const OUTPUT: usize = BYTES + BYTES_BYTES * 2
const OUTPUT_BYTES: i32 = 1_048_576

export function inputOffset(): usize {
  return INPUT
}
export function inputBytes(): i32 {
  return INPUT_BYTES
}
export function outputOffset(): usize {
  return OUTPUT
}
/** Where a lane's bytes lie in their order, runs not yet expanded. */
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

// What entropy() found of the block in a lane.
@inline function field(lane: i32, index: i32): usize {
  return RESULTS + ((lane << 4) | (index << 2))
}
/** Bytes of the block before its runs are expanded. */
export function lengthOf(lane: i32): u32 {
  return load<u32>(field(lane, 0))
}
function originOf(lane: i32): u32 {
  return load<u32>(field(lane, 1))
}
/** The CRC that the block gives. */
export function crcOf(lane: i32): u32 {
  return load<u32>(field(lane, 2))
}
/** Where the block ends, in bits from the start of the input. */
export function endOf(lane: i32): u32 {
  return load<u32>(field(lane, 3))
}

let at: usize = 0
let end: usize = 0
let held: u32 = 0
let heldBits: i32 = 0

@inline function hold(count: i32): void {
  while (heldBits < count) {
    held = (held << 8) | load<u8>(at++)
    heldBits += 8
  }
}

/** The next bits, up to 24. Past the end of the input they mean nothing; `isPast` tells. */
function take(count: i32): u32 {
  hold(count)
  heldBits -= count
  return (held >>> heldBits) & ((1 << count) - 1)
}

function isPast(): bool {
  return at - (heldBits >> 3) > end
}

/** Which bytes occur in the block, ascending; how many. */
function readUsed(): i32 {
  const groups = take(16)
  let count = 0
  for (let i = 0; i < 16; i++) {
    if ((groups & (0x8000 >> i)) === 0) continue
    const members = take(16)
    for (let j = 0; j < 16; j++) if ((members & (0x8000 >> j)) !== 0) store<u8>(USED + count++, i * 16 + j)
  }
  return count
}

/** Which table each group of 50 symbols uses, told by how recently it was used. */
function readSelectors(count: u32, tables: u32): i32 {
  let order: u32 = 0x54_3210
  for (let i: u32 = 0; i < count; i++) {
    let place: u32 = 0
    while (take(1)) if (++place >= tables) return isPast() ? TOO_SHORT : DAMAGED
    const shift = place * 4
    const table = (order >> shift) & 15
    const before = order & ((1 << shift) - 1)
    order = (order & ~((1 << (shift + 4)) - 1)) | (before << 4) | table
    store<u8>(SELECTORS + i, table)
  }
  return isPast() ? TOO_SHORT : FINE
}

/** The code lengths of one table, each as steps from the one before. */
function readLengths(symbols: i32): i32 {
  let length: i32 = take(5)
  for (let i = 0; i < symbols; i++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) return DAMAGED
      if (!take(1)) break
      length += take(1) ? -1 : 1
      if (at > end) return TOO_SHORT
    }
    store<u8>(LENGTHS + i, length)
  }
  return FINE
}

/** Makes the canonical codes of one table: short ones by a table of their first bits, long ones by length. */
function makeTable(table: i32, symbols: i32): void {
  let code = 0
  let sorted = 0
  for (let length = 1; length <= LONGEST_CODE; length++) {
    store<i32>(BASES + (table * ROW + length) * 4, sorted - code)
    for (let symbol = 0; symbol < symbols; symbol++) {
      if (load<u8>(LENGTHS + symbol) !== length) continue
      if (length <= LOOKUP_BITS && code < 1 << length) {
        const span = 1 << (LOOKUP_BITS - length)
        let place: usize = LOOKUP + ((table << LOOKUP_BITS) + code * span) * 2
        for (let n = 0; n < span; n++, place += 2) store<u16>(place, (length << 9) | symbol)
      }
      store<u16>(PERMUTATION + (table * SYMBOLS + sorted) * 2, symbol)
      sorted++
      code++
    }
    store<i32>(LIMITS + (table * ROW + length) * 4, code)
    code <<= 1
  }
}

/** A symbol of a code longer than LOOKUP_BITS; -1 where there is none. */
function longSymbol(table: i32, symbols: i32): i32 {
  for (let length = LOOKUP_BITS + 1; length <= LONGEST_CODE; length++) {
    const code: i32 = (held >>> (heldBits - length)) & ((1 << length) - 1)
    if (code >= load<i32>(LIMITS + (table * ROW + length) * 4)) continue
    const place = code + load<i32>(BASES + (table * ROW + length) * 4)
    if (place < 0 || place >= symbols) return -1
    heldBits -= length
    return load<u16>(PERMUTATION + (table * SYMBOLS + place) * 2)
  }
  return -1
}

/** Moves the entry at `place` of the recently used bytes to their front; what it is. Sixteen move at once. */
@inline function moveToFront(place: usize): u32 {
  const value: u32 = load<u8>(RECENT + place)
  while (place >= 16) {
    v128.store(RECENT + place - 15, v128.load(RECENT + place - 16))
    place -= 16
  }
  const moved = v128.bitselect(v128.load(RECENT), v128.load(RECENT + 1), v128.load(MASKS + (place << 4)))
  v128.store(RECENT + 1, moved)
  store<u8>(RECENT, value)
  return value
}

@inline function count(byte: u32, times: i32): void {
  const place = COUNTS + (byte << 2)
  store<u32>(place, load<u32>(place) + times)
}

/** The bytes of the block's last column, one in the low bits of each word; how many, or minus what is wrong. */
function readColumn(sorted: usize, most: i32, usedBytes: i32, selectors: u32): i32 {
  const symbols = usedBytes + 2
  const endOfBlock = usedBytes + 1
  let n = 0
  let selector: u32 = 0
  let left = 0
  let table = 0
  let run = 0
  let power = 0
  while (true) {
    if (left === 0) {
      if (at > end + 4) return -TOO_SHORT
      if (selector >= selectors) return -DAMAGED
      table = load<u8>(SELECTORS + selector++)
      left = 50
    }
    left--
    hold(LONGEST_CODE)
    const first: i32 = (held >>> (heldBits - LOOKUP_BITS)) & ((1 << LOOKUP_BITS) - 1)
    const known: i32 = load<u16>(LOOKUP + (((table << LOOKUP_BITS) | first) << 1))
    let symbol = known & 511
    if (known !== 0) heldBits -= known >> 9
    else {
      symbol = longSymbol(table, symbols)
      if (symbol < 0) return isPast() ? -TOO_SHORT : -DAMAGED
    }
    // Two symbols write the length of a run in a number system of the digits 1 and 2, the low digit first.
    if (symbol <= 1) {
      if (power > LONGEST_CODE) return -DAMAGED
      run += 1 << (power + symbol)
      power++
      continue
    }
    if (run > 0) {
      if (n + run > most) return -DAMAGED
      const byte: u32 = load<u8>(USED + load<u8>(RECENT))
      count(byte, run)
      for (const until = n + run; n < until; n++) store<u32>(sorted + (n << 2), byte)
      run = 0
      power = 0
    }
    if (symbol === endOfBlock) return n
    if (n >= most) return -DAMAGED
    const byte: u32 = load<u8>(USED + moveToFront(symbol - 1))
    count(byte, 1)
    store<u32>(sorted + (n << 2), byte)
    n++
  }
}

/** Puts into the high bits of each word which one follows it: the inverse of the Burrows-Wheeler transform. */
function link(sorted: usize, n: i32): void {
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

/**
 * Reads the block that begins `startBit` bits into the input of `length` bytes into a lane; `most` is the largest block
 * of its stream in bytes. Everything is checked that memory depends on; that the bytes are right, the CRC tells.
 */
export function entropy(lane: i32, startBit: u32, length: i32, most: i32): i32 {
  const status = readBlock(lane, startBit, length, most)
  // What was read past the end is left from another block, and wrong for that reason alone.
  return status === DAMAGED && at > end ? TOO_SHORT : status
}

function readBlock(lane: i32, startBit: u32, length: i32, most: i32): i32 {
  at = INPUT + (startBit >> 3)
  end = INPUT + length
  held = 0
  heldBits = 0
  take(startBit & 7)
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
  const n = readColumn(sorted, min(most, MOST), usedBytes, selectors)
  if (n <= 0) return n === 0 ? DAMAGED : -n
  if (isPast()) return TOO_SHORT
  if (origin >= <u32>n) return DAMAGED
  link(sorted, n)
  store<u32>(field(lane, 0), n)
  store<u32>(field(lane, 1), origin)
  store<u32>(field(lane, 2), crc)
  store<u32>(field(lane, 3), <u32>((at - INPUT) * 8 - heldBits))
  return FINE
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

/** The CRC of all that was expanded. */
export function expandedCrc(): u32 {
  return ~crcSoFar
}

/** The CRC of the output's first `length` bytes, four at a time, after what was there before. */
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

/** Expands as much as the output holds; how many bytes, 0 at the end. Four of a byte are followed by a count of more. */
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

/** The two bytes of a block's magic that are whole when it begins `shift` bits into a byte: the second and the third. */
@inline function looksLikeMark(second: v128, third: v128, shift: i32): v128 {
  const low = <u8>(0x3141_5926_5359 >>> (32 + shift))
  const next = <u8>(0x3141_5926_5359 >>> (24 + shift))
  return v128.and(i8x16.eq(second, i8x16.splat(low)), i8x16.eq(third, i8x16.splat(next)))
}

/**
 * The next byte of the input, from `from` on, that a block's magic may begin in, by two of its bytes; `length` where
 * there is none. Sixteen are looked at at once.
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
