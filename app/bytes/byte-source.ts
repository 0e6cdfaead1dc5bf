/** Something with bytes to read: an image file, a drive, or a partition of either. */
export interface ByteSource {
  /** Size in bytes. */
  readonly size: number
  /**
   * Identifies the content without reading it all (for a file: its size and time). It enters
   * the plan's digest, so that a changed image is noticed.
   */
  readonly identity?: string
  /**
   * Set if bytes only come in order, as from an archive: each read waits for everything before it, so read no further
   * ahead than necessary. Its `size` is an upper bound until its end has been seen.
   */
  readonly sequential?: boolean
  /** Fills `target` with the bytes from `offset` (bytes). Rejects when it cannot fill all of it. */
  read(offset: number, target: Uint8Array): Promise<void>
}

/** A read past the end of a source: `offset`, `length` and `size` in bytes. */
export class OutOfRangeError extends Error {
  // Recognised by name, like ProblemError: it may come from another bundle.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'OutOfRangeError'
  }

  readonly offset: number
  readonly length: number
  readonly size: number
  constructor(offset: number, length: number, size: number) {
    super(`bytes ${offset} to ${offset + length} of a source of ${size} bytes`)
    this.name = 'OutOfRangeError'
    this.offset = offset
    this.length = length
    this.size = size
  }
}

/** Reads `length` bytes from `offset` (bytes) into new memory. Throws OutOfRangeError if the source ends too early. */
export const readBytes = async (source: ByteSource, offset: number, length: number): Promise<Uint8Array> => {
  if (offset < 0 || length < 0 || offset + length > source.size) throw new OutOfRangeError(offset, length, source.size)
  const bytes = new Uint8Array(length)
  await source.read(offset, bytes)
  return bytes
}

/** The part of `source` from `offset`, `size` bytes long, as a source of its own: a partition, say. */
export const windowOf = (source: ByteSource, offset: number, size: number): ByteSource => ({
  size,
  read: (at, target) => {
    if (at < 0 || at + target.length > size) return Promise.reject(new OutOfRangeError(at, target.length, size))
    return source.read(offset + at, target)
  },
})

/** Bytes in memory as a source. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (offset, target) => {
    if (offset < 0 || offset + target.length > bytes.length)
      throw new OutOfRangeError(offset, target.length, bytes.length)
    target.set(bytes.subarray(offset, offset + target.length))
  },
})
