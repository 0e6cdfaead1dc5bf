import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DriveIdentity, identityOf } from '../../app/target/drive-identity.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import {
  backingFile,
  deviceFolder,
  deviceOfFile,
  driveOfPartition,
  drivesUnder,
  KERNEL,
  type KernelRoots,
  type Mount,
  nameOfNumber,
  numbersOf,
  readMounts,
  readSwaps,
  readText,
  sameFile,
} from './linux-tree.ts'
import { deviceBehind, usersOf, usersOfFile } from './linux-users.ts'

/** Bytes in the unit that /sys counts sizes in, whatever the drive's own sector size. */
const KERNEL_SECTOR = 512

const SYSTEM_PATHS = /^\/(|boot|boot\/.*|efi|usr|var|etc|home|root|opt|srv|nix)$/
// Where desktops mount sticks automatically.
const AUTOMATIC = /^\/(media|run\/media|var\/run\/media)\//

/**
 * The capacity in bytes of the block device "8:16"; undefined on other systems than Linux, or if the kernel does not
 * know it.
 */
export const sizeOfNumber = async (number: string, roots: KernelRoots = KERNEL): Promise<number | undefined> => {
  const sectors = await readText(join(roots.sys, 'dev/block', number, 'size'))
  return sectors === undefined ? undefined : Number(sectors) * KERNEL_SECTOR
}

/** Bytes in a logical sector of the drive that a file is on; undefined where that is not known. */
export const sectorSizeUnder = async (path: string, roots: KernelRoots = KERNEL): Promise<number | undefined> => {
  const name = await deviceOfFile(roots, path)
  const folder = name && (await deviceFolder(roots, (await driveOfPartition(roots, name)) ?? name))
  const size = folder && (await readText(join(folder, 'queue/logical_block_size')))
  return size ? Number(size) : undefined
}

/** The drives that hold the running system: those under its mounts and its swap. */
export const systemDrives = async (roots: KernelRoots, mounts: readonly Mount[]): Promise<Set<string>> => {
  const numbers = new Set(mounts.filter(({ path }) => SYSTEM_PATHS.test(path)).map(({ device }) => device))
  const fromMounts = await Promise.all(
    [...numbers].map(async number => {
      const folder = await realpath(join(roots.sys, 'dev/block', number)).catch(() => undefined)
      return folder ? drivesUnder(roots, basename(folder)) : []
    }),
  )
  const fromSwaps = await Promise.all(
    (await readSwaps(roots)).map(async path => {
      const isDevice = path.startsWith('/dev/')
      const name = isDevice ? basename(await realpath(path).catch(() => path)) : await deviceOfFile(roots, path)
      return name ? drivesUnder(roots, name) : []
    }),
  )
  return new Set([...fromMounts, ...fromSwaps].flat())
}

/** Whether the image is on this drive, or is the file behind this loop device. */
const holdsImage = async (roots: KernelRoots, name: string, imagePath: string | undefined): Promise<boolean> => {
  if (imagePath === undefined) return false
  const device = await deviceOfFile(roots, imagePath)
  if (device && (await drivesUnder(roots, device)).includes(name)) return true
  const backing = await backingFile(roots, name)
  if (backing === undefined) return false
  // The image may itself be a loop device over the same file.
  const imageFile = device && (await backingFile(roots, device))
  return sameFile(backing, imageFile ?? imagePath)
}

/** The serial number of a drive's own USB device; the hub or controller above it has a different one. */
const usbSerial = async (roots: KernelRoots, folder: string): Promise<string | undefined> => {
  const top = await realpath(roots.sys).catch(() => roots.sys)
  for (let place = folder; place.length > top.length; place = dirname(place)) {
    if (await readText(join(place, 'idVendor'))) return readText(join(place, 'serial'))
  }
  return undefined
}

const busOf = (folder: string, name: string): string | undefined => {
  if (/\/usb\d+\//.test(folder)) return 'USB'
  if (name.startsWith('mmcblk')) return 'MMC'
  if (name.startsWith('nvme')) return 'NVMe'
  if (/\/ata\d+\//.test(folder)) return 'SATA'
  if (/\/virtio\d+\//.test(folder)) return 'VirtIO'
  return undefined
}

const isRemovable = async (folder: string, bus: string | undefined): Promise<boolean> => {
  if (bus === 'USB') return true
  // Cards say SD here; MMC is an eMMC chip, soldered in like a hard disk.
  if (bus === 'MMC') return (await readText(join(folder, 'device/type'))) === 'SD'
  return (await readText(join(folder, 'removable'))) === '1'
}

/** What distinguishes a drive from another of the same name; `folder` is the kernel's folder of the whole drive. */
const identityIn = async (roots: KernelRoots, folder: string, whole: string) => ({
  serial:
    (await readText(join(folder, 'device/serial'))) ??
    (busOf(folder, whole) === 'USB' ? await usbSerial(roots, folder) : undefined),
  diskseq: await readText(join(folder, 'diskseq')),
})

/**
 * The identity of the block device "8:16"; undefined where the kernel knows no such device. Ask only about a device
 * that is open: its number is not reused until it is closed.
 */
export const identityOfNumber = async (
  number: string,
  roots: KernelRoots = KERNEL,
): Promise<DriveIdentity | undefined> => {
  const [name, size] = await Promise.all([nameOfNumber(roots, number), sizeOfNumber(number, roots)])
  if (name === undefined || size === undefined) return undefined
  const whole = (await driveOfPartition(roots, name)) ?? name
  const folder = await deviceFolder(roots, whole)
  return folder === undefined ? undefined : identityOf({ size, ...(await identityIn(roots, folder, whole)) })
}

interface Look {
  readonly roots: KernelRoots
  readonly imagePath: string | undefined
  /** Loop devices that led here: they are what was asked about, so they do not count as users. */
  readonly above: readonly string[]
}

// A few more than the kernel lets anyone stack.
const MAX_LOOPS = 16

/**
 * What Linux knows about a block device. `path` is any of its names. Undefined where the kernel knows no such device. A
 * loop device over a drive counts as that drive, because that is where its writes go.
 */
export const linuxFacts = async (
  path: string,
  imagePath: string | undefined,
  roots: KernelRoots = KERNEL,
): Promise<TargetFacts | undefined> => {
  const name = basename(await realpath(path).catch(() => path))
  return factsOfName(path, name, { roots, imagePath, above: [] })
}

const factsOfName = async (path: string, name: string, look: Look): Promise<TargetFacts | undefined> => {
  const { roots, above } = look
  const own = await ownFacts(path, name, look)
  const whole = (await driveOfPartition(roots, name)) ?? name
  const below = above.length < MAX_LOOPS ? await deviceBehind(roots, whole) : undefined
  if (!own || below === undefined) return own
  const under = await factsOfName(`/dev/${below}`, below, { ...look, above: [...above, whole] })
  return under ? standingOn(own, under) : own
}

/** The facts of a loop device over a drive or partition: whatever rules those out rules it out too. */
const standingOn = (own: TargetFacts, under: TargetFacts): TargetFacts => ({
  ...own,
  readOnly: own.readOnly || under.readOnly,
  removable: under.removable,
  virtual: under.virtual,
  bus: under.bus,
  system: own.system || under.system,
  partitionOf: own.partitionOf ?? under.partitionOf,
  mounts: [...own.mounts, ...under.mounts],
  holders: [...new Set([...own.holders, ...under.holders])],
  holdsImage: own.holdsImage || under.holdsImage,
})

const ownFacts = async (path: string, name: string, look: Look): Promise<TargetFacts | undefined> => {
  const { roots, imagePath } = look
  const folder = await deviceFolder(roots, name)
  if (!folder) return undefined
  const mounts = await readMounts(roots)
  const numbers = await numbersOf(roots, name)
  const drive = await driveOfPartition(roots, name)
  const whole = drive ?? name
  const wholeFolder = drive ? dirname(folder) : folder
  const bus = busOf(wholeFolder, whole)
  const file = await backingFile(roots, whole)
  return {
    path,
    kind: 'drive',
    exists: true,
    description: (await modelOf(wholeFolder)) ?? (file === undefined ? path : `Loop device over ${basename(file)}`),
    size: Number((await readText(join(folder, 'size'))) ?? 0) * KERNEL_SECTOR,
    logicalSectorSize: Number((await readText(join(wholeFolder, 'queue/logical_block_size'))) ?? 512),
    readOnly: (await readText(join(folder, 'ro'))) === '1',
    removable: await isRemovable(wholeFolder, bus),
    virtual: whole.startsWith('loop'),
    bus,
    ...(await identityIn(roots, wholeFolder, whole)),
    system: (await systemDrives(roots, mounts)).has(whole) || (file !== undefined && (await isSwapFile(roots, file))),
    partitionOf: drive === undefined ? undefined : `/dev/${drive}`,
    mounts: mounts
      .filter(({ device }) => numbers.includes(device))
      .map(mount => ({ path: mount.path, readOnly: mount.readOnly, automatic: AUTOMATIC.test(mount.path) })),
    holders: await holdersFor(name, file, mounts, look, whole),
    holdsImage: await holdsImage(roots, name, imagePath),
  }
}

/** What uses a device, or the file behind it. */
const holdersFor = async (
  name: string,
  file: string | undefined,
  mounts: readonly Mount[],
  { roots, above }: Look,
  whole: string,
): Promise<string[]> => {
  const users = await usersOf(roots, name, mounts, above)
  // Users of the device underneath come with its own facts.
  if (file === undefined || (await deviceBehind(roots, whole)) !== undefined) return users
  return [...users, ...(await usersOfFile(roots, file, mounts, whole))]
}

const modelOf = async (folder: string): Promise<string | undefined> => {
  const vendor = await readText(join(folder, 'device/vendor'))
  // SD cards have a name instead of a model.
  const model = (await readText(join(folder, 'device/model'))) ?? (await readText(join(folder, 'device/name')))
  return describe(vendor, model)
}

/** Whether the system swaps to this file. */
export const isSwapFile = async (roots: KernelRoots, path: string): Promise<boolean> => {
  const same = await Promise.all((await readSwaps(roots)).map(swap => sameFile(swap, path)))
  return same.includes(true)
}

// PCI vendor numbers ("0x1af4") mean nothing to a person.
const describe = (vendor: string | undefined, model: string | undefined): string | undefined => {
  const words = [vendor, model]
    .filter(text => text !== undefined && !text.startsWith('0x'))
    .map(text => text?.replace(/\s+/g, ' '))
  return words.length > 0 ? words.join(' ') : undefined
}
