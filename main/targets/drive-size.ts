import type { FileHandle } from 'node:fs/promises'
import { sizeOfNumber } from '../drives/linux-facts.ts'
import { numberText } from '../drives/linux-tree.ts'
import { diskSize } from '../windows/disk-control.ts'
import type { TargetSystem } from './target-system.ts'

/**
 * Capacity in bytes of the drive that was opened at `path`, as the system says now; undefined where it does not say.
 * On Windows the handle is not asked, since Node cannot look at a drive there: libuv's fstat fails.
 */
export const driveSize = async (
  path: string,
  handle: Pick<FileHandle, 'stat'>,
  { platform, kernel }: TargetSystem,
): Promise<number | undefined> => {
  if (platform === 'linux') return sizeOfNumber(numberText((await handle.stat()).rdev))
  if (platform !== 'win32') return undefined
  try {
    return diskSize(kernel, path)
  } catch {
    // Some virtual disks have no geometry. What the list of drives said is checked again once they are open.
    return undefined
  }
}
