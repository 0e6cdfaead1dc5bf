import { type ChunkReader, unpackedStream } from '../stream/chunk-reader.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { type Look, uncheckedStreams } from './unchecked-streams.ts'
import { XzDecoder, XzResult } from './xz-decoder.ts'

/**
 * Unpacks .xz data: all its streams and blocks, with the padding between them (the .xz file format, section 2).
 * CRC32 and CRC64 are verified. Refused: a dictionary above 64 MiB (what `xz -9` uses), a SHA-256 check, and
 * filters other than LZMA2. Calls `onUnchecked` for a stream without any check. Throws LayerError.
 */
export const unxzStream = (input: ByteStream, onUnchecked?: () => void): ByteStream =>
  unpackedStream(input, reader => streams(reader, onUnchecked ? uncheckedStreams(onUnchecked) : () => {}))

async function* streams(reader: ChunkReader, look: Look): AsyncGenerator<Uint8Array> {
  const decoder = await XzDecoder.open()
  for (let finished = false; !finished; ) {
    if (decoder.pending === 0) {
      const packed = (await reader.next(decoder.capacity)) ?? new Uint8Array(0)
      look(packed)
      decoder.write(packed)
    }
    const { result, bytes } = decoder.read()
    if (bytes.length > 0) yield bytes
    finished = result === XzResult.end
    if (!finished && result !== XzResult.ok) throw failure(result, reader.position, decoder.pending)
  }
}

const refused = (why: string): LayerError => new LayerError('xz', why, 'refused')
const damaged = (why: string): LayerError => new LayerError('xz', why)

const failure = (result: number, given: number, pending: number): LayerError => {
  switch (result) {
    case XzResult.memoryLimit:
      return refused('it needs a dictionary of more than 64 MiB')
    case XzResult.memory:
      return refused('there is not enough memory for its dictionary')
    case XzResult.options:
    case XzResult.checkUnknown:
      return refused('it uses a check or a filter that is not supported here (CRC32 or CRC64, and LZMA2, are)')
    case XzResult.format:
      return damaged(`the bytes before byte ${given - pending} are not xz data`)
    default:
      return pending === 0 && result === XzResult.stuck
        ? damaged(`it ends early, after ${given} bytes`)
        : damaged(`its packed data or a checksum is damaged before byte ${given - pending}`)
  }
}
