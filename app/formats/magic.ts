import { latin1 } from '../bytes/latin1.ts'

/** Bytes that identify a format, as Latin-1 text, and their offset in a file, in bytes. */
export interface Signature {
  readonly offset: number
  readonly bytes: string
}

/** A signature, and what it identifies. */
export interface Magic<T> extends Signature {
  readonly is: T
}

/** The first of these signatures that `head` has. */
export const magicIn = <T>(magics: readonly Magic<T>[], head: Uint8Array): Magic<T> | undefined =>
  magics.find(({ offset, bytes }) => latin1(head.subarray(offset, offset + bytes.length)) === bytes)
