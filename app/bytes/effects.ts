/** Effects that the pure core needs and its host provides. */

/** An incremental hash; `hex` ends it. */
export interface Hash {
  update(bytes: Uint8Array): void
  hex(): string
}

/** Unpacks raw DEFLATE data (RFC 1951) as it comes. */
export interface Inflation {
  /** Unpacks bytes; the buffer may be reused once this has resolved. Anything after the end of the data is ignored. */
  push(bytes: Uint8Array): Promise<void>
  /** Ends the data, and resolves to how it ended. */
  end(): Promise<'whole' | 'cut' | 'damaged'>
  /** Releases it, in any state. */
  close(): void
}

export interface Effects {
  sha256(): Hash
  /** CRC-32 of bytes that follow others whose CRC is `before`. */
  crc32(bytes: Uint8Array, before: number): number
  /** Begins to unpack; the output is passed on piece by piece. */
  inflate(onOutput: (bytes: Uint8Array) => void): Inflation
  /** Whether two runs of bytes of the same length are equal. */
  sameBytes(a: Uint8Array, b: Uint8Array): boolean
  /** Milliseconds on a clock that never goes backwards. */
  now(): number
  /** `length` unpredictable bytes. */
  randomBytes(length: number): Uint8Array
}

/** The part of an AbortSignal that the core looks at. */
export interface CancelSignal {
  readonly aborted: boolean
}
