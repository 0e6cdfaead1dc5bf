import { createRequire } from 'node:module'

interface DirectIo {
  getAlignedBuffer(size: number, alignment: number): Uint8Array
  setF_NOCACHE?(fd: number, value: 0 | 1, callback: (error: Error | null) => void): void
}

const ALIGNMENT = 4096

let loaded: DirectIo | undefined

/** The native helpers, loaded when a device is opened and not before. */
const directIo = (): DirectIo => {
  loaded ??= createRequire(import.meta.url)('@ronomon/direct-io') as DirectIo
  return loaded
}

const aligned = new WeakSet<ArrayBufferLike>()

/** Memory that direct I/O takes: `length` bytes from an address that is a multiple of 4096. */
export const allocateAligned = (length: number): Uint8Array => {
  const buffer = directIo().getAlignedBuffer(Math.ceil(length / ALIGNMENT) * ALIGNMENT, ALIGNMENT)
  aligned.add(buffer.buffer)
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length)
}

/** Whether bytes are such memory, or a part of it that begins on a sector. */
export const isAligned = (bytes: Uint8Array): boolean => aligned.has(bytes.buffer) && bytes.byteOffset % 512 === 0

/** Switches the cache off for an open file on macOS, which has no O_DIRECT. */
export const disableCache = async (fd: number): Promise<void> => {
  const { setF_NOCACHE: set } = directIo()
  if (process.platform !== 'darwin' || !set) return
  await new Promise<void>((resolve, reject) => {
    set(fd, 1, error => (error ? reject(error) : resolve()))
  })
}
