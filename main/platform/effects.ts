import { createHash, randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { crc32 } from 'node:zlib'
import type { Effects } from '../../app/bytes/effects.ts'
import { startInflation } from './inflation.ts'

/** The core's effects, provided by Node. */
export const nodeEffects: Effects = {
  sha256: () => {
    const hash = createHash('sha256')
    return {
      update: bytes => {
        hash.update(bytes)
      },
      hex: () => hash.digest('hex'),
    }
  },
  crc32: (bytes, before) => crc32(bytes, before),
  inflate: startInflation,
  sameBytes: (a, b) => Buffer.compare(a, b) === 0,
  now: () => performance.now(),
  // Copied, because Node hands out slices of a shared pool.
  randomBytes: length => Uint8Array.from(randomBytes(length)),
}
