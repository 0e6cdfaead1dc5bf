import type { ChunkReader } from '../stream/chunk-reader.ts'
import type { Bzip2Assembly } from './bzip2-decoder.ts'
import { bitsAt, isMark, MARK_BYTES, type Mark } from './bzip2-marks.ts'

const FIRST_CAPACITY = 1 << 20

/**
 * The part of a packed stream that is still needed: bytes are added at its end and dropped at its start, and block
 * marks are found as bytes come in. Places are in bits from the start of the stream.
 */
export class Bzip2Window {
  readonly #reader: ChunkReader
  readonly #assembly: Bzip2Assembly
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(FIRST_CAPACITY)
  #length = 0
  /** Byte of the stream that the window begins with. */
  #start = 0
  #searched = 0
  #marks: number[] = []
  #ended = false

  constructor(reader: ChunkReader, assembly: Bzip2Assembly) {
    this.#reader = reader
    this.#assembly = assembly
  }

  /** Whether the stream's end is in the window. */
  get ended(): boolean {
    return this.#ended
  }

  /** End of the window in bits. */
  get end(): number {
    return (this.#start + this.#length) * 8
  }

  /** The first `count` places after `at` that look like a block's start, ascending. */
  marksBehind(at: number, count: number): number[] {
    let from = 0
    for (let to = this.#marks.length; from < to; ) {
      const middle = (from + to) >>> 1
      if ((this.#marks[middle] ?? 0) > at) to = middle
      else from = middle + 1
    }
    return this.#marks.slice(from, from + count)
  }

  /** Adds the stream's next chunk; false at its end. Errors of the stream pass through. */
  async more(): Promise<boolean> {
    const chunk = await this.#reader.next()
    if (chunk === undefined) {
      this.#ended = true
      return false
    }
    this.#reserve(chunk.length)
    this.#bytes.set(chunk, this.#length)
    this.#length += chunk.length
    this.#search()
    return true
  }

  /** Reads on until `bits` bits from place `at` on are in the window; false if the stream ends first. */
  async holds(at: number, bits: number): Promise<boolean> {
    while (this.end < at + bits) if (!(await this.more())) return false
    return true
  }

  /** `count` bits, up to 24, which must be in the window or past the stream's end. */
  bits(at: number, count: number): number {
    return bitsAt(this.#bytes.subarray(0, this.#length), at - this.#start * 8, count)
  }

  /** Whether there is a mark at place `at`; all its bits must be in the window. */
  hasMark(at: number, mark: Mark): boolean {
    return isMark(this.#bytes, at - this.#start * 8, mark)
  }

  /** A copy of the bytes from the one with bit `from` to the one with bit `to`, or to the window's end. */
  copy(from: number, to: number): Uint8Array {
    const first = Math.floor(from / 8) - this.#start
    return this.#bytes.slice(first, Math.min(this.#length, Math.ceil(to / 8) - this.#start))
  }

  /** Drops everything before place `at`. */
  drop(at: number): void {
    const bytes = Math.floor(at / 8) - this.#start
    // Moving the rest takes time, so this is not done for every block.
    if (bytes < this.#length / 2) return
    this.#marks = this.#marks.filter(mark => mark >= at)
    this.#bytes.copyWithin(0, bytes, this.#length)
    this.#start += bytes
    this.#length -= bytes
    this.#searched = Math.max(0, this.#searched - bytes)
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  #search(): void {
    const found = this.#assembly.findBlockMarks(this.#bytes.subarray(this.#searched, this.#length))
    for (const mark of found) this.#marks.push(mark + (this.#start + this.#searched) * 8)
    // A mark may begin in the last bytes of one chunk and end in the next.
    this.#searched = Math.max(this.#searched, this.#length - MARK_BYTES + 1)
  }
}
