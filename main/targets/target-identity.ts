import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { backingFile, KERNEL, nameOfNumber, numberText } from '../drives/linux-tree.ts'

/**
 * What a target is, whatever it is called: equal for two names of one drive or file, through both kinds of link and
 * through loop devices. A file that does not exist yet is identified by its path.
 */
export const targetIdentity = async (path: string): Promise<string> => {
  // bigint: an inode number may exceed what a number can hold.
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  if (!found) return `place ${await placeOf(path)}`
  if (!found.isBlockDevice()) return `file ${found.dev}:${found.ino}`
  // Two loop devices over one file are one target.
  const backing = await fileBehind(numberText(Number(found.rdev)))
  return backing === undefined ? `device ${found.rdev}` : targetIdentity(backing)
}

const fileBehind = async (number: string): Promise<string | undefined> => {
  const name = await nameOfNumber(KERNEL, number)
  return name === undefined ? undefined : backingFile(KERNEL, name)
}

/** The name of a Windows drive is not a file that can be looked at, and its case does not matter. */
const placeOf = async (path: string): Promise<string> => {
  if (path.startsWith('\\\\.\\')) return path.toLowerCase()
  const full = resolve(path)
  const folder = await realpath(dirname(full)).catch(() => dirname(full))
  return join(folder, basename(full))
}
