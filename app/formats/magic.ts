import { latin1 } from '../bytes/latin1.ts'

/** The first bytes of a format, and where in a file they stand, in bytes. */
export interface Magic<T> {
  readonly offset: number
  readonly bytes: string
  readonly is: T
}

/** The first of these signatures that stands in `head`. */
export const magicIn = <T>(magics: readonly Magic<T>[], head: Uint8Array): Magic<T> | undefined =>
  magics.find(({ offset, bytes }) => latin1(head.subarray(offset, offset + bytes.length)) === bytes)
