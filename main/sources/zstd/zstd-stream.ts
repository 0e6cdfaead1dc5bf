import { type ChunkReader, unpackedStream } from '../stream/chunk-reader.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { uncheckedFrames } from './unchecked-frames.ts'
import { ZstdDecoder } from './zstd-decoder.ts'

/** The values of `ZSTD_ErrorCode` in zstd_errors.h that are distinguished here. */
const ZstdError = { prefix: 10, unsupported: 14, windowTooLarge: 16, checksum: 22, dictionary: 32, memory: 64 } as const

/**
 * Unpacks Zstandard data (RFC 8878): all its frames, except skippable ones. Verifies content checksums if a frame has
 * one, as it does by zstd's default; calls `onUnchecked` for one that has none. Refused: a window above 128 MiB, and
 * dictionaries. Throws LayerError.
 */
export const unzstdStream = (input: ByteStream, onUnchecked: () => void = () => {}): ByteStream =>
  unpackedStream(input, reader => frames(reader, onUnchecked))

async function* frames(reader: ChunkReader, onUnchecked: () => void): AsyncGenerator<Uint8Array> {
  const decoder = await ZstdDecoder.open()
  const look = uncheckedFrames(onUnchecked)
  let complete = false
  for (let chunk = await reader.next(decoder.capacity); chunk; chunk = await reader.next(decoder.capacity)) {
    decoder.write(chunk)
    for (let more = true; more; ) {
      const before = decoder.pending
      const { bytes, error, frameEnded } = decoder.read()
      if (error) throw failure(error, reader.position - decoder.pending)
      look(chunk.subarray(chunk.length - before, chunk.length - decoder.pending), frameEnded)
      if (bytes.length > 0) yield bytes
      complete = frameEnded
      // After a full buffer, more output may follow without more input.
      more = decoder.pending > 0 || (bytes.length === decoder.capacity && !frameEnded)
    }
  }
  if (!complete) throw new LayerError('zstd', `it ends early, after ${reader.position} bytes`)
}

const refused = (why: string): LayerError => new LayerError('zstd', why, 'refused')
const damaged = (why: string): LayerError => new LayerError('zstd', why)

const failure = (error: number, position: number): LayerError => {
  switch (error) {
    case ZstdError.windowTooLarge:
      return refused('it needs a window of more than 128 MiB')
    case ZstdError.memory:
      return refused('there is not enough memory for its window')
    case ZstdError.dictionary:
      return refused('it was packed with a dictionary of its own, which is not supported')
    case ZstdError.unsupported:
      return refused('it uses a feature of Zstandard that is not supported')
    case ZstdError.prefix:
      return damaged(`the bytes from byte ${position} are not Zstandard data`)
    case ZstdError.checksum:
      return damaged(`the checksum before byte ${position} does not match`)
    default:
      return damaged(`its packed data is damaged after byte ${position}`)
  }
}
