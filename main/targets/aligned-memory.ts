import { wasm } from '../platform/web-assembly.ts'

/**
 * Memory for direct I/O. WebAssembly memory begins on a page of the operating system, on every system and under
 * Electron too. The usual way, an external buffer made by a native module, crashes Electron, which has not allowed
 * external buffers since version 21 (electron/electron issue 35801).
 */

// Sectors and memory pages are never larger than this on the drives that the rules allow.
const ALIGNMENT = 4096
const WASM_PAGE = 65_536

const aligned = new WeakSet<ArrayBufferLike>()

const pages = (length: number): ArrayBuffer => {
  const { buffer } = new wasm.Memory({ initial: Math.ceil(length / WASM_PAGE) })
  aligned.add(buffer)
  return buffer
}

let shared: { readonly buffer: ArrayBuffer; used: number } | undefined

/** Small pieces share pages: each WebAssembly memory reserves gigabytes of address space, though not of memory. */
const smallPiece = (length: number): Uint8Array => {
  if (!shared || shared.used + length > WASM_PAGE) shared = { buffer: pages(WASM_PAGE), used: 0 }
  const piece = new Uint8Array(shared.buffer, shared.used, length)
  shared.used += Math.ceil(length / ALIGNMENT) * ALIGNMENT
  return piece
}

/** Zeroed memory that direct I/O takes: `length` bytes from an address that is a multiple of 4096. */
export const allocateAligned = (length: number): Uint8Array =>
  length > WASM_PAGE / 2 ? new Uint8Array(pages(length), 0, length) : smallPiece(length)

/** Whether bytes are in such memory and begin on a sector (512 bytes). */
export const isAligned = (bytes: Uint8Array): boolean => aligned.has(bytes.buffer) && bytes.byteOffset % 512 === 0

/** Aligned buffers that are reused, so that copying through one takes no fresh memory each time. */
export class AlignedPool {
  readonly #free: Uint8Array[] = []

  /** Runs `use` with an aligned buffer of `length` bytes, whose content is undefined. */
  async lend<T>(length: number, use: (buffer: Uint8Array) => Promise<T>): Promise<T> {
    const index = this.#free.findIndex(buffer => buffer.length >= length)
    const [buffer = allocateAligned(length)] = index < 0 ? [] : this.#free.splice(index, 1)
    try {
      return await use(buffer.subarray(0, length))
    } finally {
      this.#free.push(buffer)
    }
  }
}
