import { setTimeout as delay } from 'node:timers/promises'
import { dismountVolume, lockVolume, openName, volumesOf } from './disk-control.ts'
import type { Handle, WindowsKernel } from './kernel.ts'

/** The locked and dismounted volumes of a disk; they stay so until `release`. */
export interface LockedVolumes {
  readonly handles: readonly Handle[]
  release(): void
}

export interface LockPatience {
  readonly tries: number
  /** Milliseconds between two tries. */
  readonly pause: number
}

// Explorer and virus scanners look at every new volume, and let go again.
const PATIENCE: LockPatience = { tries: 20, pause: 250 }

/**
 * Locks and dismounts every volume of a disk, so that its sectors may be written through the drive: Windows refuses that
 * within a mounted volume, unless it is locked or dismounted ("WriteFile", Microsoft's Win32 reference). If one cannot
 * be locked, none stays so. Throws the WindowsError of the last try.
 */
export const lockVolumesOf = async (
  kernel: WindowsKernel,
  disk: number,
  patience: LockPatience = PATIENCE,
): Promise<LockedVolumes> => {
  const handles: Handle[] = []
  const release = (): void => {
    for (const handle of handles.splice(0)) kernel.close(handle)
  }
  try {
    for (const volume of volumesOf(kernel, disk)) {
      const handle = kernel.open(openName(volume), 'write')
      handles.push(handle)
      await withPatience(() => lockVolume(kernel, handle), patience)
      dismountVolume(kernel, handle)
    }
    return { handles, release }
  } catch (error) {
    release()
    throw error
  }
}

const withPatience = async (attempt: () => void, { tries, pause }: LockPatience): Promise<void> => {
  for (let left = tries; ; left--) {
    try {
      return attempt()
    } catch (error) {
      if (left <= 1) throw error
      await delay(pause)
    }
  }
}
