import { describe, expect, it } from 'vitest'
import { blockSource } from './block-source.ts'
import { memorySource, readBytes } from './byte-source.ts'

const bytes = Uint8Array.from({ length: (2 << 20) + 5000 }, (_, i) => (i * 7 + (i >> 9)) & 0xff)

const counted = (limit = bytes.length) => {
  const source = memorySource(bytes)
  const requests: number[] = []
  return {
    requests,
    source: {
      size: bytes.length,
      read: async (offset: number, target: Uint8Array) => {
        requests.push(target.length)
        if (offset + target.length > limit) throw new Error('not there')
        await source.read(offset, target)
      },
    },
  }
}

describe('blockSource', () => {
  it('reads a megabyte for many small requests, and returns the same bytes', async () => {
    const { source, requests } = counted()
    const block = blockSource(source)
    for (let at = 0; at + 512 <= bytes.length; at += 512)
      expect(Buffer.compare(await readBytes(block, at, 512), bytes.subarray(at, at + 512))).toBe(0)
    expect(requests.length).toBe(3)
  })

  it('passes on large requests, and those that cross the end of a block', async () => {
    const { source, requests } = counted()
    const block = blockSource(source)
    expect(await readBytes(block, 100, 70_000)).toEqual(bytes.slice(100, 70_100))
    expect(await readBytes(block, (1 << 20) - 10, 20)).toEqual(bytes.slice((1 << 20) - 10, (1 << 20) + 10))
    expect(requests).toEqual([70_000, 1 << 20, 20])
  })

  it('returns what is there even if the rest of a megabyte is missing', async () => {
    const block = blockSource(counted(4096).source)
    expect(await readBytes(block, 0, 4096)).toEqual(bytes.slice(0, 4096))
    await expect(readBytes(block, 4096, 1)).rejects.toThrow('not there')
  })
})
