import { createInflateRaw } from 'node:zlib'
import type { LayerKind } from '../../../app/formats/formats.ts'
import type { ChunkReader } from './chunk-reader.ts'
import { LayerError } from './layer.ts'

// Bytes in one output buffer of zlib, which is about as much as is unpacked ahead of the consumer.
const OUTPUT = 1 << 16
const INPUT = 1 << 17

/**
 * Unpacks DEFLATE data (RFC 1951) from the reader's position, and leaves the reader right after its end. Throws
 * LayerError of `layer` for damaged data and for an end of the input before the end of the data.
 */
export async function* inflate(reader: ChunkReader, layer: LayerKind): AsyncGenerator<Uint8Array> {
  const inflation = new Inflation()
  try {
    while (!inflation.ended) {
      const chunk = await reader.next(INPUT)
      inflation.write(chunk)
      for (let out = await inflation.output(); out; out = await inflation.output()) yield out
      if (inflation.ended && chunk) reader.unread(chunk.subarray(chunk.length - inflation.unused))
    }
  } catch (error) {
    if (error && error === inflation.error) throw damaged(layer, inflation.error, reader.position)
    throw error
  } finally {
    inflation.close()
  }
}

const damaged = (layer: LayerKind, cause: ZlibError, position: number): LayerError => {
  const why =
    cause.code === 'Z_BUF_ERROR'
      ? `it ends early, after ${position} bytes`
      : `its packed data is damaged (${cause.message}) before byte ${position}`
  return new LayerError(layer, why, 'damaged', { cause })
}

type ZlibError = Error & { readonly code?: string }

/**
 * zlib as something to pull from: it gets one chunk, and works only while its output is requested. Piping would not do,
 * because what follows the data (a checksum, another member) has to be handed back.
 */
class Inflation {
  readonly #zlib = createInflateRaw({ chunkSize: OUTPUT })
  #given = 0
  #busy = false
  #wake = (): void => {}
  ended = false
  error: ZlibError | undefined

  constructor() {
    this.#zlib.on('readable', () => this.#wake())
    this.#zlib.on('end', () => {
      this.ended = true
      this.#wake()
    })
    this.#zlib.on('error', error => {
      this.error = error
      this.#wake()
    })
  }

  /** Bytes of the last chunk that come after the end of the data. */
  get unused(): number {
    return this.#given - this.#zlib.bytesWritten
  }

  /** Gives zlib the next chunk, or undefined to say that there are no more: it then ends, or throws Z_BUF_ERROR. */
  write(chunk: Uint8Array | undefined): void {
    this.#busy = true
    if (!chunk) {
      this.#zlib.end()
      return
    }
    this.#given += chunk.length
    this.#zlib.write(chunk, () => {
      this.#busy = false
      // Input that it leaves comes after the end of the data.
      if (this.unused > 0) this.ended = true
      this.#wake()
    })
  }

  /** Some output; undefined when it has ended or needs the next chunk. */
  async output(): Promise<Uint8Array | undefined> {
    for (;;) {
      if (this.error) throw this.error
      const out: Buffer | null = this.#zlib.read()
      if (out) return out
      if (this.ended || !this.#busy) return undefined
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  close(): void {
    this.#zlib.destroy()
  }
}
