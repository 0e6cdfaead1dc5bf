import { type ByteSource, readBytes } from '../../../app/bytes/byte-source.ts'
import { contentHash } from './content-hash.ts'

/** Which bytes of an archive were read to unpack an image, in the order they were read, and their SHA-256. */
export interface ConsumedBytes {
  /** Offset and length by turns, in bytes. */
  readonly ranges: readonly number[]
  /** In hex. */
  readonly hash: string
}

/** The most ranges that are recorded; only an archive made for the purpose has more. */
export const MOST_RANGES = 100_000

/** A source that records what is read from it. */
export class RecordedSource implements ByteSource {
  readonly size: number
  readonly #source: ByteSource
  readonly #hash = contentHash()
  readonly #ranges: number[] = []
  #end = -1

  constructor(source: ByteSource) {
    this.#source = source
    this.size = source.size
  }

  async read(offset: number, target: Uint8Array): Promise<void> {
    await this.#source.read(offset, target)
    // Recorded as each read ends, so that two at a time do not mix.
    this.#hash.update(target)
    this.#record(offset, target.length)
  }

  /** What was read so far; undefined if it was in too many places. */
  consumed(): ConsumedBytes | undefined {
    if (this.#ranges.length > 2 * MOST_RANGES) return undefined
    return { ranges: this.#ranges, hash: this.#hash.hex() }
  }

  #record(offset: number, length: number): void {
    const last = this.#ranges.length - 1
    if (offset === this.#end) this.#ranges[last] = (this.#ranges[last] ?? 0) + length
    else if (last < 2 * MOST_RANGES) this.#ranges.push(offset, length)
    this.#end = offset + length
  }
}

/**
 * Whether a source still has these bytes; if so, unpacking it again would give the same. Rejects with the source's
 * errors and with the signal's reason.
 */
export const holdsStill = async (
  source: ByteSource,
  { ranges, hash }: ConsumedBytes,
  signal?: AbortSignal,
): Promise<boolean> => {
  const sum = contentHash()
  let next: Promise<Uint8Array> | undefined
  for (const { offset, length } of pieces(ranges)) {
    if (offset + length > source.size) return false
    signal?.throwIfAborted()
    const before = next
    // The disk keeps reading while the previous piece is hashed.
    next = readBytes(source, offset, length)
    next.catch(() => {})
    if (before) sum.update(await before)
  }
  if (next) sum.update(await next)
  return sum.hex() === hash
}

const PIECE = 1 << 22

const pieces = function* (ranges: readonly number[]): Generator<{ offset: number; length: number }> {
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [start = 0, length = 0] = ranges.slice(i, i + 2)
    for (let at = 0; at < length; at += PIECE) yield { offset: start + at, length: Math.min(PIECE, length - at) }
  }
}
