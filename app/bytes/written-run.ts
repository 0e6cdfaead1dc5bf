/** A run of a volume that formatting writes: these bytes, or zeros where there are none. In bytes from its start. */
export interface WrittenRun {
  readonly offset: number
  readonly length: number
  readonly bytes?: Uint8Array
}

/** These bytes, written at `offset` (bytes). */
export const runOf = (offset: number, bytes: Uint8Array): WrittenRun => ({ offset, length: bytes.length, bytes })
