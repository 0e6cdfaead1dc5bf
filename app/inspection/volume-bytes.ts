import type { ByteSource } from '../bytes/byte-source.ts'
import { decodeUtf8 } from '../bytes/texts.ts'

const PAGE = 4096

/** Numbers and texts of a volume by their byte offset; anything past its end is zero. Each page is read once. */
export class VolumeBytes {
  readonly #source: ByteSource
  readonly #pages = new Map<number, Promise<Uint8Array>>()

  constructor(source: ByteSource) {
    this.#source = source
  }

  get size(): number {
    return this.#source.size
  }

  async slice(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    if (!Number.isSafeInteger(offset) || offset < 0) return bytes
    for (let page = Math.floor(offset / PAGE); page * PAGE < offset + length; page++) {
      const from = page * PAGE
      const read = await this.#page(page)
      const start = Math.max(0, offset - from)
      bytes.set(read.subarray(start, offset + length - from), Math.max(0, from - offset))
    }
    return bytes
  }

  async u8(offset: number): Promise<number> {
    return (await this.#view(offset, 1)).getUint8(0)
  }

  async u16(offset: number, littleEndian = true): Promise<number> {
    return (await this.#view(offset, 2)).getUint16(0, littleEndian)
  }

  async u32(offset: number, littleEndian = true): Promise<number> {
    return (await this.#view(offset, 4)).getUint32(0, littleEndian)
  }

  async u64(offset: number, littleEndian = true): Promise<number> {
    return Number((await this.#view(offset, 8)).getBigUint64(0, littleEndian))
  }

  /** Bytes as text, one character each. */
  async text(offset: number, length: number): Promise<string> {
    return String.fromCharCode(...(await this.slice(offset, length)))
  }

  /** A name that ends at a NUL or at the end of its field; undefined if it is empty. */
  async label(offset: number, length: number): Promise<string | undefined> {
    const bytes = await this.slice(offset, length)
    const end = bytes.indexOf(0)
    const text = decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end))
    return text.trim() || undefined
  }

  async #view(offset: number, length: number): Promise<DataView> {
    return new DataView((await this.slice(offset, length)).buffer)
  }

  #page(page: number): Promise<Uint8Array> {
    const known = this.#pages.get(page)
    if (known) return known
    const reading = this.#read(page * PAGE)
    this.#pages.set(page, reading)
    return reading
  }

  async #read(offset: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(PAGE)
    const length = Math.min(PAGE, this.#source.size - offset)
    if (length > 0) await this.#source.read(offset, bytes.subarray(0, length))
    return bytes
  }
}
