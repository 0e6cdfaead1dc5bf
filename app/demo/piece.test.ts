import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../bytes/byte-source.ts'
import { bytesPiece, fillFromPieces, rangesOf } from './piece.ts'

const ones = (length: number): Uint8Array => new Uint8Array(length).fill(1)

describe('pieces', () => {
  it('give their bytes at their offsets and zeros in between', () => {
    const pieces = [bytesPiece(1024, ones(512)), bytesPiece(512, Uint8Array.of(7, 8, 9))]
    const target = new Uint8Array(1100).fill(0xaa)
    fillFromPieces(pieces, 4096, 513, target)
    const expected = new Uint8Array(1100)
    expected.set([8, 9])
    expected.fill(1, 511, 1023)
    expect(target).toEqual(expected)
  })

  it('leave sectors of zeros at their end to the image', () => {
    const bytes = new Uint8Array(4096)
    bytes[600] = 5
    expect(bytesPiece(0, bytes).length).toBe(1024)
    expect(bytesPiece(0, new Uint8Array(512)).length).toBe(0)
    expect(bytesPiece(0, ones(3)).length).toBe(3)
  })

  it('make one range where they touch, whatever their order', () => {
    const pieces = [bytesPiece(2048, ones(512)), bytesPiece(0, ones(512)), bytesPiece(512, ones(512))]
    expect(rangesOf([...pieces, bytesPiece(9000, new Uint8Array(512))])).toEqual([
      { offset: 0, length: 1024 },
      { offset: 2048, length: 512 },
    ])
  })

  it('refuse a read outside the image', () => {
    expect(() => fillFromPieces([], 1024, 1023, new Uint8Array(2))).toThrow(OutOfRangeError)
    expect(() => fillFromPieces([], 1024, -1, new Uint8Array(1))).toThrow(OutOfRangeError)
    expect(() => fillFromPieces([], 1024, 1024, new Uint8Array(0))).not.toThrow()
  })
})
