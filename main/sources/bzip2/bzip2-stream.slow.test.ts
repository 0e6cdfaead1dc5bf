import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { latin1Bytes } from '../../../app/bytes/latin1.ts'
import {
  collect,
  failureOf,
  filter,
  inPieces,
  noiseBytes,
  sameBytes,
  sampleBytes,
  takeBytes,
  WatchedStream,
} from '../../../testing/byte-streams.ts'
import { skippedFor } from '../../../testing/needs.ts'
import { compileAssembly } from '../../../tools/assembly.mjs'
import { type WasmModule, wasm } from '../../platform/web-assembly.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { type BlockDecoder, Bzip2Assembly, inThisThread } from './bzip2-decoder.ts'
import { bunzip2Stream } from './bzip2-stream.ts'

let module: WasmModule
beforeAll(async () => {
  module = await wasm.compile(await compileAssembly())
})

const unpack = (input: ByteStream, decoder?: BlockDecoder): ByteStream =>
  bunzip2Stream(input, async () => ({ module, decoder: decoder ?? inThisThread(module) }))

const bzip2 = (bytes: Uint8Array, ...args: string[]): Uint8Array => filter('bzip2', ['-c', ...args], bytes)

const unpacked = (bytes: Uint8Array, size = 100_000): Promise<Uint8Array> => collect(unpack(inPieces(bytes, size)))

const failure = async (bytes: Uint8Array, size = 10_000): Promise<LayerError> => {
  const { error } = await failureOf(unpack(inPieces(bytes, size)))
  if (!(error instanceof LayerError)) throw new Error(`no LayerError but ${error}`)
  expect(error.layer).toBe('bzip2')
  return error
}

const noLbzip2 = spawnSync('lbzip2', ['--version']).error && 'lbzip2 is not installed'

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

describe('bunzip2Stream unpacks what bzip2 packed', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(0xaa)],
    ['four of a byte', new Uint8Array(4).fill(7)],
    ['five of a byte', new Uint8Array(5).fill(7)],
    ['runs of 255 and 256 and more', new Uint8Array(10_000).map((_, i) => (i < 255 ? 1 : i < 511 ? 2 : 3))],
    ['every length of a run', Uint8Array.from(Array.from({ length: 300 }, (_, i) => Array(i).fill(i & 255)).flat())],
    ['noise', noiseBytes(2_000_000)],
    ['text and noise and zeros', sampleBytes(3_000_000)],
    ['zeros', new Uint8Array(3_000_000)],
    ['two letters in turn', new Uint8Array(1_000_000).map((_, i) => i & 1)],
  ])('%s', async (_, bytes) => {
    expect(sameBytes(await unpacked(bzip2(bytes)), bytes)).toBe(true)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('at level %d, in blocks of so many 100 kB', async level => {
    const bytes = sampleBytes(1_234_567, level)
    expect(sameBytes(await unpacked(bzip2(bytes, `-${level}`)), bytes)).toBe(true)
  })

  it('in chunks of any size', async () => {
    const bytes = sampleBytes(150_000)
    const packed = bzip2(bytes, '-1')
    for (const size of [1, 2, 3, 5, 7, 4096, packed.length])
      expect(sameBytes(await unpacked(packed, size), bytes), `${size}`).toBe(true)
  })

  it('in several streams, empty ones among them, of several levels', async () => {
    const [a, b, c] = [sampleBytes(400_000, 1), sampleBytes(1000, 2), noiseBytes(250_000)]
    const nothing = bzip2(new Uint8Array())
    const packed = joined(nothing, bzip2(a, '-2'), nothing, nothing, bzip2(b), bzip2(c, '-1'), nothing)
    expect(sameBytes(await unpacked(packed), joined(a, b, c))).toBe(true)
  })

  it.each([
    ['-p2', '-b1', '-1'],
    ['-p2', '-b9'],
  ])('as pbzip2 %s %s %s packs it', async (...args) => {
    const bytes = sampleBytes(4_000_000)
    expect(sameBytes(await unpacked(filter('pbzip2', ['-c', ...args.filter(Boolean)], bytes)), bytes)).toBe(true)
  })

  it('as lbzip2 packs it', skippedFor(noLbzip2), async () => {
    const bytes = sampleBytes(4_000_000)
    for (const level of ['-1', '-9'])
      expect(sameBytes(await unpacked(filter('lbzip2', ['-c', '-n2', level], bytes)), bytes), level).toBe(true)
  })

  it.each([
    ['zeros', new Uint8Array(1000)],
    ['noise', noiseBytes(5000)],
    ['what is almost a header', latin1Bytes('BZi9')],
  ])('and ignores %s after it, as bzip2 does', async (_, rest) => {
    const bytes = sampleBytes(300_000)
    expect(sameBytes(await unpacked(joined(bzip2(bytes, '-1'), rest)), bytes)).toBe(true)
  })

  it('and ignores what looks like blocks after it', async () => {
    // Bytes that contain a block's magic, at all eight bit positions.
    const marks = [0, 1, 2, 3, 4, 5, 6, 7].map(shift => {
      const at = new Uint8Array(8)
      for (let bit = 0; bit < 48; bit++)
        if ((0x314159265359n >> BigInt(47 - bit)) & 1n) at[(shift + bit) >> 3]! |= 0x80 >> ((shift + bit) & 7)
      return at
    })
    const bytes = sampleBytes(500_000)
    const packed = bzip2(bytes, '-1')
    // Nobody asks for what looks like a block after the end; blocks decoded ahead are thrown away.
    expect(sameBytes(await unpacked(joined(packed, ...marks, noiseBytes(1000))), bytes)).toBe(true)
  })
})

/** A decoder that calls blocks too short when they come together, until each gets everything that could belong to it. */
const wary = (decoder: BlockDecoder): BlockDecoder & { calls: number } => ({
  ...decoder,
  calls: 0,
  async decode(blocks) {
    this.calls++
    return blocks.length > 1 ? blocks.map(() => ({ kind: 'short' })) : decoder.decode(blocks)
  },
})

describe('bunzip2Stream', () => {
  it('decodes a block again that was cut where something looked like the next', async () => {
    const bytes = noiseBytes(700_000)
    const decoder = wary(inThisThread(module))
    const packed = bzip2(bytes, '-1')
    expect(sameBytes(await collect(unpack(inPieces(packed, 10_000), decoder)), bytes)).toBe(true)
    expect(decoder.calls).toBeGreaterThan(7)
  })

  it('reads no further than it needs, and closes everything when its reader stops', async () => {
    const packed = bzip2(noiseBytes(5_000_000), '-1')
    const input = new WatchedStream(inPieces(packed, 10_000))
    let closed = 0
    const decoder = inThisThread(module)
    const watched = { ...decoder, close: async () => void closed++ }
    expect(await takeBytes(unpack(input, watched), 300_000)).toBeGreaterThanOrEqual(300_000)
    expect(input.bytes).toBeLessThan(1_500_000)
    expect(input.returned).toBe(1)
    expect(closed).toBe(1)
  })

  it('unpacks a bomb a megabyte at a time', async () => {
    // 200 MB of zeros in about 150 bytes.
    const packed = bzip2(new Uint8Array(200_000_000))
    expect(packed.length).toBeLessThan(1000)
    let largest = 0
    let bytes = 0
    for await (const chunk of unpack(inPieces(packed, 100))) {
      largest = Math.max(largest, chunk.length)
      bytes += chunk.length
    }
    expect(bytes).toBe(200_000_000)
    expect(largest).toBeLessThanOrEqual(1 << 20)
  })

  it('passes on what its input throws', async () => {
    const packed = bzip2(noiseBytes(500_000), '-1')
    const input = (async function* () {
      yield packed.slice(0, 200_000)
      throw new Error('the disk is gone')
    })()
    const { error } = await failureOf(unpack(input))
    expect(error).toMatchObject({ message: 'the disk is gone' })
  })
})

/** Noise in letters chosen so that the block's table of used bytes, a bit for each, holds a block's magic. */
const bytesWithMarks = (length: number): Uint8Array => {
  // No letter follows itself: four in a row would be followed by their count, which is not a letter.
  let last = 0
  const letters = [0x3141, 0x5926, 0x5359].flatMap((bits, group) =>
    Array.from({ length: 16 }, (_, i) => (bits & (0x8000 >> i) ? [group * 16 + i] : [])).flat(),
  )
  return noiseBytes(length).map(byte => {
    last = (last + 1 + (byte % (letters.length - 1))) % letters.length
    return letters[last] ?? 0
  })
}

/** These bytes, then `length` zeros in chunks of a megabyte. */
async function* beforeZeros(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  yield bytes
  for (let at = 0; at < length; at += 1 << 20) yield new Uint8Array(1 << 20)
}

// Bytes that can be read ahead of a block: the longest block in every place.
const MOST_AHEAD = 12 * 2_300_000

describe('bunzip2Stream, whatever the data looks like,', () => {
  it('gives the right bytes if every block holds the magic of another one', async () => {
    const bytes = bytesWithMarks(1_000_000)
    const packed = bzip2(bytes, '-1')
    const marks = new Bzip2Assembly(module).findBlockMarks(packed)
    expect(marks.length).toBe(2 * Math.ceil(bytes.length / 99_981))
    expect(new Set(marks.map(mark => mark % 8)).size).toBeGreaterThan(4)
    expect(sameBytes(await unpacked(packed), bytes)).toBe(true)
  })

  it('finds a magic at every place, even across two chunks', async () => {
    const bytes = bytesWithMarks(120_000)
    const packed = bzip2(bytes, '-1')
    const second = Math.floor((new Bzip2Assembly(module).findBlockMarks(packed)[2] ?? 0) / 8)
    for (let cut = second - 3; cut < second + 12; cut++) {
      const input = (async function* () {
        yield packed.slice(0, cut)
        yield packed.slice(cut)
      })()
      expect(sameBytes(await collect(unpack(input)), bytes), `${cut}`).toBe(true)
    }
  })

  it('calls a block that is cut anywhere too short, and never damaged', () => {
    const packed = bzip2(sampleBytes(20_000), '-1')
    const assembly = new Bzip2Assembly(module)
    for (let length = 0; length < packed.length - 14; length++) {
      const [decoded] = assembly.decode([{ bytes: packed.slice(4, 4 + length), startBit: 0 }])
      expect(decoded, `${length}`).toEqual({ kind: 'short' })
    }
  })

  it('reads only so far into what follows the last stream', async () => {
    const bytes = noiseBytes(500_000)
    const input = new WatchedStream(beforeZeros(bzip2(bytes, '-1'), 200_000_000))
    expect(sameBytes(await collect(unpack(input)), bytes)).toBe(true)
    expect(input.bytes).toBeLessThan(MOST_AHEAD)
    expect(input.returned).toBe(1)
  })

  it('reads only so far for a block that does not end', async () => {
    // A block's magic, followed by nothing that ends the block or begins another.
    const begun = bzip2(noiseBytes(500_000), '-9').slice(0, 400_000)
    const input = new WatchedStream(beforeZeros(begun, 200_000_000))
    const { error } = await failureOf(unpack(input))
    expect(error).toMatchObject({ name: 'LayerError', why: 'it cannot be decoded (block 1, byte 4)' })
    expect(input.bytes).toBeLessThan(MOST_AHEAD)
  })

  it('says so if there are megabytes of nothing between two blocks', async () => {
    const packed = bzip2(noiseBytes(500_000), '-1')
    const begun = packed.slice(0, 50_000)
    const { error } = await failureOf(unpack(inPieces(joined(begun, new Uint8Array(20_000_000), packed), 1_000_000)))
    expect(error).toMatchObject({ name: 'LayerError', why: 'it cannot be decoded (block 1, byte 4)' })
  })

  it('unpacks many tiny streams in linear time', async () => {
    const one = bzip2(Uint8Array.of(0xaa))
    const packed = new Uint8Array(Buffer.concat(Array(40_000).fill(one)))
    const started = performance.now()
    expect((await unpacked(packed, 1 << 20)).length).toBe(40_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('bunzip2Stream says what is wrong', () => {
  it('where the data ends early, wherever that is', async () => {
    const packed = bzip2(sampleBytes(350_000), '-1')
    for (let length = 4; length < packed.length; length += Math.ceil(packed.length / 150)) {
      const { why } = await failure(packed.slice(0, length))
      expect(why).toMatch(new RegExp(`^it ends early, after ${length.toLocaleString('en-US')} bytes$`))
    }
    expect((await failure(packed.slice(0, -1))).why).toContain('it ends early')
  })

  it('where it ends early in the header of its second stream', async () => {
    const packed = bzip2(sampleBytes(1000))
    for (const more of ['B', 'BZ', 'BZh', 'BZh9', 'BZh91A']) {
      const bytes = joined(packed, latin1Bytes(more))
      expect((await failure(bytes)).why, more).toBe(`it ends early, after ${bytes.length} bytes`)
    }
  })

  it('where it is not bzip2 data', async () => {
    expect((await failure(new Uint8Array())).why).toBe('it has no header of bzip2 data')
    for (const text of ['BZh0', 'PK', 'PK\x03\x04 and more']) {
      const bytes = latin1Bytes(text)
      expect((await failure(bytes)).why).toBe('it has no header of bzip2 data')
    }
    const nonsense = joined(latin1Bytes('BZh9'), noiseBytes(100_000))
    expect((await failure(nonsense)).why).toBe('neither a block nor the end follows (block 0, byte 4)')
  })

  it('for every bit that flips, or gives the right bytes', async () => {
    const bytes = sampleBytes(3000)
    const packed = bzip2(bytes)
    let told = 0
    for (let bit = 0; bit < packed.length * 8; bit += 3) {
      const flipped = packed.slice()
      flipped[bit >> 3]! ^= 0x80 >> (bit & 7)
      const { error, bytes: given } = await failureOf(unpack(inPieces(flipped, 1000)))
      expect(sameBytes(given, bytes.subarray(0, given.length))).toBe(true)
      // Flipping a bit in the padding, or one that allows larger blocks, changes nothing.
      if (error === undefined) expect(given.length).toBe(bytes.length)
      else expect(error).toBeInstanceOf(LayerError)
      told += error === undefined ? 0 : 1
    }
    expect(told).toBeGreaterThan((packed.length * 8) / 3 - 20)
  })

  it('where a block or the stream has another checksum', async () => {
    const bytes = sampleBytes(250_000)
    const packed = bzip2(bytes, '-1')
    const block = packed.slice()
    block[10]! ^= 1
    expect((await failure(block)).why).toBe('its checksum is wrong (block 1, byte 4)')
    const stream = packed.slice()
    stream[packed.length - 3]! ^= 1
    const { why } = await failure(stream)
    expect(why).toMatch(/^the checksum of all its blocks is wrong \(block \d, byte [\d,]+\)$/)
  })

  it('where a block is larger than its header allows', async () => {
    const packed = bzip2(noiseBytes(500_000), '-9')
    packed[3] = '1'.charCodeAt(0)
    expect((await failure(packed)).why).toBe('it is larger than its header allows (block 1, byte 4)')
  })

  it('where a block is of the old kind', async () => {
    const packed = bzip2(sampleBytes(1000))
    // The bit after the block's magic and CRC.
    packed[14]! |= 0x80
    const error = await failure(packed)
    expect(error.kind).toBe('refused')
  })
})
