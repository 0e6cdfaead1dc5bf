import type { FileHandle } from 'node:fs/promises'
import { stat } from 'node:fs/promises'
import { type FileFailure, ProblemError } from '../../app/problem/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { fileKey } from '../platform/file-key.ts'
import { codeOf } from '../platform/system-error.ts'

/** The part of a FileHandle that shows what has become of a file. */
export type KeptHandle = Pick<FileHandle, 'stat'>

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** What has happened to an open file of at least `size` bytes; undefined if it is all there and still in its place. */
const findFailureReason = async (path: string, size: number, handle: KeptHandle): Promise<FileFailure | undefined> => {
  const file = await handle.stat({ bigint: true })
  if (file.nlink === 0n) return 'deleted'
  if (file.size < BigInt(size)) return 'cut'
  const there = await stat(path, { bigint: true }).catch(() => undefined)
  return there && fileKey(there) === fileKey(file) ? undefined : 'replaced'
}

/**
 * The same device, which fails once its file has been deleted, cut short or replaced, because what was verified is then
 * not what is at its path. Checked before LBA 0 is written and after each read. Throws ProblemError file-failed.
 */
export const keptFile = (device: BlockDevice, handle: KeptHandle): BlockDevice => {
  const fail = (reason: FileFailure, cause?: unknown): never => {
    throw new ProblemError({ code: 'file-failed', target: device.name, reason }, { cause })
  }
  const check = async (cause?: unknown): Promise<void> => {
    const reason = await findFailureReason(device.name, device.size, handle)
    if (reason) fail(reason, cause)
  }
  const attempt = async (work: Promise<void>): Promise<void> => {
    try {
      await work
    } catch (error) {
      if (FULL.has(codeOf(error))) fail('full', error)
      await check(error)
      throw error
    }
  }
  return {
    ...device,
    read: async (offset, target) => {
      await attempt(device.read(offset, target))
      await check()
    },
    write: async (offset, bytes) => {
      if (offset === 0) await check()
      await attempt(device.write(offset, bytes))
    },
    flush: () => attempt(device.flush()),
  }
}
