/** Bytes of one request: large enough for any stick, small enough to cancel within a moment at 4 MB/s. */
export const CHUNK_BYTES = 1 << 20
