import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileKey } from '../platform/file-key.ts'

/** Where the kernel describes block devices; tests pass trees of their own. */
export interface KernelRoots {
  readonly sys: string
  readonly proc: string
}

export const KERNEL: KernelRoots = { sys: '/sys', proc: '/proc' }

/** The fields of a line of /proc/self/mountinfo that matter here. */
export interface Mount {
  /** "8:1" */
  readonly device: string
  readonly path: string
  readonly readOnly: boolean
}

const absent = (): undefined => undefined

/** The text of a small kernel file, trimmed; undefined if there is no such file. */
export const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(text => text.trim(), absent)

/** The names in a folder; empty if there is no such folder. */
export const subfolders = (path: string): Promise<string[]> => readdir(path).catch(() => [])

/**
 * The kernel's folder for a block device, by its name ("sda", "sda1"), with links resolved; undefined where there is
 * none.
 */
export const deviceFolder = (roots: KernelRoots, name: string): Promise<string | undefined> =>
  realpath(join(roots.sys, 'class/block', name)).catch(absent)

/** The kernel's name for "8:1". */
export const nameOfNumber = async (roots: KernelRoots, number: string): Promise<string | undefined> =>
  realpath(join(roots.sys, 'dev/block', number)).then(path => basename(path), absent)

/** The drive that a partition is part of; undefined for a whole drive. */
export const driveOfPartition = async (roots: KernelRoots, name: string): Promise<string | undefined> => {
  const folder = await deviceFolder(roots, name)
  if (!folder || (await readText(join(folder, 'partition'))) === undefined) return undefined
  return basename(dirname(folder))
}

/** The names of a device and its partitions. */
export const namesOf = async (roots: KernelRoots, name: string): Promise<string[]> => {
  const folder = await deviceFolder(roots, name)
  if (!folder) return []
  const children = (await subfolders(folder)).filter(child => child.startsWith(name))
  const parts = await Promise.all(children.map(child => readText(join(folder, child, 'dev'))))
  return [name, ...children.filter((_, index) => parts[index] !== undefined)]
}

/** The numbers ("8:1") of a device and all its partitions. */
export const numbersOf = async (roots: KernelRoots, name: string): Promise<string[]> => {
  const folders = await Promise.all((await namesOf(roots, name)).map(each => deviceFolder(roots, each)))
  const numbers = await Promise.all(folders.map(folder => folder && readText(join(folder, 'dev'))))
  return numbers.filter(number => number !== undefined)
}

/** What is built on a device or its partitions: LVM, RAID and encryption, by name. */
export const holdersOf = async (roots: KernelRoots, name: string): Promise<string[]> => {
  const folder = await deviceFolder(roots, name)
  if (!folder) return []
  const places = [
    folder,
    ...(await subfolders(folder)).filter(child => child.startsWith(name)).map(child => join(folder, child)),
  ]
  const found = await Promise.all(places.map(place => subfolders(join(place, 'holders'))))
  return [...new Set(found.flat())]
}

const MAX_LEVELS = 16

/**
 * The whole drives that a device is on: through partitions, through device mapper and RAID (slaves), and through a loop
 * device's backing file.
 */
export const drivesUnder = async (roots: KernelRoots, name: string, level = 0): Promise<string[]> => {
  if (level > MAX_LEVELS) return []
  const folder = await deviceFolder(roots, name)
  if (!folder) return []
  const drive = await driveOfPartition(roots, name)
  if (drive) return drivesUnder(roots, drive, level + 1)
  const below = await subfolders(join(folder, 'slaves'))
  const backing = await backingFile(roots, name)
  const backingName = backing ? await deviceOfBacking(roots, backing) : undefined
  const names = [...below, ...(backingName ? [backingName] : [])]
  const deeper = await Promise.all(names.map(child => drivesUnder(roots, child, level + 1)))
  return [...new Set([name, ...deeper.flat()])]
}

/**
 * The file behind a loop device. Its name may begin or end with spaces, so only the line feed that the kernel adds is
 * cut off.
 */
export const backingFile = async (roots: KernelRoots, name: string): Promise<string | undefined> => {
  const folder = await deviceFolder(roots, name)
  const text = folder && (await readFile(join(folder, 'loop/backing_file'), 'utf8').catch(absent))
  return text?.replace(/\n$/, '')
}

/** Whether two paths lead to the same file. */
export const sameFile = async (a: string, b: string): Promise<boolean> => {
  // bigint: on Windows, a number would hold two neighbours' inodes as one.
  const [left, right] = await Promise.all([a, b].map(path => stat(path, { bigint: true }).catch(absent)))
  return left !== undefined && right !== undefined && fileKey(left) === fileKey(right)
}

/**
 * The kernel's name for the device that a file is on, or that it is; undefined where there is none (tmpfs, network).
 */
export const deviceOfFile = async (roots: KernelRoots, path: string): Promise<string | undefined> => {
  const found = await stat(path).catch(absent)
  if (!found) return undefined
  const name = await nameOfNumber(roots, numberText(found.isBlockDevice() ? found.rdev : found.dev))
  // btrfs gives its files a number that no device has, so the mount that the path is in has to tell.
  return name ?? deviceOfPlace(roots, await realpath(path).catch(() => path))
}

/**
 * The same for what is behind a loop device. The kernel gives a path that may be gone, out of sight or another user's;
 * a device is then identified by the last part of the path, and a file by the mount it is in.
 */
export const deviceOfBacking = async (roots: KernelRoots, backing: string): Promise<string | undefined> => {
  const path = backing.replace(/ \(deleted\)$/, '')
  const found = (await deviceOfFile(roots, backing)) ?? (await deviceOfFile(roots, path))
  if (found !== undefined) return found
  const name = basename(path)
  return (await deviceFolder(roots, name)) === undefined ? deviceOfPlace(roots, path) : name
}

const deviceOfPlace = async (roots: KernelRoots, path: string): Promise<string | undefined> => {
  const within = (mount: Mount): boolean => mount.path === '/' || `${path}/`.startsWith(`${mount.path}/`)
  // The longest path is the innermost mount; of equal ones, the last hides the others.
  const [mount] = (await readMounts(roots))
    .filter(within)
    .toReversed()
    .sort((a, b) => b.path.length - a.path.length)
  return mount && nameOfNumber(roots, mount.device)
}

/** The device node ("/dev/sdb1") of the volume mounted at a path. */
export const deviceOfMount = async (path: string, roots: KernelRoots = KERNEL): Promise<string | undefined> => {
  const mount = (await readMounts(roots)).findLast(candidate => candidate.path === path)
  const name = mount && (await nameOfNumber(roots, mount.device))
  return name && `/dev/${name}`
}

/** A device number as "major:minor", by the layout of Linux's makedev. */
export const numberText = (dev: number): string => {
  const value = BigInt(dev)
  const major = ((value >> 8n) & 0xfffn) | ((value >> 32n) & ~0xfffn)
  const minor = (value & 0xffn) | ((value >> 12n) & ~0xffn & 0xffffffffn)
  return `${major}:${minor}`
}

const unescapeOctal = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

/** All mounts in this process's namespace, in the order they were made. */
export const readMounts = async (roots: KernelRoots): Promise<Mount[]> => {
  const text = (await readText(join(roots.proc, 'self/mountinfo'))) ?? ''
  const mounts = await Promise.all(text.split('\n').map(line => parseMount(roots, line)))
  return mounts.filter(mount => mount !== undefined)
}

/** proc(5), "mountinfo", lists the fields; a variable number of optional ones ends with a single hyphen. */
const parseMount = async (roots: KernelRoots, line: string): Promise<Mount | undefined> => {
  const fields = line.split(' ')
  const [, , device, , path, options] = fields
  const source = fields[fields.indexOf('-') + 2]
  if (!device || !path || !options || !source) return undefined
  return {
    // Major number 0 means no device. btrfs mounts have it too, but their source is a device.
    device: device.startsWith('0:') ? ((await numberOfSource(roots, unescapeOctal(source))) ?? device) : device,
    path: unescapeOctal(path),
    readOnly: options.split(',').includes('ro'),
  }
}

const numberOfSource = async (roots: KernelRoots, source: string): Promise<string | undefined> => {
  if (!source.startsWith('/dev/')) return undefined
  const folder = await deviceFolder(roots, basename(await realpath(source).catch(() => source)))
  return folder && readText(join(folder, 'dev'))
}

/** Paths of the devices that the system swaps to. */
export const readSwaps = async ({ proc }: KernelRoots): Promise<string[]> =>
  ((await readText(join(proc, 'swaps'))) ?? '')
    .split('\n')
    .slice(1)
    .flatMap(line => (line.startsWith('/') ? [unescapeOctal(line.split(/\s+/)[0] ?? '')] : []))
