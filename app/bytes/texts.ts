/** Bytes decoded as UTF-8, or if they are not valid UTF-8, one character per byte. */
export const decodeUtf8 = (bytes: ArrayLike<number>): string => {
  const escaped = Array.from(bytes, byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return String.fromCharCode(...Array.from(bytes))
  }
}

/** Bytes decoded as little-endian UTF-16; half a unit at the end is dropped. */
export const decodeUtf16 = (bytes: Uint8Array): string => {
  const units = Array.from(
    { length: bytes.length >> 1 },
    (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8),
  )
  return String.fromCharCode(...units)
}
