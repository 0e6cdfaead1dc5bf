import { SECTOR } from '../bytes/units.ts'
import { ProblemError } from '../report/problem.ts'
import type { BlockDevice } from './block-device.ts'
import type { ProgressMeter } from './progress.ts'

/**
 * The same device, whose failures say what was done, in which stage and at which LBA (sectors): ProblemError
 * target-failed.
 */
export const guarded = (device: BlockDevice, meter: ProgressMeter): BlockDevice => {
  const attempt = async (
    action: 'read' | 'write' | 'flush',
    offset: number,
    run: () => Promise<void>,
  ): Promise<void> => {
    try {
      await run()
    } catch (error) {
      if (error instanceof ProblemError) throw error
      const cause = error instanceof Error ? error.message : String(error)
      throw new ProblemError(
        { code: 'target-failed', target: device.name, stage: meter.stage, action, lba: offset / SECTOR, cause },
        { cause: error },
      )
    }
  }
  return {
    name: device.name,
    size: device.size,
    allocate: length => device.allocate(length),
    read: (offset, target) => attempt('read', offset, () => device.read(offset, target)),
    write: (offset, bytes) => attempt('write', offset, () => device.write(offset, bytes)),
    flush: () => attempt('flush', 0, () => device.flush()),
    close: () => device.close(),
  }
}
