/** Bytes as characters of the same numbers. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Characters up to U+00FF as bytes of the same numbers; of others, the low byte. */
export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0) & 0xff)
