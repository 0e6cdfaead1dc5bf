import type { ByteSource } from '../../../app/bytes/byte-source.ts'
import type { ByteStream } from './layer.ts'

const CHUNK = 1 << 20

/** The bytes of `source`, in order. */
export async function* streamOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += CHUNK) {
    const chunk = new Uint8Array(Math.min(CHUNK, source.size - at))
    await source.read(at, chunk)
    yield chunk
  }
}

/** Looks at the first bytes of a stream: `head` is up to `length` bytes, `whole` the stream from its start. */
export const peek = async (stream: ByteStream, length: number): Promise<{ head: Uint8Array; whole: ByteStream }> => {
  const iterator = stream[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  for (let bytes = 0; bytes < length; ) {
    const { done, value } = await iterator.next()
    if (done) break
    taken.push(value)
    bytes += value.length
  }
  return { head: joined(taken, length), whole: resumed(taken, iterator) }
}

/** The first `length` bytes of these chunks, in one piece. */
const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array =>
  new Uint8Array(Buffer.concat(chunks)).subarray(0, length)

/** What was taken, then the rest; unlike a generator's, its `return` reaches the rest even before the first `next`. */
const resumed = (taken: Uint8Array[], rest: AsyncIterator<Uint8Array>): ByteStream => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      const value = taken.shift()
      return value === undefined ? rest.next() : { done: false, value }
    },
    return: async () => {
      taken.length = 0
      await rest.return?.()
      return { done: true, value: undefined }
    },
  }),
})

/** Closes a stream that will not be read. */
export const endStream = async (stream: ByteStream): Promise<void> => {
  await stream[Symbol.asyncIterator]().return?.()
}
