import type { FileHandle } from 'node:fs/promises'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { AlignedPool, allocateAligned, isAligned } from './aligned-memory.ts'

/** The part of a FileHandle that a device needs; tests pass handles that transfer less than they were asked to. */
export type DeviceHandle = Pick<FileHandle, 'read' | 'write' | 'sync' | 'close'>

export interface RawDeviceOptions {
  readonly name: string
  /** Capacity in bytes. */
  readonly size: number
  readonly handle: DeviceHandle
  /** Whether the handle was opened past the cache, which requires aligned memory. */
  readonly direct: boolean
  /** Called once when the device is closed. */
  readonly release?: () => Promise<void>
}

type Transfer = (bytes: Uint8Array, from: number, length: number, position: number) => Promise<number>

/** Repeats a transfer until all bytes are through; the kernel may transfer fewer at once than it was asked to. */
const transferAll = async (transfer: Transfer, bytes: Uint8Array, offset: number, what: string): Promise<void> => {
  let done = 0
  while (done < bytes.length) {
    const count = await transfer(bytes, done, bytes.length - done, offset + done)
    if (count === 0) throw new Error(`${what} only ${done} of ${bytes.length} bytes`)
    done += count
  }
}

/**
 * A drive or file behind an open handle. Direct transfers go straight from aligned memory; other memory is copied once,
 * through an aligned buffer. Errors are the operating system's, unchanged; nothing is retried.
 */
export const rawDevice = ({ name, size, handle, direct, release }: RawDeviceOptions): BlockDevice => {
  let closed = false
  const pool = new AlignedPool()
  const bounced = (bytes: Uint8Array): boolean => direct && !isAligned(bytes)
  const readAll = (target: Uint8Array, offset: number): Promise<void> =>
    transferAll(async (...args) => (await handle.read(...args)).bytesRead, target, offset, 'could read')
  const writeAll = (bytes: Uint8Array, offset: number): Promise<void> =>
    transferAll(async (...args) => (await handle.write(...args)).bytesWritten, bytes, offset, 'could write')
  return {
    name,
    size,
    allocate: length => (direct ? allocateAligned(length) : new Uint8Array(length)),
    read: async (offset, target) => {
      if (!bounced(target)) return readAll(target, offset)
      await pool.lend(target.length, async buffer => {
        await readAll(buffer, offset)
        target.set(buffer)
      })
    },
    write: async (offset, bytes) => {
      if (!bounced(bytes)) return writeAll(bytes, offset)
      await pool.lend(bytes.length, buffer => {
        buffer.set(bytes)
        return writeAll(buffer, offset)
      })
    },
    flush: () => handle.sync(),
    close: async () => {
      if (closed) return
      closed = true
      try {
        await handle.close()
      } finally {
        await release?.()
      }
    },
  }
}
