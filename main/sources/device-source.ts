import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { alignedSource } from '../../app/bytes/aligned-source.ts'
import { readBytes } from '../../app/bytes/byte-source.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { factsOf } from '../drives/drive-facts.ts'
import type { OpenSource } from '../platform/file-source.ts'
import { causeOf } from '../platform/system-error.ts'
import { windowsDrive } from '../platform/windows-drive.ts'
import { openTarget } from '../targets/open-target.ts'

/** Whether a path names a drive rather than a file. */
export const isDevice = async (path: string): Promise<boolean> => {
  if (process.platform === 'win32') return windowsDrive(path) !== undefined
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && (found.isBlockDevice() || found.isCharacterDevice())
}

// The first track: the table with its disk id, and the start of the boot partition.
const FIRST_TRACK = 32_768

/** Opens a drive as an image, for reading only. Throws ProblemError image-unreadable. */
export const openDeviceSource = async (path: string): Promise<OpenSource> => {
  try {
    const facts = await factsOf(path, {})
    const device = await openTarget(facts, { writable: false })
    try {
      const source = alignedSource(device)
      const start = await readBytes(source, 0, Math.min(FIRST_TRACK, source.size))
      const identity = `${source.size}:${createHash('sha256').update(start).digest('hex').slice(0, 16)}`
      // The part that was used is compared byte by byte, because a drive has no modification time to go by.
      const stamp = async (): Promise<string> => `drive:${path}:${identity}`
      return { name: path, size: source.size, identity, stamp, read: source.read, close: () => device.close() }
    } catch (error) {
      await device.close()
      throw error
    }
  } catch (error) {
    throw new ProblemError({ code: 'image-unreadable', image: path, cause: causeIn(error) }, { cause: error })
  }
}

const causeIn = (error: unknown): string => {
  const problem = error instanceof ProblemError ? error.problem : undefined
  if (problem?.code === 'target-unopenable') return problem.cause
  return causeOf(error)
}
