import { describe, expect, it } from 'vitest'
import { list, raw, struct, text, u8, u16, u32 } from './struct.ts'

const Inner = struct('inner', 3, { low: u8, high: u16 })
const Outer = struct('outer', 24, { id: u32, name: text(5), mark: raw(3), pairs: list(Inner, 4) })

const value = {
  id: 0xfedc_ba98,
  name: 'ab',
  mark: Uint8Array.of(1, 2, 3),
  pairs: [0, 1, 2, 3].map(n => ({ low: n, high: 0x1234 + n })),
}

describe('struct', () => {
  it('lays fields out in order, little-endian', () => {
    expect(Array.from(Outer.encode(value))).toEqual([
      ...[0x98, 0xba, 0xdc, 0xfe],
      ...[0x61, 0x62, 0x20, 0x20, 0x20],
      ...[1, 2, 3],
      ...[0, 0x34, 0x12, 1, 0x35, 0x12, 2, 0x36, 0x12, 3, 0x37, 0x12],
    ])
    expect(Outer.offsets).toEqual({ id: 0, name: 4, mark: 9, pairs: 12 })
    expect(Outer.size).toBe(24)
  })

  it('reads what it wrote, at any offset, and leaves the rest alone', () => {
    const bytes = new Uint8Array(40).fill(0xaa)
    Outer.encodeInto(bytes, 7, value)
    expect(Outer.decode(bytes, 7)).toEqual({ ...value, name: 'ab   ' })
    expect(bytes.subarray(0, 7).every(byte => byte === 0xaa)).toBe(true)
    expect(bytes.subarray(31).every(byte => byte === 0xaa)).toBe(true)
  })

  it('works on a part of a larger buffer, and reads copies', () => {
    const memory = new Uint8Array(64).fill(0xaa)
    const part = memory.subarray(13, 13 + 24)
    Outer.encodeInto(part, 0, value)
    const { mark } = Outer.decode(part)
    memory.fill(0)
    expect(Array.from(mark)).toEqual([1, 2, 3])
  })

  it('refuses a declaration whose fields do not add up', () => {
    expect(() => struct('short', 4, { a: u8, b: u16 })).toThrow('short: fields add up to 3 bytes, not 4')
  })

  it('refuses bytes that end before it does', () => {
    expect(() => Outer.decode(new Uint8Array(23))).toThrow(RangeError)
    expect(() => Outer.decode(new Uint8Array(24), 1)).toThrow(RangeError)
    expect(() => Outer.encodeInto(new Uint8Array(24), 1, value)).toThrow(RangeError)
    // The underlying buffer is longer, but is not read.
    expect(() => Outer.decode(new Uint8Array(64).subarray(0, 23))).toThrow(RangeError)
  })

  it('refuses values that do not fit their field', () => {
    expect(() => Outer.encode({ ...value, name: 'abcdef' })).toThrow('longer than 5 bytes')
    expect(() => Outer.encode({ ...value, mark: new Uint8Array(2) })).toThrow('2 bytes for a field of 3')
    expect(() => Outer.encode({ ...value, pairs: value.pairs.slice(1) })).toThrow('3 values for a list of 4')
  })

  it('keeps every byte of text as Latin-1', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const Text = struct('text', 256, { all: text(256) })
    expect(Text.encode(Text.decode(bytes))).toEqual(bytes)
  })
})
