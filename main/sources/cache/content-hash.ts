import { createHash } from 'node:crypto'

export interface ContentHash {
  update(bytes: Uint8Array): void
  hex(): string
}

/** SHA-256 of the bytes given to it so far: what a disk gives back later is compared with it. */
export const contentHash = (): ContentHash => {
  const hash = createHash('sha256')
  return {
    update: bytes => {
      hash.update(bytes)
    },
    hex: () => hash.copy().digest('hex'),
  }
}
