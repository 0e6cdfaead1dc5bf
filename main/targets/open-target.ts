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
import { fileKey } from '../platform/file-key.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'
import { driveSize } from './drive-size.ts'
import { keptFile } from './kept-file.ts'
import { disableCache } from './native-io.ts'
import { rawDevice } from './raw-device.ts'
import { rawNode } from './raw-node.ts'
import { type TargetSystem, THIS_SYSTEM } from './target-system.ts'
import { tellUnplugged, UNPLUGGED } from './unplugged.ts'
import { lockVolumes } from './volume-locks.ts'

export interface OpenOptions {
  readonly writable: boolean
  /** Size in bytes of a file to be created; it must not exist yet. */
  readonly createSize?: number
}

interface Opened {
  readonly handle: FileHandle
  /** Whether transfers go past the cache and need aligned memory. */
  readonly direct: boolean
}

const { O_RDWR, O_RDONLY, O_CREAT, O_EXCL } = constants
// Node has no such constant on Windows, but libuv accepts the flag there (UV_FS_O_DIRECT) and opens with
// FILE_FLAG_NO_BUFFERING. macOS has F_NOCACHE instead, which is set once the file is open.
const O_DIRECT: number = constants.O_DIRECT ?? (process.platform === 'win32' ? 0x0200_0000 : 0)

// A stick holds the passwords of its ESXi, so only its owner may read a file made for one.
const OWN = 0o600

// An automounter may still be letting go; if it takes longer than this, somebody else is using the drive.
const BUSY_TRIES = 8
const BUSY_PAUSE_MS = 250

const unopenable = (target: string, cause: string, error?: unknown): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause }, { cause: error })

/**
 * Opens a target for one job. A drive is opened exclusively (on Linux this fails while any of its volumes is mounted)
 * and past the cache, so that reading back reads the medium; its size is checked again. A file is opened past the cache
 * too if its file system allows: not on tmpfs, nor on a disk with 4096-byte sectors, where reading back may come from
 * memory. Throws ProblemError target-unopenable, and then removes a file that it has created.
 */
export const openTarget = async (
  facts: TargetFacts,
  options: OpenOptions,
  system: TargetSystem = THIS_SYSTEM,
): Promise<BlockDevice> => {
  const release = options.writable ? await lockVolumes(facts, system) : async () => {}
  try {
    return await openLocked(facts, options, system, release)
  } catch (error) {
    await release()
    throw error
  }
}

const openLocked = async (
  facts: TargetFacts,
  options: OpenOptions,
  system: TargetSystem,
  release: () => Promise<void>,
): Promise<BlockDevice> => {
  const { handle, direct } = await openAny(facts, options, system)
  try {
    await disableCache(handle.fd)
    if (options.createSize !== undefined) await handle.truncate(options.createSize)
    await refuseAnother(facts, handle, system)
    const size = await sizeOf(facts, handle, options, system)
    const device = rawDevice({ name: facts.path, size, handle, direct, release })
    if (isLinuxDrive(facts, system)) return tellUnplugged(device, await listed(handle))
    return facts.kind === 'file' && options.writable ? keptFile(device, handle) : device
  } catch (error) {
    await handle.close()
    if (options.createSize !== undefined) await unlink(facts.path)
    throw error instanceof ProblemError ? error : unopenable(facts.path, causeOf(error), error)
  }
}

const flagsOf = ({ kind }: TargetFacts, { writable, createSize }: OpenOptions, { platform }: TargetSystem): number => {
  const access = writable ? O_RDWR : O_RDONLY
  if (kind === 'drive') return access | (writable && platform === 'linux' ? O_EXCL : 0)
  return createSize === undefined ? access : access | O_CREAT | O_EXCL
}

const openAny = async (facts: TargetFacts, options: OpenOptions, system: TargetSystem): Promise<Opened> => {
  const flags = flagsOf(facts, options, system)
  const node = facts.kind === 'drive' ? rawNode(facts.path, system.platform) : facts.path
  const direct = O_DIRECT !== 0 && (facts.kind === 'drive' || (await takesSectors(facts)))
  for (let tries = 1; ; tries++) {
    try {
      return { handle: await open(node, direct ? flags | O_DIRECT : flags, OWN), direct }
    } catch (error) {
      const code = codeOf(error)
      // Some file systems have no direct I/O. The failed attempt may already have created the file.
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

/** Whether direct transfers to a file may be single sectors of 512 bytes: its disk must have sectors of that size. */
const takesSectors = async ({ path, exists }: TargetFacts): Promise<boolean> =>
  ((await sectorSizeUnder(exists ? path : dirname(path))) ?? SECTOR) === SECTOR

/**
 * Throws if what was opened is not the drive of these facts: its name may belong to another by now. What is open stays
 * what it is, so this is the check that counts.
 */
const refuseAnother = async (facts: TargetFacts, handle: FileHandle, { platform }: TargetSystem): Promise<void> => {
  if (facts.inode !== undefined) await refuseAnotherFile(facts, handle)
  if (platform !== 'linux') return
  const found = await handle.stat()
  if (found.isBlockDevice() !== (facts.kind === 'drive')) throw unopenable(facts.path, 'it is no longer the same')
  if (facts.kind !== 'drive') return
  const [reviewed, now] = [identityOf(facts), await identityOfNumber(numberText(found.rdev))]
  if (!now) throw unopenable(facts.path, UNPLUGGED)
  refuseChanged(facts.path, reviewed, now)
}

const refuseAnotherFile = async ({ path, inode }: TargetFacts, handle: FileHandle): Promise<void> => {
  if (inode !== fileKey(await handle.stat({ bigint: true }))) throw unopenable(path, 'another file has taken its name')
}

/** The size in bytes of what was opened; throws if it differs from what was reviewed. */
const sizeOf = async (
  facts: TargetFacts,
  handle: FileHandle,
  { createSize }: OpenOptions,
  system: TargetSystem,
): Promise<number> => {
  const size = facts.kind === 'drive' ? await driveSize(facts.path, handle, system) : (await handle.stat()).size
  const [wanted, now] = [wholeSectors(createSize ?? facts.size), wholeSectors(size ?? facts.size)]
  if (now !== wanted)
    throw unopenable(facts.path, `it had ${wanted} bytes and now has ${now}: it is no longer the same`)
  return now
}

const isLinuxDrive = ({ kind }: TargetFacts, { platform }: TargetSystem): boolean =>
  kind === 'drive' && platform === 'linux'

/**
 * Tells whether the kernel still has the drive that was opened; a drive that is being removed loses its size before it
 * goes.
 */
const listed = async (handle: FileHandle): Promise<() => Promise<boolean>> => {
  const number = numberText((await handle.stat()).rdev)
  return async () => ((await sizeOfNumber(number)) ?? 0) > 0
}

/** Anything after the last whole sector cannot be addressed. */
const wholeSectors = (bytes: number): number => Math.floor(bytes / SECTOR) * SECTOR
