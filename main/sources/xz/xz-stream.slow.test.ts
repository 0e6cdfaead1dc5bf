import { describe, expect, it } from 'vitest'
import {
  collect,
  failureOf,
  filter,
  inPieces,
  noiseBytes,
  sameBytes,
  sampleBytes,
} from '../../../testing/byte-streams.ts'
import { LayerError } from '../stream/layer.ts'
import { unxzStream } from './xz-stream.ts'

const bytes = sampleBytes(100_000)
const xz = (args: readonly string[], input = bytes): Uint8Array => filter('xz', ['-c', ...args], input)

const failure = async (input: Uint8Array): Promise<LayerError> => {
  const { error } = await failureOf(unxzStream(inPieces(input, 5000)))
  expect(error).toBeInstanceOf(LayerError)
  return error as LayerError
}

describe('unxzStream', () => {
  it.each([
    ['none', '--check=none'],
    ['CRC32', '--check=crc32'],
    ['CRC64', '--check=crc64'],
  ])('unpacks with the check %s', async (_, check) => {
    expect(sameBytes(await collect(unxzStream(inPieces(xz([check]), 5000))), bytes)).toBe(true)
  })

  it.each(['--check=crc32', '--check=crc64'])('verifies %s', async check => {
    // Noise is stored as it is, so only the check can reveal a changed byte in it.
    const noise = noiseBytes(3000)
    const packed = xz([check], noise)
    const at = Buffer.from(packed).indexOf(noise.subarray(1000, 1100))
    expect(at).toBeGreaterThan(0)
    packed[at + 50]! ^= 1
    expect((await failure(packed)).why).toMatch(/^its packed data or a checksum is damaged before byte \d+$/)
  })

  it.each([
    ['a SHA-256 check', ['--check=sha256']],
    ['the x86 filter', ['--x86', '--lzma2']],
    ['the delta filter', ['--delta', '--lzma2']],
  ])('refuses %s in words', async (_, args) => {
    const { kind, why } = await failure(xz(args))
    expect(kind).toBe('refused')
    expect(why).toContain('not supported')
  })

  it('unpacks several blocks, and streams with padding between them', async () => {
    expect(sameBytes(await collect(unxzStream(inPieces(xz(['--block-size=10000', '-T2']), 100))), bytes)).toBe(true)
    const padded = Buffer.concat([xz(['-1']), new Uint8Array(8), xz(['-9']), new Uint8Array(4)])
    for (const size of [1, 4, 100_000])
      expect(sameBytes(await collect(unxzStream(inPieces(padded, size))), Buffer.concat([bytes, bytes]))).toBe(true)
  })

  it('reports padding and other bytes that do not belong there', async () => {
    const packed = xz([])
    for (const rest of [new Uint8Array(3), new Uint8Array(20).fill(0xaa)]) {
      const { kind } = await failure(new Uint8Array(Buffer.concat([packed, rest])))
      expect(kind).toBe('damaged')
    }
  })

  it('unpacks what the strongest level made, with its dictionary of 64 MiB', { timeout: 120_000 }, async () => {
    // Only a dictionary that large can find the same noise 60 MB apart.
    const noise = noiseBytes(100_000)
    const far = new Uint8Array(60_000_000 + 2 * noise.length)
    far.set(noise)
    far.set(noise, 60_000_000 + noise.length)
    const packed = xz(['-9', '-T1'], far)
    expect(packed.length).toBeLessThan(noise.length * 1.5)
    const unpacked = await collect(unxzStream(inPieces(packed, 65_536)))
    expect(sameBytes(unpacked, far)).toBe(true)
  })

  it('refuses a larger dictionary', async () => {
    const { kind, why } = await failure(xz(['--lzma2=preset=1,dict=128MiB']))
    expect([kind, why]).toEqual(['refused', 'it needs a dictionary of more than 64 MiB'])
  })

  it('does not accept the older .lzma format', async () => {
    expect((await failure(filter('xz', ['-c', '--format=lzma'], bytes))).kind).toBe('damaged')
  })
})
