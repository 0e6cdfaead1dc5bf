import { ejectMedium } from './disk-control.ts'
import type { WindowsKernel } from './kernel.ts'
import { type LockPatience, lockVolumesOf } from './volume-locks.ts'

/**
 * Ejects a disk's medium, once nobody has a file open on it; a disk without volumes has nothing that would have to be
 * written, so nothing is done for it. Throws WindowsError.
 */
export const ejectDisk = async (kernel: WindowsKernel, disk: number, patience?: LockPatience): Promise<void> => {
  const volumes = await lockVolumesOf(kernel, disk, patience)
  try {
    const [first] = volumes.handles
    if (first !== undefined) ejectMedium(kernel, first)
  } finally {
    volumes.release()
  }
}
