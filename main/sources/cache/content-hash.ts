import { createHash } from 'node:crypto'

export interface ContentHash {
  update(bytes: Uint8Array): void
  hex(): string
}

/** SHA-256 of the bytes passed in so far, to compare with what the disk returns later. */
export const contentHash = (): ContentHash => {
  const hash = createHash('sha256')
  return {
    update: bytes => {
      hash.update(bytes)
    },
    hex: () => hash.copy().digest('hex'),
  }
}
