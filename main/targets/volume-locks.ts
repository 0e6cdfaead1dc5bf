import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { windowsDiskNumber } from '../platform/windows-drive.ts'
import { readTableAgain } from '../windows/disk-control.ts'
import { WindowsError } from '../windows/kernel.ts'
import { type LockPatience, lockVolumesOf } from '../windows/volume-locks.ts'
import type { TargetSystem } from './target-system.ts'

/**
 * Locks and dismounts the volumes of a drive on Windows until the returned function is called, which then has Windows
 * read the new table; elsewhere there is nothing to lock. Throws ProblemError target-unopenable if one is in use.
 */
export const lockVolumes = async (
  { path, kind }: Pick<TargetFacts, 'path' | 'kind'>,
  { platform, kernel }: TargetSystem,
  patience?: LockPatience,
): Promise<() => Promise<void>> => {
  const disk = platform === 'win32' && kind === 'drive' ? windowsDiskNumber(path) : undefined
  if (disk === undefined) return async () => {}
  try {
    const volumes = await lockVolumesOf(kernel, disk, patience)
    return async () => {
      volumes.release()
      try {
        readTableAgain(kernel, path)
      } catch {
        // Windows then reads it when the stick is plugged in again.
      }
    }
  } catch (error) {
    throw new ProblemError({ code: 'target-unopenable', target: path, cause: causeOfLock(error) }, { cause: error })
  }
}

const causeOfLock = (error: unknown): string =>
  error instanceof WindowsError
    ? 'a volume on it is in use by another program and cannot be locked'
    : `its volumes cannot be locked (${error instanceof Error ? error.message : String(error)})`
