import type { BlockDecoder, DecodedBlock } from './bzip2-decoder.ts'
import type { Bzip2Window } from './bzip2-window.ts'

// Bits in a block of 900,000 symbols with the longest codes, 20 bits, and its tables.
const LONGEST_BLOCK = 2_300_000 * 8
// Bits in the end of a stream after its last block: a mark of 48 bits and a CRC of 32. Any block is longer.
const TAIL = 80
// How many bits of a block are tried if its end is not known: most end long before the longest would.
const REACHES = [(1 << 16) * 8, (1 << 19) * 8, LONGEST_BLOCK]

/**
 * Decodes blocks before they are needed: what looks like the start of a block is taken for one, and if it was only
 * data, nobody asks for the result. The marks of a block and of the next one show how long it is; if the second was
 * only data, the block is decoded again with everything that could belong to it.
 */
export class BlocksAhead {
  readonly #window: Bzip2Window
  readonly #decoder: BlockDecoder
  readonly #started = new Map<number, Promise<DecodedBlock>>()
  #last = -1

  constructor(window: Bzip2Window, decoder: BlockDecoder) {
    this.#window = window
    this.#decoder = decoder
  }

  /** The decoded block at this place, in bits. Starts decoding the blocks after it. */
  async blockAt(at: number): Promise<DecodedBlock> {
    this.#forgetBefore(at)
    await this.#startAhead(at)
    const decoded = await (this.#started.get(at) ?? this.#alone(at))
    this.#started.delete(at)
    return decoded.kind === 'short' ? this.#alone(at) : decoded
  }

  /** One call for every worker, and one that waits for the first to finish; more would only take memory. */
  get #depth(): number {
    return (this.#decoder.workers + 1) * this.#decoder.lanes
  }

  /** Reads on as long as that may bring the end of a block whose start is known. */
  async #startAhead(at: number): Promise<void> {
    for (;;) {
      const last = this.#startReady(at)
      if (this.#started.size >= this.#depth || this.#reaches(last) || !(await this.#window.more())) break
    }
    this.#startReady(at)
  }

  /**
   * Starts blocks whose end is in the window, as many in one call as suits the decoder. Returns the last place looked
   * at.
   */
  #startReady(at: number): number {
    const { lanes } = this.#decoder
    while (this.#started.size < this.#depth) {
      const marks = this.#window.marksBehind(this.#last, lanes + 1)
      const last = marks.at(-1) ?? Math.max(at, this.#last)
      // If no other block follows, a call may have fewer.
      if (marks.length === 0 || (marks.length <= lanes && !this.#reaches(last))) return last
      this.#start(marks.slice(0, lanes), marks)
    }
    return this.#last
  }

  /** Whether everything that could belong to a block at this place is in the window. */
  #reaches(at: number): boolean {
    return this.#window.ended || this.#window.end >= at + LONGEST_BLOCK
  }

  #start(group: readonly number[], marks: readonly number[]): void {
    const blocks = group.map((mark, lane) => {
      const next = marks[lane + 1] ?? this.#window.end
      return { bytes: this.#window.copy(mark, Math.min(next + TAIL, mark + LONGEST_BLOCK)), startBit: mark % 8 }
    })
    const decoded = this.#decoder.decode(blocks)
    // If this was only data, nobody asks for it, and its rejection must not go unhandled.
    decoded.catch(() => {})
    for (const [lane, mark] of group.entries()) {
      const own = decoded.then(all => all[lane] ?? { kind: 'damaged' as const })
      own.catch(() => {})
      this.#started.set(mark, own)
      this.#last = mark
    }
  }

  /** Decodes one block, with as many of the bytes that could belong to it as it turns out to need. */
  async #alone(at: number): Promise<DecodedBlock> {
    for (const reach of REACHES) {
      const more = await this.#window.holds(at, reach)
      const bytes = this.#window.copy(at, Math.min(at + reach, this.#window.end))
      const [decoded] = await this.#decoder.decode([{ bytes, startBit: at % 8 }])
      if (decoded && (decoded.kind !== 'short' || !more)) return decoded
    }
    // No block is this long.
    return { kind: 'damaged' }
  }

  #forgetBefore(at: number): void {
    for (const mark of this.#started.keys()) if (mark < at) this.#started.delete(mark)
  }
}
