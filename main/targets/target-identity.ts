import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { backingFile, KERNEL, nameOfNumber, numberText } from '../drives/linux-tree.ts'
import { fileKey } from '../platform/file-key.ts'
import { pathKey } from '../platform/path-key.ts'
import { windowsDrive } from '../platform/windows-drive.ts'

/**
 * What a target is, whatever it is called: equal for two names of one drive or file, through both kinds of link and
 * through loop devices. A file that does not exist yet is identified by its path.
 */
export const targetIdentity = async (path: string, platform: NodeJS.Platform = process.platform): Promise<string> => {
  // The name of a Windows drive is not a file that can be looked at.
  const drive = platform === 'win32' ? windowsDrive(path) : undefined
  if (drive !== undefined) return `place ${drive}`
  // bigint: an inode number may exceed what a number can hold.
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  if (!found) return `place ${await placeOf(path, platform)}`
  if (!found.isBlockDevice()) return `file ${fileKey(found)}`
  // Two loop devices over one file are one target.
  const backing = await fileBehind(numberText(Number(found.rdev)))
  return backing === undefined ? `device ${found.rdev}` : targetIdentity(backing, platform)
}

const fileBehind = async (number: string): Promise<string | undefined> => {
  const name = await nameOfNumber(KERNEL, number)
  return name === undefined ? undefined : backingFile(KERNEL, name)
}

/** Where a file would be made. */
const placeOf = async (path: string, platform: NodeJS.Platform): Promise<string> => {
  const full = resolve(path)
  const folder = await realpath(dirname(full)).catch(() => dirname(full))
  return pathKey(join(folder, basename(full)), platform)
}
