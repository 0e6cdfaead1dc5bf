import { latin1Bytes } from './latin1.ts'

/** A value as JSON, escaped to ASCII, so that one character is one byte. */
export const asciiJson = (value: unknown): Uint8Array =>
  latin1Bytes(
    JSON.stringify(value).replace(/[^\x20-\x7e]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
