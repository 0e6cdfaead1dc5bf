import { readFile } from 'node:fs/promises'
import { besideBundle } from '../platform/beside-bundle.ts'
import { type WasmModule, wasm } from '../platform/web-assembly.ts'
import { contentChecksum } from './content-checksum.ts'

/**
 * The exports of @bokuweb/zstd-wasm's module that are used, under the names that its build has given them; its own
 * loader keeps one module for everybody, and no test would notice a version that has other names.
 */
interface ZstdModule {
  /** Its memory. */
  readonly f: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  /** Runs its constructors. */
  g(): void
  /** `ZSTD_isError` */
  h(result: number): number
  /** `ZSTD_compressBound` */
  i(bytes: number): number
  /** `ZSTD_compress(dst, dstCapacity, src, srcSize, level)` */
  m(target: number, capacity: number, source: number, length: number, level: number): number
  /** `malloc` */
  s(length: number): number
}

/** The compiled encoder, which the build puts next to the bundles. */
export const builtEncoder = async (): Promise<WasmModule> =>
  wasm.compile(await readFile(besideBundle('./zstd-encoder.wasm')))

// zstd's own default.
const LEVEL = 3
const PAGE = 65_536
const CHECKSUM_BYTES = 4
/** The byte of a frame's header that describes it, and the bit of that for a checksum (RFC 8878, section 3.1.1.1.1). */
const DESCRIPTOR = 4
const CONTENT_CHECKSUM = 0x04

/** Packs bytes into Zstandard frames of their own, each with a checksum of its content. */
export class ZstdEncoder {
  readonly #zstd: ZstdModule
  readonly #input: number
  readonly #output: number
  readonly #capacity: number
  readonly #most: number

  /** `most`: the most bytes of one frame. */
  constructor(module: WasmModule, most: number) {
    const zstd = new wasm.Instance(module, { a: importsFor(() => this.#zstd) }).exports as ZstdModule
    this.#zstd = zstd
    zstd.g()
    this.#most = most
    this.#capacity = zstd.i(most)
    this.#input = zstd.s(most)
    this.#output = zstd.s(this.#capacity)
  }

  /** These bytes as one frame. */
  frame(bytes: Uint8Array): Uint8Array {
    if (bytes.length > this.#most) throw new RangeError(`${bytes.length} bytes for a frame of ${this.#most}`)
    new Uint8Array(this.#zstd.f.buffer).set(bytes, this.#input)
    const length = this.#zstd.m(this.#output, this.#capacity, this.#input, bytes.length, LEVEL)
    if (this.#zstd.h(length)) throw new Error('zstd could not pack a frame')
    const frame = new Uint8Array(length + CHECKSUM_BYTES)
    frame.set(new Uint8Array(this.#zstd.f.buffer, this.#output, length))
    // The module cannot be told to add a checksum, so the frame is told that it has one.
    frame[DESCRIPTOR] = (frame[DESCRIPTOR] ?? 0) | CONTENT_CHECKSUM
    new DataView(frame.buffer).setUint32(length, contentChecksum(bytes), true)
    return frame
  }
}

/** What the module imports: it only ever asks for more memory. */
const importsFor = (zstd: () => ZstdModule): object => {
  const unexpected = (): never => {
    throw new Error('zstd gave up')
  }
  const grow = (bytes: number): boolean => {
    const { f: memory } = zstd()
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE))
    return true
  }
  return { a: unexpected, b: () => {}, c: unexpected, d: () => 0, e: grow }
}
