import type { BlockDecoder, DecodedBlock } from './bzip2-decoder.ts'
import type { Bzip2Window } from './bzip2-window.ts'

// A block of 900,000 symbols of the longest codes, 20 bits, and its tables; in bits.
const LONGEST_BLOCK = 2_300_000 * 8
// The end of a stream behind its last block: a mark of 48 bits and a CRC of 32. Any block is longer.
const TAIL = 80

/**
 * Decodes blocks ahead of where they are wanted: what looks like a block's start is taken for one, and where it was
 * only data, nobody asks for it. The marks of a block and of the one behind say how far it reaches; where the second was
 * data, the block is decoded once more with all that could belong to it.
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

  /** What came of the block at this place, in bits; others behind it are begun. */
  async blockAt(at: number): Promise<DecodedBlock> {
    this.#forgetBefore(at)
    await this.#startAhead()
    const decoded = await (this.#started.get(at) ?? this.#alone(at))
    this.#started.delete(at)
    return decoded.kind === 'short' ? this.#alone(at) : decoded
  }

  /** Two calls for every worker: one that is carried out, one that waits. */
  get #depth(): number {
    return this.#decoder.workers * this.#decoder.lanes * 2
  }

  async #startAhead(): Promise<void> {
    for (;;) {
      this.#startReady()
      if (this.#started.size >= this.#depth || !(await this.#window.more())) break
    }
    this.#startReady()
  }

  /** Starts blocks whose end is in the window, as many in one call as the decoder likes. */
  #startReady(): void {
    const { marks, ended, end } = this.#window
    let index = marks.findIndex(mark => mark > this.#last)
    if (index < 0) return
    while (this.#started.size < this.#depth) {
      const group = marks.slice(index, index + this.#decoder.lanes)
      const ends = group.map((_, lane) => marks[index + lane + 1] ?? (ended ? end : undefined))
      const whole = ends.every(next => next !== undefined)
      // At the end of the stream a call may have fewer.
      if (group.length === 0 || !whole || (group.length < this.#decoder.lanes && !ended)) return
      this.#start(group, ends)
      index += group.length
    }
  }

  #start(group: readonly number[], ends: readonly (number | undefined)[]): void {
    const blocks = group.map((mark, lane) => ({
      bytes: this.#window.copy(mark, (ends[lane] ?? mark) + TAIL),
      startBit: mark % 8,
    }))
    const decoded = this.#decoder.decode(blocks)
    // Nobody may ever ask for what was only data.
    decoded.catch(() => {})
    for (const [lane, mark] of group.entries()) {
      const own = decoded.then(all => all[lane] ?? { kind: 'damaged' as const })
      own.catch(() => {})
      this.#started.set(mark, own)
      this.#last = mark
    }
  }

  /** Decodes one block with all the bytes that could belong to it. */
  async #alone(at: number): Promise<DecodedBlock> {
    await this.#window.holds(at, LONGEST_BLOCK)
    const bytes = this.#window.copy(at, Math.min(at + LONGEST_BLOCK, this.#window.end))
    const [decoded] = await this.#decoder.decode([{ bytes, startBit: at % 8 }])
    return decoded ?? { kind: 'damaged' }
  }

  #forgetBefore(at: number): void {
    for (const mark of this.#started.keys()) if (mark < at) this.#started.delete(mark)
  }
}
