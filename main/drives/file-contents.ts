import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SECTOR } from '../../app/bytes/units.ts'
import { hasBootSignature } from '../../app/disk/boot-signature.ts'
import { geometryFor } from '../../app/disk/geometry.ts'
import type { FileContents } from '../../app/target/target-rules.ts'

// Looking for zeros any further would keep people waiting; a longer file counts as somebody's.
const MAX_ZEROS = 1 << 30
const CHUNK = 1 << 20

/**
 * What a file holds, so that somebody's letters are not mistaken for an old stick. A file that cannot be read is
 * `other`.
 */
export const contentsOf = async (path: string): Promise<FileContents> => {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined)
  if (!handle) return 'other'
  try {
    const { size, blocks } = await handle.stat()
    if (await isSigned(handle, 0)) return 'disk'
    if (blocks === 0 && process.platform !== 'win32') return 'blank'
    // An unfinished stick has an empty LBA 0, and its boot partition one track later.
    const first = await bytesAt(handle, 0, SECTOR)
    if (isZero(first) && (await isSigned(handle, geometryFor(Math.floor(size / SECTOR)).sectorsPerTrack * SECTOR)))
      return 'disk'
    return size <= MAX_ZEROS && (await isBlank(handle, size)) ? 'blank' : 'other'
  } catch {
    return 'other'
  } finally {
    await handle.close()
  }
}

const bytesAt = async (handle: FileHandle, offset: number, length: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await handle.read(bytes, 0, length, offset)
  return bytes.subarray(0, bytesRead)
}

const isSigned = async (handle: FileHandle, offset: number): Promise<boolean> =>
  hasBootSignature(await bytesAt(handle, offset, SECTOR))

const isZero = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0)

const isBlank = async (handle: FileHandle, size: number): Promise<boolean> => {
  const zeros = Buffer.alloc(CHUNK)
  for (let at = 0; at < size; ) {
    const bytes = await bytesAt(handle, at, CHUNK)
    if (bytes.length === 0 || !zeros.subarray(0, bytes.length).equals(bytes)) return false
    at += bytes.length
  }
  return true
}
