import { createInflateRaw } from 'node:zlib'
import type { Inflation } from '../../app/bytes/effects.ts'

const OUTPUT = 1 << 16

/** node:zlib's raw inflate, which runs on a thread of its own while the next bytes are read. */
export const startInflation = (onOutput: (bytes: Uint8Array) => void): Inflation => {
  const zlib = createInflateRaw({ chunkSize: OUTPUT })
  let state: 'open' | 'whole' | 'cut' | 'damaged' = 'open'
  let wake = (): void => {}
  const become = (next: 'whole' | 'cut' | 'damaged'): void => {
    if (state === 'open') state = next
    wake()
  }
  zlib.on('data', onOutput)
  zlib.on('end', () => become('whole'))
  zlib.on('error', (error: NodeJS.ErrnoException) => become(error.code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'))
  // Settles on whichever comes first: the bytes are used up, or the data has ended or failed.
  const settled = (start: (done: () => void) => void): Promise<void> =>
    new Promise(resolve => {
      wake = resolve
      start(resolve)
    })
  return {
    push: async bytes => {
      if (state === 'open') await settled(done => zlib.write(bytes, () => done()))
    },
    end: async () => {
      if (state === 'open') await settled(() => zlib.end())
      return state === 'open' ? 'cut' : state
    },
    close: () => {
      zlib.destroy()
    },
  }
}
