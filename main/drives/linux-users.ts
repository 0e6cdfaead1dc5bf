import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  backingFile,
  deviceFolder,
  deviceOfBacking,
  holdersOf,
  type KernelRoots,
  type Mount,
  nameOfNumber,
  namesOf,
  numberText,
  readText,
  sameFile,
  subfolders,
} from './linux-tree.ts'

/**
 * What uses a drive besides its own mounts, by name: device mapper, RAID and caches; loop devices over it, over one of
 * its partitions or over a file on it; and file systems that span several devices. A loop device claims its drive no
 * more than a reader does, so opening the drive exclusively does not reveal it. `except` names the loop devices that
 * are themselves being asked about.
 */
export const usersOf = async (
  roots: KernelRoots,
  name: string,
  mounts: readonly Mount[],
  except: readonly string[] = [],
): Promise<string[]> => {
  const names = await namesOf(roots, name)
  const loops = await loopsWhere(roots, async backing => {
    const device = await deviceOfBacking(roots, backing)
    return device !== undefined && names.includes(device)
  })
  const standing = [...(await holdersOf(roots, name)), ...loops].filter(user => !except.includes(user))
  const named = await Promise.all([...new Set(standing)].map(user => withMounts(roots, user, mounts)))
  return [...named, ...(await sharedVolumes(roots, names))]
}

/**
 * Loop devices over a file, by name, and where they are mounted. `except` is the loop device that is itself being asked
 * about.
 */
export const usersOfFile = async (
  roots: KernelRoots,
  path: string,
  mounts: readonly Mount[],
  except?: string,
): Promise<string[]> => {
  const loops = await loopsWhere(roots, backing => sameFile(backing, path))
  return Promise.all(loops.filter(loop => loop !== except).map(loop => withMounts(roots, loop, mounts)))
}

/** Name of the block device behind a loop device; undefined for a loop device over a file, and for any other device. */
export const deviceBehind = async (roots: KernelRoots, name: string): Promise<string | undefined> => {
  const backing = await backingFile(roots, name)
  const found = backing === undefined ? undefined : await stat(backing).catch(() => undefined)
  return found?.isBlockDevice() ? nameOfNumber(roots, numberText(found.rdev)) : undefined
}

const loopsWhere = async (roots: KernelRoots, fits: (backing: string) => Promise<boolean>): Promise<string[]> => {
  const loops = (await subfolders(join(roots.sys, 'class/block'))).filter(name => /^loop\d+$/.test(name))
  const over = await Promise.all(
    loops.map(async name => {
      const backing = await backingFile(roots, name)
      return backing !== undefined && (await fits(backing))
    }),
  )
  return loops.filter((_, index) => over[index])
}

/** "loop3 (mounted at /mnt)": a name alone says little about what would be lost. */
const withMounts = async (roots: KernelRoots, name: string, mounts: readonly Mount[]): Promise<string> => {
  const folders = await Promise.all((await namesOf(roots, name)).map(each => deviceFolder(roots, each)))
  const numbers = await Promise.all(folders.map(folder => folder && readText(join(folder, 'dev'))))
  const places = mounts.filter(({ device }) => numbers.includes(device)).map(({ path }) => path)
  return places.length > 0 ? `${name} (mounted at ${places.join(', ')})` : name
}

/** A btrfs volume on several devices: only one of them is listed as mounted, but the kernel names all of them here. */
const sharedVolumes = async (roots: KernelRoots, names: readonly string[]): Promise<string[]> => {
  const folder = join(roots.sys, 'fs/btrfs')
  const volumes = await Promise.all(
    (await subfolders(folder)).map(volume => subfolders(join(folder, volume, 'devices'))),
  )
  return volumes
    .filter(devices => devices.length > 1 && devices.some(device => names.includes(device)))
    .map(devices => `a btrfs volume of ${devices.join(' and ')}`)
}
