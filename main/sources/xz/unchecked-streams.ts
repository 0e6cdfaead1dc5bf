/** Looks at packed bytes, in order and without gaps. */
export type Look = (packed: Uint8Array) => void

/** A stream's header whose flags name no check, with their CRC-32 (the .xz file format, section 2.1.1). */
const HEADER = Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0, 0xff, 0x12, 0xd9, 0x41)

/** Streams and the padding between them are multiples of this, in bytes (section 2.2). */
const ALIGNMENT = 4

/**
 * Calls `onFound` for every stream whose blocks have no check, which the decoder does not report. Packed data that
 * happens to hold such a header is taken for one: it is better to claim too little.
 */
export const uncheckedStreams = (onFound: () => void): Look => {
  let held = new Uint8Array(0)
  let offset = 0
  return packed => {
    const bytes = Buffer.concat([held, packed])
    for (let at = bytes.indexOf(HEADER); at >= 0; at = bytes.indexOf(HEADER, at + 1))
      if ((offset + at) % ALIGNMENT === 0) onFound()
    // A header may continue in the next bytes.
    held = new Uint8Array(bytes.subarray(Math.max(0, bytes.length - HEADER.length + 1)))
    offset += bytes.length - held.length
  }
}
