import fs, { constants, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { Orders } from './orders.ts'

const { O_WRONLY, O_RDWR } = constants

type Write = (bytes: Uint8Array, from: number, length: number, position: number) => Promise<{ bytesWritten: number }>

/** A write as a device does it that is slow, broken, hung or wrong. */
const faulty =
  (name: string, write: Write, orders: () => Orders): Write =>
  async (bytes, from, length, position) => {
    const { slow, corruptAt = -1, breakAt = -1, breakOnly = '', hangAt = -1 } = orders()
    if (slow) await delay(slow)
    if (hangAt >= 0 && position >= hangAt) await new Promise(() => {})
    if (breakAt >= 0 && position >= breakAt && name.endsWith(breakOnly)) throw new Error('EIO: i/o error, write')
    if (corruptAt < position || corruptAt >= position + length) return write(bytes, from, length, position)
    // In place, as direct transfers want the memory that they were given.
    const at = from + corruptAt - position
    bytes[at] = (bytes[at] ?? 0) ^ 1
    try {
      return await write(bytes, from, length, position)
    } finally {
      bytes[at] = (bytes[at] ?? 0) ^ 1
    }
  }

/** Makes files and drives that are opened for writing by flags, as targets are, do what the orders say. */
export const spoilWrites = (orders: () => Orders): void => {
  const { open } = fs
  fs.open = async (path, flags, mode): Promise<FileHandle> => {
    const handle = await open(path, flags, mode)
    if (typeof flags !== 'number' || (flags & (O_WRONLY | O_RDWR)) === 0) return handle
    const write = handle.write.bind(handle) as unknown as Write
    return Object.assign(handle, { write: faulty(String(path), write, orders) })
  }
}
