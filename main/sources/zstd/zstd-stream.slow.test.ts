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
import { unzstdStream } from './zstd-stream.ts'

const bytes = sampleBytes(100_000)
const zstd = (args: readonly string[], input = bytes): Uint8Array => filter('zstd', ['-qc', ...args], input)
const MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd)

/** A skippable frame (RFC 8878, section 3.1.2) of `length` bytes. */
const skippable = (length: number): Uint8Array => {
  const frame = Buffer.alloc(8 + length, 0xaa)
  frame.writeUInt32LE(0x184d2a53, 0)
  frame.writeUInt32LE(length, 4)
  return frame
}

const failure = async (input: Uint8Array): Promise<LayerError> => {
  const { error } = await failureOf(unzstdStream(inPieces(input, 5000)))
  expect(error).toBeInstanceOf(LayerError)
  return error as LayerError
}

describe('unzstdStream', () => {
  it.each([['-1'], ['-19'], ['--fast=5'], ['--ultra', '-22'], ['-T2', '-3'], ['--no-check']])(
    'unpacks %s',
    { timeout: 120_000 },
    async (...args) => {
      expect(sameBytes(await collect(unzstdStream(inPieces(zstd(args), 5000))), bytes)).toBe(true)
    },
  )

  it('verifies the checksum of the content', async () => {
    const noise = noiseBytes(3000)
    const packed = zstd([], noise)
    const at = Buffer.from(packed).indexOf(noise.subarray(1000, 1100))
    expect(at).toBeGreaterThan(0)
    packed[at + 50]! ^= 1
    expect((await failure(packed)).why).toMatch(/^the checksum before byte \d+ does not match$/)
  })

  it('skips skippable frames, before, between and after', async () => {
    const whole = Buffer.concat([skippable(300), zstd([]), skippable(0), zstd([]), skippable(70_000)])
    for (const size of [1, 17, 100_000])
      expect(sameBytes(await collect(unzstdStream(inPieces(whole, size))), Buffer.concat([bytes, bytes]))).toBe(true)
  })

  it('reports a skippable frame that is cut short', async () => {
    const whole = Buffer.concat([zstd([]), skippable(300)])
    const cut = whole.subarray(0, whole.length - 1)
    expect((await failure(cut)).why).toBe(`it ends early, after ${cut.length} bytes`)
  })

  it('reports bytes after the end that are not a frame', async () => {
    const packed = zstd([])
    const { kind, why } = await failure(new Uint8Array(Buffer.concat([packed, new Uint8Array(40).fill(0xaa)])))
    expect(kind).toBe('damaged')
    expect(why).toMatch(/^the bytes from byte \d+ are not Zstandard data$/)
  })

  it('accepts a window of 128 MiB and refuses a larger one', async () => {
    const long = (log: number) => filter('sh', ['-c', `cat | zstd -qc --long=${log}`], bytes)
    expect(sameBytes(await collect(unzstdStream(inPieces(long(27), 5000))), bytes)).toBe(true)
    const { kind, why } = await failure(long(28))
    expect([kind, why]).toEqual(['refused', 'it needs a window of more than 128 MiB'])
  })

  it('refuses a header that asks for terabytes', async () => {
    // Frame_Header_Descriptor 0 (a window descriptor follows), then the largest exponent.
    expect((await failure(new Uint8Array([...MAGIC, 0x00, 0xff, 0x01, 0x00, 0x00, 0xaa, 0xaa, 0xaa]))).kind).toBe(
      'refused',
    )
  })

  it('refuses a dictionary', async () => {
    const script = `d=$(mktemp -d) && cat >$d/in && head -c 20000 $d/in >$d/raw && i=0 && while [ $i -lt 40 ]; do
      head -c $((3000 + i * 50)) $d/in | tail -c 500 >$d/s$i; i=$((i + 1)); done
      zstd -q --train $d/s* -o $d/dict --maxdict=2000 2>/dev/null && zstd -qc -D $d/dict $d/in; rm -r $d`
    expect((await failure(filter('sh', ['-c', script], bytes))).kind).toBe('refused')
  })
})
