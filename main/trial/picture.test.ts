import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isTextMode, pixelsOf, pngOf } from './picture.ts'

const ppm = (width: number, height: number, rgb: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), rgb])

describe('pixelsOf', () => {
  it('reads a pixmap', () => {
    const rgb = Uint8Array.from({ length: 18 }, (_, i) => i + 10)
    expect(pixelsOf(ppm(3, 2, rgb))).toMatchObject({ width: 3, height: 2, rgb: Buffer.from(rgb) })
  })

  it.each([
    ['cut', ppm(3, 2, new Uint8Array(17))],
    ['too long', ppm(3, 2, new Uint8Array(19))],
    ['of no size', ppm(0, 2, new Uint8Array(0))],
    ['too large', ppm(1_000_000, 1_000_000, new Uint8Array(3))],
    ['another kind', Buffer.from('P5\n1 1\n255\n\0')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses one that is %s', (_, bytes) => expect(pixelsOf(bytes)).toBeUndefined())
})

describe('pngOf', () => {
  it('keeps every pixel, in rows without a filter', async () => {
    const rgb = Uint8Array.from({ length: 18 }, (_, i) => i * 7)
    const png = await pngOf({ width: 3, height: 2, rgb })
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2])
    const data = png.indexOf('IDAT')
    const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)))
    expect([...rows]).toEqual([0, ...rgb.subarray(0, 9), 0, ...rgb.subarray(9)])
  })
})

describe('isTextMode', () => {
  it('knows the 80 by 25 characters of a PC', () => {
    const of = (width: number, height: number) => isTextMode({ width, height, rgb: new Uint8Array(0) })
    expect(of(720, 400)).toBe(true)
    expect(of(1024, 768)).toBe(false)
  })
})
