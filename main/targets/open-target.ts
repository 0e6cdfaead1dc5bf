import { constants, type FileHandle, open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { ProblemError } from '../../app/report/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { blockDeviceSize } from '../drives/linux-facts.ts'
import { causeOf } from '../sources/file-source.ts'
import { disableCache } from './aligned-memory.ts'
import { rawDevice } from './raw-device.ts'

export interface OpenOptions {
  readonly writable: boolean
  /** Size in bytes of a file to be made; it must not exist. */
  readonly createSize?: number
}

const { O_RDWR, O_RDONLY, O_CREAT, O_EXCL } = constants
// Linux and Windows (there libuv makes it FILE_FLAG_NO_BUFFERING); macOS has F_NOCACHE instead.
const O_DIRECT: number = constants.O_DIRECT ?? 0

// An automounter may still be letting go; longer than this somebody else is using the drive.
const BUSY_TRIES = 8
const BUSY_PAUSE_MS = 250

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

const unopenable = (target: string, cause: string, error?: unknown): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause }, { cause: error })

/**
 * Opens a target for one job. A drive is opened exclusively (on Linux this fails while any of its volumes is mounted)
 * and past the cache, so that reading back reads the medium; its size is checked again. A file too is opened past the
 * cache where its file system can. Throws ProblemError target-unopenable.
 */
export const openTarget = async (facts: TargetFacts, options: OpenOptions): Promise<BlockDevice> => {
  const { handle, direct } = await openDirect(facts, flagsOf(facts, options))
  try {
    await disableCache(handle.fd)
    if (options.createSize !== undefined) await handle.truncate(options.createSize)
    const size = await sizeOf(facts, handle, options)
    return rawDevice({ name: facts.path, size, handle, direct })
  } catch (error) {
    await handle.close()
    if (error instanceof ProblemError) throw error
    throw unopenable(facts.path, causeOf(error), error)
  }
}

const flagsOf = ({ kind }: TargetFacts, { writable, createSize }: OpenOptions): number => {
  const access = writable ? O_RDWR : O_RDONLY
  if (kind === 'drive') return access | (writable && process.platform === 'linux' ? O_EXCL : 0)
  return createSize === undefined ? access : access | O_CREAT | O_EXCL
}

const openDirect = async (
  { path, kind }: TargetFacts,
  flags: number,
): Promise<{ handle: FileHandle; direct: boolean }> => {
  for (let tries = 1; ; tries++) {
    try {
      return { handle: await open(path, flags | O_DIRECT), direct: O_DIRECT !== 0 }
    } catch (error) {
      const code = codeOf(error)
      // tmpfs and some network file systems know no direct I/O; a drive always does. The failed try may have made the file.
      if (code === 'EINVAL' && kind === 'file') return { handle: await open(path, flags & ~O_EXCL), direct: false }
      if (code === 'EBUSY' && tries < BUSY_TRIES) await delay(BUSY_PAUSE_MS)
      else if (code === 'EBUSY') throw unopenable(path, 'another program is using it', error)
      else throw unopenable(path, causeOf(error), error)
    }
  }
}

/** The size in bytes; throws where it is no longer the one that was reviewed. */
const sizeOf = async (facts: TargetFacts, handle: FileHandle, { createSize }: OpenOptions): Promise<number> => {
  const size =
    facts.kind === 'drive'
      ? ((await blockDeviceSize(facts.path)) ?? facts.size)
      : (createSize ?? (await handle.stat()).size)
  if (size !== facts.size)
    throw unopenable(facts.path, `it had ${facts.size} bytes and now has ${size}: it is not the same any more`)
  // What is behind the last whole sector cannot be addressed.
  return Math.floor(size / 512) * 512
}
