import { describe, expect, it } from 'vitest'
import { alignedSource } from './aligned-source.ts'
import { type ByteSource, memorySource, OutOfRangeError, readBytes, windowOf } from './byte-source.ts'

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 0xff)

const bytes = counting(4096)
const source = memorySource(bytes)

describe('readBytes', () => {
  it('reads to the last byte, and nothing at the end', async () => {
    expect(await readBytes(source, 4095, 1)).toEqual(bytes.slice(4095))
    expect(await readBytes(source, 4096, 0)).toEqual(new Uint8Array())
  })

  it.each([
    [4095, 2],
    [-1, 1],
    [0, 4097],
    [5000, 0],
    [10, -1],
  ])('refuses %i + %i with the numbers', async (offset, length) => {
    const error = await readBytes(source, offset, length).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(OutOfRangeError)
    expect(error).toMatchObject({ offset, length, size: 4096 })
  })

  it('returns new bytes', async () => {
    const copy = await readBytes(source, 0, 8)
    copy.fill(0xaa)
    expect(bytes[1]).toBe(7)
  })
})

describe('windowOf', () => {
  const part = windowOf(source, 1000, 100)

  it('counts from its own start', async () => {
    expect(part.size).toBe(100)
    expect(await readBytes(part, 98, 2)).toEqual(bytes.slice(1098, 1100))
    expect(await readBytes(windowOf(part, 10, 5), 4, 1)).toEqual(bytes.slice(1014, 1015))
  })

  it('does not read past its edges, though the source continues', async () => {
    await expect(part.read(99, new Uint8Array(2))).rejects.toThrow(OutOfRangeError)
    await expect(part.read(-1, new Uint8Array(1))).rejects.toThrow(OutOfRangeError)
    await expect(windowOf(part, 90, 20).read(15, new Uint8Array(1))).rejects.toThrow(OutOfRangeError)
  })
})

describe('memorySource', () => {
  it('rejects what it cannot fill', async () => {
    await expect(source.read(4090, new Uint8Array(7))).rejects.toThrow('bytes 4090 to 4097 of a source of 4096 bytes')
    await expect(source.read(-1, new Uint8Array(1))).rejects.toThrow(OutOfRangeError)
  })
})

describe('alignedSource', () => {
  const strict: ByteSource & { asked: [number, number][] } = {
    size: 4096,
    asked: [],
    read: async (offset, target) => {
      if (offset % 512 !== 0 || target.length % 512 !== 0) throw new Error(`not whole sectors: ${offset}`)
      strict.asked.push([offset, target.length])
      await source.read(offset, target)
    },
  }

  it('reads any range through whole sectors', async () => {
    const aligned = alignedSource(strict)
    for (const [offset, length] of [
      [0, 1],
      [511, 2],
      [513, 510],
      [4095, 1],
      [100, 3000],
      [1024, 512],
    ] as const)
      expect(await readBytes(aligned, offset, length)).toEqual(bytes.slice(offset, offset + length))
  })

  it('reads only the sectors that are touched, and whole sectors directly', async () => {
    strict.asked.length = 0
    const aligned = alignedSource(strict)
    await readBytes(aligned, 511, 2)
    await readBytes(aligned, 1024, 1024)
    expect(strict.asked).toEqual([
      [0, 1024],
      [1024, 1024],
    ])
  })

  it('keeps size and identity, if there is one', () => {
    expect(alignedSource({ ...strict, identity: 'x' })).toMatchObject({ size: 4096, identity: 'x' })
    expect('identity' in alignedSource(strict)).toBe(false)
  })
})
