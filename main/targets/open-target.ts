import { constants, type FileHandle, open, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SECTOR } from '../../app/bytes/units.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import { refuseChanged } from '../../app/problem/refuse-target.ts'
import { identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { identityOfNumber, sectorSizeUnder, sizeOfNumber } from '../drives/linux-facts.ts'
import { numberText } from '../drives/linux-tree.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'
import { keptFile } from './kept-file.ts'
import { disableCache } from './native-io.ts'
import { rawDevice } from './raw-device.ts'
import { tellUnplugged, UNPLUGGED } from './unplugged.ts'
import { lockVolumes } from './volume-locks.ts'

export interface OpenOptions {
  readonly writable: boolean
  /** Size in bytes of a file to be made; it must not exist. */
  readonly createSize?: number
}

interface Opened {
  readonly handle: FileHandle
  /** Whether transfers go past the cache and need aligned memory. */
  readonly direct: boolean
}

const { O_RDWR, O_RDONLY, O_CREAT, O_EXCL } = constants
// Node names no such flag on Windows, but libuv takes it there (UV_FS_O_DIRECT) and opens with FILE_FLAG_NO_BUFFERING.
// macOS has F_NOCACHE instead, set when the file is open.
const O_DIRECT: number = constants.O_DIRECT ?? (process.platform === 'win32' ? 0x0200_0000 : 0)

// A stick holds the passwords of its ESXi: a file that is made for one is its owner's alone.
const OWN = 0o600

// An automounter may still be letting go; longer than this somebody else is using the drive.
const BUSY_TRIES = 8
const BUSY_PAUSE_MS = 250

const unopenable = (target: string, cause: string, error?: unknown): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause }, { cause: error })

/**
 * Opens a target for one job. A drive is opened exclusively (on Linux this fails while any of its volumes is mounted)
 * and past the cache, so that reading back reads the medium; its size is checked again. A file too is opened past the
 * cache where its file system can: not on tmpfs, nor on a disk of 4096-byte sectors, where its reading back may come
 * from memory. Throws ProblemError target-unopenable; a file that was made for this is removed again then.
 */
export const openTarget = async (facts: TargetFacts, options: OpenOptions): Promise<BlockDevice> => {
  const release = options.writable ? await lockVolumes(facts) : async () => {}
  try {
    return await openLocked(facts, options, release)
  } catch (error) {
    await release()
    throw error
  }
}

const openLocked = async (
  facts: TargetFacts,
  options: OpenOptions,
  release: () => Promise<void>,
): Promise<BlockDevice> => {
  const { handle, direct } = await openAny(facts, options)
  try {
    await disableCache(handle.fd)
    if (options.createSize !== undefined) await handle.truncate(options.createSize)
    await refuseAnother(facts, handle)
    const size = await sizeOf(facts, handle, options)
    const device = rawDevice({ name: facts.path, size, handle, direct, release })
    if (isLinuxDrive(facts)) return tellUnplugged(device, await listed(handle))
    return facts.kind === 'file' && options.writable ? keptFile(device, handle) : device
  } catch (error) {
    await handle.close()
    if (options.createSize !== undefined) await unlink(facts.path)
    throw error instanceof ProblemError ? error : unopenable(facts.path, causeOf(error), error)
  }
}

const flagsOf = ({ kind }: TargetFacts, { writable, createSize }: OpenOptions): number => {
  const access = writable ? O_RDWR : O_RDONLY
  if (kind === 'drive') return access | (writable && process.platform === 'linux' ? O_EXCL : 0)
  return createSize === undefined ? access : access | O_CREAT | O_EXCL
}

const openAny = async (facts: TargetFacts, options: OpenOptions): Promise<Opened> => {
  const flags = flagsOf(facts, options)
  const direct = O_DIRECT !== 0 && (facts.kind === 'drive' || (await takesSectors(facts)))
  for (let tries = 1; ; tries++) {
    try {
      return { handle: await open(facts.path, direct ? flags | O_DIRECT : flags, OWN), direct }
    } catch (error) {
      const code = codeOf(error)
      // Some file systems know no direct I/O. The failed try may have made the file already.
      if (code === 'EINVAL' && facts.kind === 'file') return openBuffered(facts, flags & ~O_EXCL)
      if (code !== 'EBUSY') throw unopenable(facts.path, causeOf(error), error)
      if (tries === BUSY_TRIES) throw unopenable(facts.path, 'another program is using it', error)
      await delay(BUSY_PAUSE_MS)
    }
  }
}

const openBuffered = async ({ path }: TargetFacts, flags: number): Promise<Opened> => {
  try {
    return { handle: await open(path, flags, OWN), direct: false }
  } catch (error) {
    throw unopenable(path, causeOf(error), error)
  }
}

/** Whether direct transfers to a file may be of single sectors of 512 bytes: its disk must have such. */
const takesSectors = async ({ path, exists }: TargetFacts): Promise<boolean> =>
  ((await sectorSizeUnder(exists ? path : dirname(path))) ?? SECTOR) === SECTOR

/**
 * Throws where what was opened is not the drive of these facts: a name may have got another one since. What is open
 * stays what it is, so this is the look that counts.
 */
const refuseAnother = async (facts: TargetFacts, handle: FileHandle): Promise<void> => {
  if (facts.inode !== undefined) await refuseAnotherFile(facts, handle)
  if (process.platform !== 'linux') return
  const found = await handle.stat()
  if (found.isBlockDevice() !== (facts.kind === 'drive')) throw unopenable(facts.path, 'it is not the same any more')
  if (facts.kind !== 'drive') return
  const [reviewed, now] = [identityOf(facts), await identityOfNumber(numberText(found.rdev))]
  if (!now) throw unopenable(facts.path, UNPLUGGED)
  refuseChanged(facts.path, reviewed, now)
}

const refuseAnotherFile = async ({ path, inode }: TargetFacts, handle: FileHandle): Promise<void> => {
  const { dev, ino } = await handle.stat({ bigint: true })
  if (inode !== `${dev}:${ino}`) throw unopenable(path, 'another file has taken its name')
}

/** The size in bytes of what was opened; throws where it is no longer what was reviewed. */
const sizeOf = async (facts: TargetFacts, handle: FileHandle, { createSize }: OpenOptions): Promise<number> => {
  const found = await handle.stat()
  const size = facts.kind === 'drive' ? await sizeOfNumber(numberText(found.rdev)) : found.size
  const [wanted, now] = [wholeSectors(createSize ?? facts.size), wholeSectors(size ?? facts.size)]
  if (now !== wanted)
    throw unopenable(facts.path, `it had ${wanted} bytes and now has ${now}: it is not the same any more`)
  return now
}

const isLinuxDrive = ({ kind }: TargetFacts): boolean => kind === 'drive' && process.platform === 'linux'

/** Asks whether the kernel still has the drive that was opened; one that goes has no size before it is gone. */
const listed = async (handle: FileHandle): Promise<() => Promise<boolean>> => {
  const number = numberText((await handle.stat()).rdev)
  return async () => ((await sizeOfNumber(number)) ?? 0) > 0
}

/** What is behind the last whole sector cannot be addressed. */
const wholeSectors = (bytes: number): number => Math.floor(bytes / SECTOR) * SECTOR
