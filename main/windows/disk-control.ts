import type { Handle, WindowsKernel } from './kernel.ts'
import { WindowsError } from './kernel.ts'

/** Control codes of volumes and disks (winioctl.h). */
const CONTROL = {
  lock: 0x0009_0018,
  dismount: 0x0009_0020,
  volumeExtents: 0x0056_0000,
  geometry: 0x0007_00a0,
  updateProperties: 0x0007_0140,
  mediaRemoval: 0x002d_4804,
  ejectMedia: 0x002d_4808,
} as const

// VOLUME_DISK_EXTENTS: u32 count, 4 bytes of padding, then DISK_EXTENT: u32 disk, padding, i64 offset, i64 length.
const EXTENTS = { header: 8, size: 24 } as const
// A volume spread over more disks than this is no stick's.
const MOST_EXTENTS = 64

// DISK_GEOMETRY_EX: DISK_GEOMETRY of 24 bytes, then i64 size in bytes. What follows varies.
const GEOMETRY = { sizeAt: 24, bytes: 256 } as const

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Opens something for as long as `use` takes. */
const opened = <T>(kernel: WindowsKernel, name: string, access: 'ask' | 'read', use: (handle: Handle) => T): T => {
  const handle = kernel.open(name, access)
  try {
    return use(handle)
  } finally {
    kernel.close(handle)
  }
}

/** A volume's name as it is opened; with its last backslash it would be the volume's root folder. */
export const openName = (volume: string): string => volume.replace(/\\$/, '')

/** The numbers of the disks that a volume lies on. Empty for one that has none, such as a network's or a CD drive's. */
const disksOf = (kernel: WindowsKernel, volume: string): number[] => {
  try {
    const answer = viewOf(
      opened(kernel, openName(volume), 'ask', handle =>
        kernel.control(handle, CONTROL.volumeExtents, EXTENTS.header + MOST_EXTENTS * EXTENTS.size),
      ),
    )
    const count = answer.byteLength < EXTENTS.header ? 0 : Math.min(answer.getUint32(0, true), MOST_EXTENTS)
    return Array.from({ length: count }, (_, i) => EXTENTS.header + i * EXTENTS.size)
      .filter(at => at + EXTENTS.size <= answer.byteLength)
      .map(at => answer.getUint32(at, true))
  } catch (error) {
    if (error instanceof WindowsError) return []
    throw error
  }
}

/** Every volume of a disk, by its GUID: those without a letter too. */
export const volumesOf = (kernel: WindowsKernel, disk: number): string[] =>
  kernel.volumes().filter(volume => disksOf(kernel, volume).includes(disk))

/** Capacity of a disk in bytes. Throws WindowsError. */
export const diskSize = (kernel: WindowsKernel, drive: string): number =>
  opened(kernel, drive, 'ask', handle => {
    const answer = kernel.control(handle, CONTROL.geometry, GEOMETRY.bytes)
    return Number(viewOf(answer).getBigInt64(GEOMETRY.sizeAt, true))
  })

/**
 * Locks an open volume: nobody else can open anything on it while the handle is open ("FSCTL_LOCK_VOLUME", Microsoft's
 * Win32 reference). Throws WindowsError while a file on it is open.
 */
export const lockVolume = (kernel: WindowsKernel, volume: Handle): void => {
  kernel.control(volume, CONTROL.lock)
}

/** Makes its file system forget an open, locked volume, with all that it holds of it in memory. */
export const dismountVolume = (kernel: WindowsKernel, volume: Handle): void => {
  kernel.control(volume, CONTROL.dismount)
}

/** Makes Windows read a disk's partition table again. Throws WindowsError. */
export const readTableAgain = (kernel: WindowsKernel, drive: string): void => {
  opened(kernel, drive, 'read', handle => kernel.control(handle, CONTROL.updateProperties))
}

/** Ejects the medium under an open, dismounted volume. Throws WindowsError. */
export const ejectMedium = (kernel: WindowsKernel, volume: Handle): void => {
  // PREVENT_MEDIA_REMOVAL: one byte, false.
  kernel.control(volume, CONTROL.mediaRemoval, 0, Uint8Array.of(0))
  kernel.control(volume, CONTROL.ejectMedia)
}
