import { getActiveResourcesInfo } from 'node:process'
import { describe, expect, it } from 'vitest'
import { LAYER_KINDS } from '../../../app/formats/formats.ts'
import {
  collect,
  failureOf,
  inPieces,
  sameBytes,
  sampleBytes,
  takeBytes,
  WatchedStream,
} from '../../../testing/byte-streams.ts'
import { type Packer, pack as packBy } from '../../../testing/packers.ts'
import { LayerError } from '../stream/layer.ts'
import { SOURCE_FORMATS } from './source-formats.ts'

// What holds for every kind of packed data. Cases of one kind only are in its own test, as are all for bzip2, whose
// decoder has to be compiled first.
const KINDS = LAYER_KINDS.filter(kind => kind !== 'bzip2' && SOURCE_FORMATS[kind].kind === 'packed') as Packer[]

const zeros = async function* (packedZeros: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < times; i++) yield packedZeros.slice()
}

describe.each(KINDS)('%s', layer => {
  const { unpack } = SOURCE_FORMATS[layer]
  const pack = (bytes: Uint8Array, ...level: string[]) => packBy(layer, bytes, ...level)
  const small = sampleBytes(700)
  const packedSmall = pack(small)

  it.each(['-1', '-9'])('unpacks what the tool packed with %s', async level => {
    const bytes = sampleBytes(3_000_000)
    expect(sameBytes(await collect(unpack(inPieces(pack(bytes, level), 262_144))), bytes)).toBe(true)
  })

  it.each([1, 2, 3, 7, 64])('takes its input in pieces of %i bytes', async size => {
    const bytes = sampleBytes(20_000)
    expect(sameBytes(await collect(unpack(inPieces(pack(bytes), size))), bytes)).toBe(true)
  })

  it('yields nothing for nothing packed', async () => {
    expect(await collect(unpack(inPieces(pack(new Uint8Array(0)), 10)))).toHaveLength(0)
  })

  it('yields chunks that do not change later', async () => {
    const bytes = sampleBytes(1_000_000)
    const kept: Uint8Array[] = []
    const copies: Uint8Array[] = []
    for await (const chunk of unpack(inPieces(pack(bytes), 5000))) {
      kept.push(chunk)
      copies.push(chunk.slice())
    }
    expect(kept.every((chunk, i) => sameBytes(chunk, copies[i]!))).toBe(true)
  })

  it('continues after the first of several packed pieces', async () => {
    const second = sampleBytes(9000, 7)
    const both = Buffer.concat([packedSmall, pack(second)])
    for (const size of [1, 100, packedSmall.length, 262_144])
      expect(sameBytes(await collect(unpack(inPieces(both, size))), Buffer.concat([small, second]))).toBe(true)
  })

  it('reports an early end, wherever it is', async () => {
    for (let length = 0; length < packedSmall.length; length++) {
      const { error, bytes } = await failureOf(unpack(inPieces(packedSmall.subarray(0, length), 50)))
      expect(error, `${length} bytes`).toBeInstanceOf(LayerError)
      expect((error as LayerError).why).toBe(`it ends early, after ${length} bytes`)
      expect(sameBytes(bytes, small.subarray(0, bytes.length))).toBe(true)
    }
  })

  it('reports every changed byte, or is not harmed by it', async () => {
    for (let at = 0; at < packedSmall.length; at++)
      for (const bits of [0x01, 0x80, 0xff]) {
        const changed = packedSmall.slice()
        changed[at]! ^= bits
        const { error, bytes } = await failureOf(unpack(inPieces(changed, 64)))
        if (error === undefined) expect(sameBytes(bytes, small), `byte ${at} ^ ${bits}`).toBe(true)
        else {
          expect(error, `byte ${at} ^ ${bits}`).toBeInstanceOf(LayerError)
          expect((error as LayerError).layer).toBe(layer)
        }
      }
  })

  it('says that other data is not of its kind', async () => {
    const { error } = await failureOf(unpack(inPieces(sampleBytes(5000), 1000)))
    expect(error).toBeInstanceOf(LayerError)
    expect((error as LayerError).kind).toBe('damaged')
  })

  it('lets an error of its input through as it is', async () => {
    // Looks like the error of another zlib further in.
    const broken = Object.assign(new Error('the disk is gone'), { code: 'Z_DATA_ERROR' })
    const input = async function* (): AsyncGenerator<Uint8Array> {
      yield packedSmall.slice(0, 20)
      throw broken
    }
    expect((await failureOf(unpack(input()))).error).toBe(broken)
  })

  it('reads no further than its consumer, and closes the input when that stops', async () => {
    const bytes = sampleBytes(8_000_000, 3)
    const input = new WatchedStream(inPieces(pack(bytes), 65_536))
    await takeBytes(unpack(input), 100_000)
    expect(input.returned).toBe(1)
    expect(input.bytes).toBeLessThan(1_200_000)
  })

  it('closes its input at the end and after damage', async () => {
    const whole = new WatchedStream(inPieces(packedSmall, 64))
    await collect(unpack(whole))
    const damaged = new WatchedStream(inPieces(sampleBytes(100_000), 64))
    await failureOf(unpack(damaged))
    expect(damaged.returned).toBe(1)
    expect(damaged.bytes).toBeLessThan(100_000)
  })

  it('does not touch its input before it is asked for bytes', async () => {
    const input = new WatchedStream(inPieces(packedSmall, 64))
    const stream = unpack(input)
    await new Promise(resolve => setImmediate(resolve))
    expect(input.bytes).toBe(0)
    await stream[Symbol.asyncIterator]().return?.()
    expect([input.bytes, input.returned]).toEqual([0, 1])
  })

  it('unpacks a megabyte out of ten gigabytes of zeros in limited memory', async () => {
    // The decoder takes the packed pieces, 100 MB each, as one stream.
    const piece = pack(new Uint8Array(100_000_000), '-1')
    const input = new WatchedStream(zeros(piece, 100))
    const before = process.memoryUsage()
    expect(await takeBytes(unpack(input), 1_000_000)).toBeLessThan(2_000_000)
    const { rss } = process.memoryUsage()
    expect(rss - before.rss).toBeLessThan(100_000_000)
    expect(input.bytes).toBe(piece.length)
    const { user } = process.cpuUsage()
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(process.cpuUsage().user - user).toBeLessThan(150_000)
    expect(getActiveResourcesInfo().filter(name => name === 'ZLIB')).toEqual([])
  })

  it('serves several readers at a time, even if one of them is abandoned', async () => {
    const bytes = sampleBytes(300_000)
    const packed = pack(bytes)
    const idle = unpack(inPieces(packed, 999))[Symbol.asyncIterator]()
    await idle.next()
    const both = await Promise.all([collect(unpack(inPieces(packed, 999))), collect(unpack(inPieces(packed, 500)))])
    expect(both.every(got => sameBytes(got, bytes))).toBe(true)
    await idle.return?.()
  })
})
