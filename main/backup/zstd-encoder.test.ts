import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collect, filter, noiseBytes, sampleBytes } from '../../testing/byte-streams.ts'
import { has } from '../../testing/fat-file.ts'
import { skippedFor } from '../../testing/needs.ts'
import { wasm } from '../platform/web-assembly.ts'
import { unzstdStream } from '../sources/zstd/zstd-stream.ts'
import { contentChecksum } from './content-checksum.ts'
import { ZstdEncoder } from './zstd-encoder.ts'

const module = await wasm.compile(readFileSync('node_modules/@bokuweb/zstd-wasm/dist/common/zstd.wasm'))
const MOST = 1 << 20

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

describe('ZstdEncoder', () => {
  const parts = [noiseBytes(MOST), new Uint8Array(MOST), sampleBytes(70_000), Uint8Array.of(7), new Uint8Array()]
  const whole = Buffer.concat(parts)
  const encoder = new ZstdEncoder(module, MOST)
  const packed = new Uint8Array(Buffer.concat(parts.map(part => encoder.frame(part))))

  it('packs frames that zstd unpacks', skippedFor(has('zstd') ? undefined : 'zstd is not here'), () => {
    expect(Buffer.compare(filter('zstd', ['-dc'], packed), whole)).toBe(0)
  })

  it('packs frames that our own reader unpacks, with a checksum in each', async () => {
    let unchecked = 0
    const found = await collect(unzstdStream(once(packed), () => unchecked++))
    expect(Buffer.compare(found, whole)).toBe(0)
    expect(unchecked).toBe(0)
    // Zeros cost next to nothing.
    expect(encoder.frame(new Uint8Array(MOST)).length).toBeLessThan(200)
  })

  it('refuses more than it was made for', () => {
    expect(() => new ZstdEncoder(module, 10).frame(new Uint8Array(11))).toThrow(RangeError)
  })
})

describe('the checksum of a frame', () => {
  // The low half of XXH64, from the xxHash specification and its reference implementation.
  it.each([
    ['', 0x51d8_e999],
    ['abc', 0xad77_0999],
    ['Nobody inspects the spammish repetition', 0x8a37_8bf1],
  ])('of %j', (text, hash) => {
    expect(contentChecksum(Buffer.from(`-${text}`).subarray(1))).toBe(hash)
  })
})
