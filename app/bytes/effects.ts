/** Effects that the pure core needs and its host fills. */

/** An incremental hash; `hex` ends it. */
export interface Hash {
  update(bytes: Uint8Array): void
  hex(): string
}

export interface Effects {
  sha256(): Hash
  /** Whether two runs of bytes of the same length are equal. */
  sameBytes(a: Uint8Array, b: Uint8Array): boolean
  /** Milliseconds on a clock that never goes back. */
  now(): number
  /** `length` unpredictable bytes. */
  randomBytes(length: number): Uint8Array
}

/** The part of an AbortSignal that the core looks at. */
export interface CancelSignal {
  readonly aborted: boolean
}
