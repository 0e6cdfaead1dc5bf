import { createRequire } from 'node:module'

/** The part of @ronomon/direct-io, a native module without types, that is used here. */
interface DirectIo {
  setF_NOCACHE(fd: number, value: 0 | 1, callback: Callback): void
}

type Callback = (error: Error | null | undefined) => void

// Loaded only when needed: Linux does without it.
const directIo = (): DirectIo => createRequire(import.meta.url)('@ronomon/direct-io') as DirectIo

const call = (run: (callback: Callback) => void): Promise<void> =>
  new Promise((resolve, reject) => run(error => (error ? reject(error) : resolve())))

/** Switches the cache off for an open file on macOS, which has no O_DIRECT; elsewhere it does nothing. */
export const disableCache = async (fd: number): Promise<void> => {
  if (process.platform === 'darwin') await call(done => directIo().setF_NOCACHE(fd, 1, done))
}
