/** The first bytes of a format, and where in a file they stand, in bytes. */
export interface Magic<T> {
  readonly offset: number
  readonly bytes: string
  readonly is: T
}

/** Bytes as characters of the same numbers. */
export const latin1 = (bytes: Uint8Array, offset: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + length))

/** The first of these signatures that stands in `head`. */
export const magicIn = <T>(magics: readonly Magic<T>[], head: Uint8Array): Magic<T> | undefined =>
  magics.find(({ offset, bytes }) => latin1(head, offset, bytes.length) === bytes)
