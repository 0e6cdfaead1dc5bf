import { type WasmModule, wasm } from '../../platform/web-assembly.ts'
import { blockMarksIn, MARK_BYTES } from './bzip2-marks.ts'

/** A block of a bzip2 stream, still packed. */
export interface PackedBlock {
  /** From the byte in which the block begins, to beyond its end. */
  readonly bytes: Uint8Array
  /** Bits of the first byte that come before the block. */
  readonly startBit: number
}

/** The result of decoding a block. `bits` is its length; `bytes` are in order, with runs still to be expanded. */
export type DecodedBlock =
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array; readonly crc: number; readonly bits: number }
  /** The bytes passed in end before the block does. */
  | { readonly kind: 'short' }
  | { readonly kind: 'damaged' }
  /** From bzip2 before 1.0, which randomised its input. */
  | { readonly kind: 'old' }

/** Decodes blocks, several at once. */
export interface BlockDecoder {
  /** How many blocks are best decoded in one call. */
  readonly lanes: number
  /** How many calls are carried out at once. */
  readonly workers: number
  decode(blocks: readonly PackedBlock[]): Promise<DecodedBlock[]>
  close(): Promise<void>
}

/** The exports of main/sources/bzip2/assembly/bzip2-block.ts. Offsets and sizes in bytes. */
interface Assembly {
  readonly memory: { readonly buffer: ArrayBuffer }
  start(): void
  inputOffset(): number
  inputBytes(): number
  outputOffset(): number
  bytesOffset(lane: number): number
  entropy(lane: number, startBit: number, length: number): number
  lengthOf(lane: number): number
  crcOf(lane: number): number
  endOf(lane: number): number
  restore(lane: number): void
  restoreBoth(): void
  beginExpanding(length: number): void
  expand(): number
  expandedCrc(): number
  nextMark(from: number, length: number): number
}

/** The most blocks that one call decodes. */
export const LANES = 2

const FAILURES: Readonly<Record<number, DecodedBlock>> = {
  1: { kind: 'short' },
  2: { kind: 'damaged' },
  3: { kind: 'old' },
}

/** The compiled decoder with its own memory, 13 MB. */
export class Bzip2Assembly {
  readonly #assembly: Assembly
  readonly #memory: Uint8Array

  constructor(module: WasmModule) {
    const { exports } = new wasm.Instance(module, {})
    this.#assembly = exports as Assembly
    this.#memory = new Uint8Array(this.#assembly.memory.buffer)
    this.#assembly.start()
  }

  /** Decodes up to LANES blocks. */
  decode(blocks: readonly PackedBlock[]): DecodedBlock[] {
    const statuses = blocks.map((block, lane) => this.#entropy(block, lane))
    if (statuses.length === LANES && statuses.every(status => status === 0)) this.#assembly.restoreBoth()
    else
      for (const [lane, status] of statuses.entries()) {
        if (status === 0) this.#assembly.restore(lane)
      }
    return statuses.map((status, lane) => FAILURES[status] ?? this.#decoded(lane, blocks[lane]?.startBit ?? 0))
  }

  /**
   * Expands the runs of a decoded block, in chunks of up to a megabyte. Nothing is returned before everything matches
   * the block's CRC; false if it does not.
   */
  *expand(bytes: Uint8Array, crc: number): Generator<Uint8Array, boolean> {
    this.#beginExpanding(bytes)
    const first = this.#expandChunk()
    const single = this.#skipChunks() === 0
    if (this.#assembly.expandedCrc() >>> 0 !== crc) return false
    if (single) {
      if (first) yield first
      return true
    }
    // More than one chunk is rare: runs, and runs of runs. Then it is expanded a second time.
    this.#beginExpanding(bytes)
    for (let chunk = this.#expandChunk(); chunk; chunk = this.#expandChunk()) yield chunk
    return true
  }

  #beginExpanding(bytes: Uint8Array): void {
    this.#memory.set(bytes, this.#assembly.bytesOffset(0))
    this.#assembly.beginExpanding(bytes.length)
  }

  #expandChunk(): Uint8Array | undefined {
    const length = this.#assembly.expand()
    const from = this.#assembly.outputOffset()
    return length === 0 ? undefined : this.#memory.slice(from, from + length)
  }

  /** Expands what is left only for its CRC. Returns how many chunks that was. */
  #skipChunks(): number {
    let count = 0
    while (this.#assembly.expand() > 0) count++
    return count
  }

  /**
   * Where a block's magic is in `bytes`, in bits, ascending, as far as all its bytes are there. What looks like one may
   * also be data.
   */
  findBlockMarks(bytes: Uint8Array): number[] {
    const found: number[] = []
    const room = this.#assembly.inputBytes()
    const step = room - MARK_BYTES
    for (let from = 0; from + MARK_BYTES <= bytes.length; from += step) {
      const part = bytes.subarray(from, from + room)
      this.#memory.set(part, this.#assembly.inputOffset())
      const end = Math.min(step, part.length - MARK_BYTES + 1)
      for (let at = this.#assembly.nextMark(0, end); at < end; at = this.#assembly.nextMark(at + 1, end))
        for (const mark of blockMarksIn(part, at)) found.push(mark + from * 8)
    }
    return found
  }

  #entropy({ bytes, startBit }: PackedBlock, lane: number): number {
    this.#memory.set(bytes, this.#assembly.inputOffset())
    return this.#assembly.entropy(lane, startBit, bytes.length)
  }

  #decoded(lane: number, startBit: number): DecodedBlock {
    const from = this.#assembly.bytesOffset(lane)
    return {
      kind: 'decoded',
      bytes: this.#memory.slice(from, from + this.#assembly.lengthOf(lane)),
      crc: this.#assembly.crcOf(lane) >>> 0,
      bits: this.#assembly.endOf(lane) - startBit,
    }
  }
}

/** Decodes in this thread. */
export const inThisThread = (module: WasmModule): BlockDecoder => {
  const assembly = new Bzip2Assembly(module)
  return { lanes: LANES, workers: 1, decode: async blocks => assembly.decode(blocks), close: async () => {} }
}
