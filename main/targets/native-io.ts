import { createRequire } from 'node:module'

/** The part of @ronomon/direct-io, a native module without types, that is used here. */
interface DirectIo {
  setF_NOCACHE(fd: number, value: 0 | 1, callback: Callback): void
  setFSCTL_LOCK_VOLUME(fd: number, value: 0 | 1, callback: Callback): void
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

/**
 * Locks an open volume on Windows: nobody else can open it while this handle is open, and its sectors may be written
 * through the drive ("WriteFile", Microsoft's Win32 reference). Rejects while a file on it is open.
 */
export const lockVolume = (fd: number): Promise<void> => call(done => directIo().setFSCTL_LOCK_VOLUME(fd, 1, done))
