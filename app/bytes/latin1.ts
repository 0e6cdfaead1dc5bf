/** Bytes as the characters with the same numbers. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Characters up to U+00FF as the bytes with the same numbers; others as their low byte. */
export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0) & 0xff)
