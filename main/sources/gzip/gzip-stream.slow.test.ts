import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { collect, failureOf, filter, inPieces, sameBytes, sampleBytes } from '../../../testing/byte-streams.ts'
import type { LayerError } from '../stream/layer.ts'
import { gunzipStream } from './gzip-stream.ts'

const bytes = sampleBytes(5000)
const packed = new Uint8Array(gzipSync(bytes))
const FNAME = 0x08

/** The packed bytes with a header of these flags and this text after its fixed part. */
const withHeader = (flags: number, text: Uint8Array): Uint8Array => {
  const header = packed.slice(0, 10)
  header[3] = flags
  return new Uint8Array(Buffer.concat([header, text, packed.subarray(10)]))
}

const why = async (input: Uint8Array, size = 1000): Promise<string> =>
  ((await failureOf(gunzipStream(inPieces(input, size)))).error as LayerError).why

describe('gunzipStream', () => {
  it.each([
    ['zeros, as on a tape', new Uint8Array(5000)],
    ['one zero', new Uint8Array(1)],
    ['other bytes', new Uint8Array(700).fill(0xaa)],
    ['half of what a member begins with', Uint8Array.of(0x1f)],
  ])('ignores %s after the last member, as gzip does', async (_, rest) => {
    const whole = Buffer.concat([packed, packed, rest])
    for (const size of [1, 333, packed.length, packed.length * 2, 100_000])
      expect(sameBytes(await collect(gunzipStream(inPieces(whole, size))), Buffer.concat([bytes, bytes]))).toBe(true)
  })

  it('reports a second member that is cut short', async () => {
    const whole = Buffer.concat([packed, packed]).subarray(0, packed.length + 40)
    expect(await why(whole)).toBe(`it ends early, after ${packed.length + 40} bytes`)
  })

  it('distinguishes a wrong checksum from a wrong length', async () => {
    const wrongCheck = packed.slice()
    wrongCheck[packed.length - 8]! ^= 1
    expect(await why(wrongCheck)).toBe(`the checksum (CRC-32) at byte ${packed.length - 8} does not match`)
    const wrongLength = packed.slice()
    wrongLength[packed.length - 4]! ^= 1
    expect(await why(wrongLength)).toBe('it unpacks to 5000 bytes, not to the 5001 that it says')
  })

  it('says where the packed data is damaged', async () => {
    const broken = packed.slice()
    broken.fill(0xaa, 30, 60)
    expect(await why(broken)).toMatch(/^its packed data is damaged \(.+\) before byte \d+$|^the checksum/)
  })

  it('reads past a name, a comment, extra fields and the checksum of the header', async () => {
    const named = filter('sh', ['-c', 'd=$(mktemp -d) && cat >$d/a.dd && gzip -Nc $d/a.dd; rm -r $d'], bytes)
    expect(named[3]! & FNAME).toBe(FNAME)
    for (const size of [1, 11, 10_000]) expect(await collect(gunzipStream(inPieces(named, size)))).toEqual(bytes)
    const extra = withHeader(0x04, Uint8Array.of(3, 0, 1, 2, 3))
    expect(await collect(gunzipStream(inPieces(extra, 7)))).toEqual(bytes)
    expect(await why(withHeader(0x02, Uint8Array.of(0xaa, 0xaa)))).toBe(
      'the checksum of the header at byte 0 does not match',
    )
  })

  it('gives up on an endless name', async () => {
    const endless = withHeader(FNAME, new Uint8Array(10_000_000).fill(0xaa))
    expect(await why(endless, 65_536)).toBe('the name in its header does not end before byte 65546')
  })

  it('reports a header that gzip does not write', async () => {
    expect(await why(withHeader(0x20, new Uint8Array(0)))).toBe('the header at byte 0 is not one that gzip writes')
  })

  it('unpacks what bgzip-like tools make of many members', async () => {
    const members = Array.from({ length: 300 }, (_, i) => sampleBytes(1000, i + 1))
    const whole = Buffer.concat(members.map(member => gzipSync(member)))
    expect(await collect(gunzipStream(inPieces(whole, 4096)))).toEqual(new Uint8Array(Buffer.concat(members)))
  })
})
