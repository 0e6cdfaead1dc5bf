import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** Colours of a screen: three bytes per pixel, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

const MAX_PIXELS = 4096 * 4096

/**
 * The pixels of a binary portable pixmap (PPM, P6) with one byte per colour; undefined if it is something else or is
 * cut short.
 */
export const pixelsOf = (ppm: Uint8Array): Pixels | undefined => {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString('latin1'))
  if (!head) return undefined
  const [width, height] = [Number(head[1]), Number(head[2])]
  const rgb = ppm.subarray(head[0].length)
  const sound = width > 0 && height > 0 && width * height <= MAX_PIXELS && rgb.length === width * height * 3
  return sound ? { width, height, rgb } : undefined
}

/**
 * Whether it has the size of text mode, 80 by 25 characters of 9 by 16 pixels. The text itself is then worth more than
 * a picture.
 */
export const isTextMode = ({ width, height }: Pixels): boolean => width === 720 && height === 400

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const SIGNATURE = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/**
 * A picture as PNG (RFC 2083). QEMU can write one itself from 7.1 on, if it was built for that, but has always written
 * pixmaps.
 */
export const pngOf = async ({ width, height, rgb }: Pixels): Promise<Buffer> => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits per colour, true colour; deflate, the only set of filters, not interlaced.
  header.set([8, 2, 0, 0, 0], 8)
  const row = width * 3
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++) rows.set(rgb.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const packed = await promisify(deflate)(rows)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}
