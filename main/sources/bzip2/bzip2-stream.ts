import { formatCount } from '../../../app/bytes/units.ts'
import type { WasmModule } from '../../platform/web-assembly.ts'
import { type ChunkReader, unpackedStream } from '../stream/chunk-reader.ts'
import { type ByteStream, LayerError } from '../stream/layer.ts'
import { BlocksAhead } from './bzip2-ahead.ts'
import { type BlockDecoder, Bzip2Assembly } from './bzip2-decoder.ts'
import { BLOCK_MARK, END_MARK, MARK_BITS } from './bzip2-marks.ts'
import { builtModule, onWorkers } from './bzip2-pool.ts'
import { Bzip2Window } from './bzip2-window.ts'

/** How blocks are decoded; tests decode in their own thread. */
export interface Bzip2Parts {
  readonly module: WasmModule
  readonly decoder: BlockDecoder
}

const builtParts = async (): Promise<Bzip2Parts> => {
  const module = await builtModule()
  return { module, decoder: onWorkers(module) }
}

/**
 * Unpacks bzip2 data, one stream or several in a row, several blocks at once. Like bzip2, ignores what follows the last
 * stream. Every block's CRC is checked before any of its bytes are returned, and every stream's at its end. Throws
 * LayerError with the block's number and place; errors of the input pass through.
 */
export const bunzip2Stream = (input: ByteStream, parts = builtParts): ByteStream =>
  unpackedStream(input, reader => streams(reader, parts))

async function* streams(reader: ChunkReader, parts: () => Promise<Bzip2Parts>): AsyncGenerator<Uint8Array> {
  const { module, decoder } = await parts()
  try {
    const assembly = new Bzip2Assembly(module)
    yield* new Bzip2Reader(new Bzip2Window(reader, assembly), assembly, decoder).read()
  } finally {
    await decoder.close()
  }
}

// "BZh", then a digit.
const HEADER = 0x425a68
const HEADER_BITS = 32
const BYTES_PER_LEVEL = 100_000

class Bzip2Reader {
  readonly #window: Bzip2Window
  readonly #ahead: BlocksAhead
  readonly #assembly: Bzip2Assembly
  /** Current place in the stream, in bits. */
  #at = 0
  #blocks = 0

  constructor(window: Bzip2Window, assembly: Bzip2Assembly, decoder: BlockDecoder) {
    this.#window = window
    this.#ahead = new BlocksAhead(window, decoder)
    this.#assembly = assembly
  }

  async *read(): AsyncGenerator<Uint8Array> {
    for (let level = await this.#level(); level > 0; level = await this.#level()) yield* this.#stream(level)
    if (this.#at === 0) throw new LayerError('bzip2', 'it has no header of bzip2 data')
  }

  /** The level of the stream that begins here, 1 to 9; 0 if none does. */
  async #level(): Promise<number> {
    if (!(await this.#window.holds(this.#at, HEADER_BITS)) && this.#isCutHeader()) throw this.#endsEarly()
    if (this.#window.bits(this.#at, 24) !== HEADER) return 0
    const level = this.#window.bits(this.#at + 24, 8) - 0x30
    if (level < 1 || level > 9) return 0
    this.#at += HEADER_BITS
    return level
  }

  /** Whether the data ends within what may be a header, which bzip2 treats as cut off too. */
  #isCutHeader(): boolean {
    const left = this.#window.end - this.#at
    return left > 0 && this.#window.bits(this.#at, left) === HEADER >>> (24 - left)
  }

  async *#stream(level: number): AsyncGenerator<Uint8Array> {
    let sum = 0
    while (await this.#isBlock()) {
      const crc = yield* this.#block(level)
      sum = (((sum << 1) | (sum >>> 31)) ^ crc) >>> 0
      this.#window.drop(this.#at)
    }
    if (!(await this.#window.holds(this.#at, MARK_BITS + 32))) throw this.#endsEarly()
    if (this.#crcAt(this.#at + MARK_BITS) !== sum) throw this.#damaged('the checksum of all its blocks is wrong')
    // The next stream begins at a byte boundary.
    this.#at = Math.ceil((this.#at + MARK_BITS + 32) / 8) * 8
  }

  async #isBlock(): Promise<boolean> {
    if (!(await this.#window.holds(this.#at, MARK_BITS))) throw this.#endsEarly()
    if (this.#window.hasMark(this.#at, BLOCK_MARK)) return true
    if (this.#window.hasMark(this.#at, END_MARK)) return false
    throw this.#damaged('neither a block nor the end follows')
  }

  /** Yields a block's bytes; returns its CRC. */
  async *#block(level: number): AsyncGenerator<Uint8Array, number> {
    this.#blocks++
    const block = await this.#ahead.blockAt(this.#at)
    if (block.kind === 'short') throw this.#endsEarly()
    if (block.kind === 'old')
      throw new LayerError('bzip2', 'it was packed by a bzip2 before 1.0, whose blocks are not supported', 'refused')
    if (block.kind === 'damaged') throw this.#damaged('it cannot be decoded')
    if (block.bytes.length > level * BYTES_PER_LEVEL) throw this.#damaged('it is larger than its header allows')
    if (!(yield* this.#assembly.expand(block.bytes, block.crc))) throw this.#damaged('its checksum is wrong')
    this.#at += block.bits
    return block.crc
  }

  #crcAt(at: number): number {
    return this.#window.bits(at, 16) * 65_536 + this.#window.bits(at + 16, 16)
  }

  /** "it cannot be decoded in block 3, from byte 1,700,123 on" */
  #damaged(why: string): LayerError {
    return new LayerError('bzip2', `${why} (block ${formatCount(this.#blocks)}, byte ${formatCount(this.#byte)})`)
  }

  #endsEarly(): LayerError {
    return new LayerError('bzip2', `it ends early, after ${formatCount(this.#window.end / 8)} bytes`)
  }

  get #byte(): number {
    return Math.floor(this.#at / 8)
  }
}
