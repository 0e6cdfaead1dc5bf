import type { Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Drive } from 'drivelist'
import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { fileKey } from '../platform/file-key.ts'
import { mayWrite } from '../platform/may-write.ts'
import { causeOf } from '../platform/system-error.ts'
import { windowsDrive } from '../platform/windows-drive.ts'
import { contentsOf } from './file-contents.ts'
import { isSwapFile, linuxFacts } from './linux-facts.ts'
import { KERNEL, readMounts, sameFile } from './linux-tree.ts'
import { usersOfFile } from './linux-users.ts'

export interface FactsOptions {
  /** Path of the image, so that the drive it is on is known. */
  readonly imagePath?: string
  /** Size in bytes for a file that does not exist; without it such a path is a problem. */
  readonly newSize?: number
}

const unopenable = (target: string, cause: string): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause })

/** Drive names on Windows and macOS are not files that can be looked at. */
const isDriveName = (path: string): boolean => windowsDrive(path) !== undefined || /^\/dev\/r?disk\d+$/i.test(path)

/**
 * Everything the rules need to know about a target that the user named. Throws ProblemError target-unopenable where it
 * is not a drive, nor a file that exists or can be created.
 */
export const factsOf = async (path: string, options: FactsOptions): Promise<TargetFacts> => {
  if (process.platform !== 'linux' && isDriveName(path)) return listedFacts(path, options.imagePath)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw unopenable(path, causeOf(error))
  })
  if (found?.isBlockDevice()) return blockDeviceFacts(path, options.imagePath)
  if (found && !found.isFile()) throw unopenable(path, `it is ${kindOf(found)}, neither a drive nor a file`)
  return fileFacts(path, found, options)
}

const kindOf = (found: Stats): string => {
  if (found.isDirectory()) return 'a folder'
  return found.isCharacterDevice() ? 'a character device' : 'a pipe or socket'
}

const blockDeviceFacts = async (path: string, imagePath: string | undefined): Promise<TargetFacts> => {
  const facts = await linuxFacts(path, imagePath)
  if (!facts) throw unopenable(path, 'the system knows no such drive')
  if (facts.size === 0) throw unopenable(path, 'it has no medium')
  return { ...facts, linkedTo: await linkOf(path) }
}

/** Where a path leads if any part of it is a link; undefined if none is, or if nothing is there. */
const linkOf = async (path: string): Promise<string | undefined> => {
  const real = await realpath(path).catch(() => undefined)
  return real === resolve(path) ? undefined : real
}

/** "device:inode" of what is at a path, with links followed. */
const inodeOf = async (path: string): Promise<string | undefined> => {
  // bigint: an inode number may exceed what a number can hold.
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found && fileKey(found)
}

// /sys shows the memory of devices as files of many megabytes.
const refuseKernelFile = (path: string, real: string): void => {
  if (process.platform === 'linux' && /^\/(proc|sys)\//.test(real))
    throw unopenable(path, 'it is part of the running system, not a file')
}

/** Throws where no file can be created at a path. */
const refuseNoPlace = async (path: string, newSize: number | undefined): Promise<void> => {
  const isLink = await lstat(path).then(
    found => found.isSymbolicLink(),
    () => false,
  )
  if (isLink) throw unopenable(path, 'it is a link that leads to nothing')
  if (newSize === undefined) throw unopenable(path, 'there is no such file or drive')
  const named = dirname(resolve(path))
  const folder = await realpath(named).catch(() => named)
  if (/^\/dev(\/|$)/.test(folder)) throw unopenable(path, 'there is no such drive')
  if (process.platform === 'linux' && /^\/(proc|sys)(\/|$)/.test(folder))
    throw unopenable(path, 'no file can be created there')
  if (!(await mayWrite(folder))) throw unopenable(path, 'its folder does not exist or cannot be written to')
}

const fileFacts = async (
  path: string,
  found: Stats | undefined,
  { imagePath, newSize }: FactsOptions,
): Promise<TargetFacts> => {
  const linkedTo = await linkOf(path)
  if (found) refuseKernelFile(path, linkedTo ?? resolve(path))
  else await refuseNoPlace(path, newSize)
  return {
    path,
    linkedTo,
    kind: 'file',
    exists: found !== undefined,
    contents: found && (await contentsOf(path)),
    inode: found && (await inodeOf(path)),
    description: path,
    // Only whole sectors can be addressed.
    size: Math.floor((found?.size ?? newSize ?? 0) / 512) * 512,
    logicalSectorSize: 512,
    readOnly: found !== undefined && !(await mayWrite(path)),
    removable: false,
    virtual: true,
    bus: undefined,
    serial: undefined,
    diskseq: undefined,
    system: found !== undefined && (await isSwapFile(KERNEL, path)),
    partitionOf: undefined,
    mounts: [],
    // Writing behind a loop device's back would leave its cache wrong, and any volume mounted from it.
    holders: found ? await usersOfFile(KERNEL, path, await readMounts(KERNEL)) : [],
    holdsImage: found !== undefined && imagePath !== undefined && (await sameFile(path, imagePath)),
  }
}

// Importing drivelist loads a native module, so only the commands that list drives pay for it.
const listAll = async (): Promise<Drive[]> => (await import('drivelist')).list()

/** One name of a drive for all of its spellings. */
const rawName = (device: string): string =>
  (windowsDrive(device) ?? device).replace('/dev/rdisk', '/dev/disk').toLowerCase()

const listedFacts = async (path: string, imagePath: string | undefined): Promise<TargetFacts> => {
  const drive = (await listAll()).find(({ device }) => rawName(device) === rawName(path))
  if (!drive) throw unopenable(path, 'there is no such drive')
  const image = imagePath === undefined ? undefined : await realpath(imagePath).catch(() => imagePath)
  return fromDrivelist(drive, image)
}

/**
 * Whether a path is in the volume mounted at another. On Windows and macOS, names that differ only in case are the
 * same.
 */
const isWithin = (path: string, mount: string): boolean => {
  const folder = mount.replace(/[\\/]$/, '').toLowerCase()
  return path.toLowerCase().startsWith(folder) && /^[\\/]/.test(path.slice(folder.length))
}

/** What drivelist knows, which is all there is on Windows and macOS. `imagePath` has its links resolved. */
export const fromDrivelist = (drive: Drive, imagePath?: string): TargetFacts => {
  const removable = drive.isRemovable || drive.isUSB === true || drive.isCard === true
  const mounts = drive.mountpoints.map(({ path }) => path)
  return {
    path: drive.device,
    kind: 'drive',
    exists: true,
    description: drive.description.trim() || drive.device,
    size: drive.size ?? 0,
    logicalSectorSize: drive.logicalBlockSize,
    readOnly: drive.isReadOnly,
    removable,
    virtual: false,
    bus: drive.busType === 'UNKNOWN' ? undefined : drive.busType,
    serial: undefined,
    diskseq: undefined,
    // A system that was started from a stick counts too.
    system: drive.isSystem || mounts.includes('/'),
    partitionOf: undefined,
    mounts: mounts.map(path => ({
      path,
      automatic: removable && /^([a-z]:|\/Volumes\/)/i.test(path),
      readOnly: false,
    })),
    holders: [],
    holdsImage:
      imagePath !== undefined &&
      (rawName(imagePath) === rawName(drive.device) || mounts.some(mount => isWithin(imagePath, mount))),
  }
}

/** Every drive that has a medium, whether it may be used or not, but no loop devices: those have to be named. */
export const listDrives = async (): Promise<TargetFacts[]> => {
  if (process.platform !== 'linux') return (await listAll()).map(drive => fromDrivelist(drive)).filter(hasMedium)
  // drivelist runs lsblk; without it, the kernel's own list will do.
  const listed = await listAll().then(
    drives => drives.map(drive => fromDrivelist(drive)),
    () => undefined,
  )
  const paths = listed?.map(({ path }) => path) ?? (await kernelDrives())
  const facts = await Promise.all(paths.map(path => linuxFacts(path, undefined)))
  return facts
    .map((kernel, index) => merge(kernel, listed?.[index]))
    .filter(drive => drive !== undefined)
    .filter(hasMedium)
}

const hasMedium = ({ size }: TargetFacts): boolean => size > 0

const kernelDrives = async (): Promise<string[]> =>
  (await readdir(join(KERNEL.sys, 'block')).catch(() => []))
    .filter(name => !/^(loop|ram|sr|zram)\d+$/.test(name))
    .map(name => `/dev/${name}`)

/** The kernel's facts where there are any, drivelist's where only it knows, and drivelist's warnings in any case. */
const merge = (kernel: TargetFacts | undefined, listed: TargetFacts | undefined): TargetFacts | undefined => {
  if (!kernel || !listed) return kernel ?? listed
  return {
    ...kernel,
    description:
      kernel.description === kernel.path && !listed.description.startsWith('0x')
        ? listed.description
        : kernel.description,
    bus: kernel.bus ?? listed.bus,
    readOnly: kernel.readOnly || listed.readOnly,
  }
}
