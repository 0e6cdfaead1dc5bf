import { constants, type Stats } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Drive } from 'drivelist'
import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { ProblemError } from '../../app/report/problem.ts'
import { causeOf } from '../sources/file-source.ts'
import { linuxFacts, sameFile } from './linux-facts.ts'

export interface FactsOptions {
  /** Where the image lies, so that its own drive is known. */
  readonly imagePath?: string
  /** Size in bytes for a file that does not exist; without it such a path is a problem. */
  readonly newSize?: number
}

const unopenable = (target: string, cause: string): ProblemError =>
  new ProblemError({ code: 'target-unopenable', target, cause })

/** Windows' and macOS's names of drives are no files that can be asked. */
const isDriveName = (path: string): boolean => /^(\\\\\.\\PhysicalDrive\d+|\/dev\/r?disk\d+)$/i.test(path)

/**
 * Everything the rules want to know about a target that the user named. Throws ProblemError target-unopenable where it
 * is neither a drive nor a file that is there or can be made.
 */
export const factsOf = async (path: string, options: FactsOptions): Promise<TargetFacts> => {
  if (process.platform !== 'linux' && isDriveName(path)) return listedFacts(path)
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
  return facts
}

const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )

const fileFacts = async (
  path: string,
  found: Stats | undefined,
  { imagePath, newSize }: FactsOptions,
): Promise<TargetFacts> => {
  if (!found && newSize === undefined) throw unopenable(path, 'there is no such file or drive')
  if (!found && path.startsWith('/dev/')) throw unopenable(path, 'there is no such drive')
  if (!found && !(await isWritable(dirname(path))))
    throw unopenable(path, 'its folder is not there or cannot be written')
  return {
    path,
    kind: 'file',
    exists: found !== undefined,
    description: path,
    // Only whole sectors can be addressed.
    size: Math.floor((found?.size ?? newSize ?? 0) / 512) * 512,
    logicalSectorSize: 512,
    readOnly: found !== undefined && !(await isWritable(path)),
    removable: false,
    virtual: true,
    bus: undefined,
    serial: undefined,
    system: false,
    partitionOf: undefined,
    mounts: [],
    holders: [],
    holdsImage: found !== undefined && imagePath !== undefined && (await sameFile(path, imagePath)),
  }
}

// Importing drivelist loads a native module, so only the commands that list drives pay for it.
const listAll = async (): Promise<Drive[]> => (await import('drivelist')).list()

const rawName = (device: string): string => device.replace('/dev/rdisk', '/dev/disk').toLowerCase()

const listedFacts = async (path: string): Promise<TargetFacts> => {
  const drive = (await listAll()).find(({ device }) => rawName(device) === rawName(path))
  if (!drive) throw unopenable(path, 'there is no such drive')
  return fromDrivelist(drive)
}

/** What drivelist alone tells: all there is on Windows and macOS. */
export const fromDrivelist = (drive: Drive): TargetFacts => {
  const removable = drive.isRemovable || drive.isUSB === true || drive.isCard === true
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
    system: drive.isSystem && !removable,
    partitionOf: undefined,
    mounts: drive.mountpoints.map(({ path }) => ({ path, automatic: removable, readOnly: false })),
    holders: [],
    holdsImage: false,
  }
}

/** Every drive that has a medium, whether it may be used or not. */
export const listDrives = async (): Promise<TargetFacts[]> => {
  const drives = (await listAll()).filter(({ size }) => size !== null && size > 0)
  return Promise.all(
    drives.map(async drive => {
      const listed = fromDrivelist(drive)
      const kernel = process.platform === 'linux' ? await linuxFacts(drive.device, undefined) : undefined
      return kernel ? merge(kernel, listed) : listed
    }),
  )
}

/** The kernel's facts where it has them; drivelist's where it alone knows, and its warnings in any case. */
const merge = (kernel: TargetFacts, listed: TargetFacts): TargetFacts => ({
  ...kernel,
  description: kernel.description === kernel.path ? listed.description : kernel.description,
  bus: kernel.bus ?? listed.bus,
  readOnly: kernel.readOnly || listed.readOnly,
})
