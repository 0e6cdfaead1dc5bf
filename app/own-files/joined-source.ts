import { type ByteSource, OutOfRangeError } from '../bytes/byte-source.ts'
import { roundUp } from '../bytes/units.ts'

const ALIGNED = 1 << 20

/** Sources behind an image: each begins at the next whole megabyte, and zeros fill what is between them. */
export class JoinedSource implements ByteSource {
  readonly identity?: string
  readonly #parts: { readonly at: number; readonly source: ByteSource }[]
  #size: number

  constructor(image: ByteSource) {
    if (image.identity !== undefined) this.identity = image.identity
    this.#parts = [{ at: 0, source: image }]
    this.#size = image.size
  }

  get size(): number {
    return this.#size
  }

  /** Adds a source behind the others; returns where it begins, in bytes. */
  append(source: ByteSource): number {
    const at = roundUp(this.#size, ALIGNED)
    this.#parts.push({ at, source })
    this.#size = at + source.size
    return at
  }

  async read(offset: number, target: Uint8Array): Promise<void> {
    const end = offset + target.length
    if (offset < 0 || end > this.#size) throw new OutOfRangeError(offset, target.length, this.#size)
    let done = offset
    for (const { at, source } of this.#parts) {
      const [from, to] = [Math.max(offset, at), Math.min(end, at + source.size)]
      if (from >= to) continue
      target.fill(0, done - offset, from - offset)
      await source.read(from - at, target.subarray(from - offset, to - offset))
      done = to
    }
    target.fill(0, done - offset)
  }
}
