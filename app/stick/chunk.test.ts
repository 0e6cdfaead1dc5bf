import { describe, expect, it } from 'vitest'
import { memorySource } from '../bytes/byte-source.ts'
import { type Chunk, chunksOf, fillChunk } from './chunk.ts'
import type { Content, Extent } from './extent.ts'

const CHUNK = 4096

const extent = (offset: number, length: number, content: Content = { kind: 'zero' }): Extent => ({
  offset,
  length,
  content,
  part: { kind: 'clear' },
})

const chunks = (...extents: Extent[]): Chunk[] => [...chunksOf(extents, CHUNK)]
const spans = (...extents: Extent[]) => chunks(...extents).map(({ offset, length }) => [offset, length])

describe('chunksOf', () => {
  it('makes nothing of nothing', () => {
    expect(chunks()).toEqual([])
    expect(chunks(extent(512, 0))).toEqual([])
  })

  it('joins neighbours into one request', () => {
    const [a, b] = [extent(0, 512), extent(512, 1024)]
    expect(chunks(a, b)).toEqual([
      {
        offset: 0,
        length: 1536,
        pieces: [
          { extent: a, from: 0, length: 512, at: 0 },
          { extent: b, from: 0, length: 1024, at: 512 },
        ],
      },
    ])
  })

  it('ends requests on multiples of the size, whatever the extents are', () => {
    expect(spans(extent(512, 10_000))).toEqual([
      [512, 3584],
      [4096, 4096],
      [8192, 2320],
    ])
    expect(spans(extent(4096, 4096), extent(8192, 4096))).toEqual([
      [4096, 4096],
      [8192, 4096],
    ])
  })

  it('ends a request where a hole begins, and begins the next behind it', () => {
    expect(spans(extent(0, 512), extent(1024, 512))).toEqual([
      [0, 512],
      [1024, 512],
    ])
    // The hole is a whole chunk.
    expect(spans(extent(0, 4096), extent(8192, 512))).toEqual([
      [0, 4096],
      [8192, 512],
    ])
  })

  it('cuts an extent without losing or doubling a byte', () => {
    const extents = [extent(512, 3), extent(515, 5000), extent(5515, 9), extent(9216, 4096), extent(13_312, 1)]
    const covered = new Uint8Array(16_384)
    for (const { offset, length, pieces } of chunks(...extents)) {
      expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(length)
      for (const piece of pieces) {
        expect(piece.extent.offset + piece.from).toBe(offset + piece.at)
        for (let i = 0; i < piece.length; i++) covered[offset + piece.at + i]! += 1
      }
    }
    for (const [at, count] of covered.entries()) {
      const wanted = extents.some(({ offset, length }) => at >= offset && at < offset + length) ? 1 : 0
      if (count !== wanted) throw new Error(`byte ${at} is covered ${count} times`)
    }
  })
})

describe('fillChunk', () => {
  it('puts zeros, made bytes and the image side by side, and touches nothing else', async () => {
    const image = memorySource(Uint8Array.from({ length: 9000 }, (_, i) => (i >> 5) & 0xff))
    const made = Uint8Array.from({ length: 5000 }, (_, i) => i % 251)
    const extents = [
      extent(0, 1000),
      extent(1000, 5000, { kind: 'bytes', bytes: made }),
      extent(6000, 2192, { kind: 'image', offset: 777 }),
    ]
    const stick = new Uint8Array(8192 + 100).fill(0xaa)
    for (const chunk of chunksOf(extents, CHUNK))
      await fillChunk(chunk, image, stick.subarray(chunk.offset, chunk.offset + chunk.length))
    const wanted = new Uint8Array(8292).fill(0xaa)
    wanted.fill(0, 0, 1000)
    wanted.set(made, 1000)
    await image.read(777, wanted.subarray(6000, 8192))
    expect(Buffer.compare(stick, wanted)).toBe(0)
  })

  it('fails with the image', async () => {
    const [chunk] = chunks(extent(0, 512, { kind: 'image', offset: 100 }))
    if (!chunk) throw new Error('no chunk')
    await expect(fillChunk(chunk, memorySource(new Uint8Array(200)), new Uint8Array(512))).rejects.toThrow(
      'bytes 100 to 612 of a source of 200',
    )
  })
})
