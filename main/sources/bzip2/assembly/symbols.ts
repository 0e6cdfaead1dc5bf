// Reads the bits of a block: its tables and the symbols coded with them, up to the last column of the sorted matrix.

import {
  BASES,
  COUNTS,
  DAMAGED,
  FINE,
  INPUT,
  LENGTHS,
  LIMITS,
  LONGEST_CODE,
  LOOKUP,
  LOOKUP_BITS,
  MASKS,
  MOST,
  PERMUTATION,
  RECENT,
  ROW,
  SELECTORS,
  SYMBOLS,
  TOO_SHORT,
  USED,
} from './layout'

let at: usize = 0
let end: usize = 0
let held: u32 = 0
let heldBits: i32 = 0

function hold(count: i32): void {
  while (heldBits < count) {
    held = (held << 8) | load<u8>(at++)
    heldBits += 8
  }
}

/** Begins reading at bit `startBit` of the input of `length` bytes. */
export function beginBits(startBit: u32, length: i32): void {
  at = INPUT + (startBit >> 3)
  end = INPUT + length
  held = 0
  heldBits = 0
  take(startBit & 7)
}

/** Whether anything was read past the input's end, needed or not. */
export function hasTouchedEnd(): bool {
  return at > end
}

/** Where the next bit is, in bits from the start of the input. */
export function bitPlace(): u32 {
  return <u32>((at - INPUT) * 8 - heldBits)
}

/** The next bits, up to 24. Past the end of the input they mean nothing; see `isPast`. */
export function take(count: i32): u32 {
  hold(count)
  heldBits -= count
  return (held >>> heldBits) & ((1 << count) - 1)
}

export function isPast(): bool {
  return at - (heldBits >> 3) > end
}

/** Reads which bytes occur in the block, ascending. Returns how many. */
export function readUsed(): i32 {
  const groups = take(16)
  let count = 0
  for (let i = 0; i < 16; i++) {
    if ((groups & (0x8000 >> i)) === 0) continue
    const members = take(16)
    for (let j = 0; j < 16; j++) if ((members & (0x8000 >> j)) !== 0) store<u8>(USED + count++, i * 16 + j)
  }
  return count
}

/** Reads which table each group of 50 symbols uses, coded by how recently it was used. */
export function readSelectors(count: u32, tables: u32): i32 {
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

/** Reads the code lengths of one table, each as steps from the one before. */
export function readLengths(symbols: i32): i32 {
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

/** Makes the canonical codes of one table: a lookup table by first bits for short ones, by length for long ones. */
export function makeTable(table: i32, symbols: i32): void {
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

/** The symbol of a code longer than LOOKUP_BITS; -1 if there is none. */
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

/** Moves the entry at `place` of the recently used bytes to the front, and returns it. Moves sixteen at once. */
function moveToFront(place: usize): u32 {
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

function count(byte: u32, times: i32): void {
  const place = COUNTS + (byte << 2)
  store<u32>(place, load<u32>(place) + times)
}

/** The next symbol, by the codes of one table; -1 if no code fits. */
function nextSymbol(table: i32, symbols: i32): i32 {
  hold(LONGEST_CODE)
  const first: i32 = (held >>> (heldBits - LOOKUP_BITS)) & ((1 << LOOKUP_BITS) - 1)
  const known: i32 = load<u16>(LOOKUP + (((table << LOOKUP_BITS) | first) << 1))
  if (known === 0) return longSymbol(table, symbols)
  heldBits -= known >> 9
  return known & 511
}

/** Puts the most recently used byte into the column `times` times, from index `n` on. */
function putRun(sorted: usize, n: i32, times: i32): void {
  const byte: u32 = load<u8>(USED + load<u8>(RECENT))
  count(byte, times)
  for (let i = n; i < n + times; i++) store<u32>(sorted + (i << 2), byte)
}

/**
 * Reads the bytes of the block's last column into the low bits of each word. Returns how many, or the negative error.
 */
export function readColumn(sorted: usize, usedBytes: i32, selectors: u32): i32 {
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
    const symbol = nextSymbol(table, symbols)
    if (symbol < 0) return isPast() ? -TOO_SHORT : -DAMAGED
    // Two symbols give the length of a run as a base-2 number with the digits 1 and 2, low digit first.
    if (symbol <= 1) {
      if (power > LONGEST_CODE) return -DAMAGED
      run += 1 << (power + symbol)
      power++
      continue
    }
    if (run > 0) {
      if (n + run > MOST) return -DAMAGED
      putRun(sorted, n, run)
      n += run
      run = 0
      power = 0
    }
    if (symbol === endOfBlock) return n
    if (n >= MOST) return -DAMAGED
    const byte: u32 = load<u8>(USED + moveToFront(symbol - 1))
    count(byte, 1)
    store<u32>(sorted + (n << 2), byte)
    n++
  }
}
