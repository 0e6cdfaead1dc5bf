/** Bytes as UTF-8; where they are not valid UTF-8, one character a byte. */
export const decodeUtf8 = (bytes: ArrayLike<number>): string => {
  const escaped = Array.from(bytes, byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return String.fromCharCode(...Array.from(bytes))
  }
}

/** Bytes as UTF-16, little endian; half a unit at the end is dropped. */
export const decodeUtf16 = (bytes: Uint8Array): string => {
  const units = Array.from(
    { length: bytes.length >> 1 },
    (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8),
  )
  return String.fromCharCode(...units)
}
