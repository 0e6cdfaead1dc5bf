import { SECTOR } from '../bytes/units.ts'
import { ProblemError, type StickCondition } from '../problem/problem.ts'
import type { BlockDevice } from './block-device.ts'
import { findFailure, type Part } from './find-failure.ts'
import type { ProgressMeter } from './progress.ts'

interface Request {
  readonly action: 'read' | 'write' | 'flush'
  /** In bytes. */
  readonly offset: number
  readonly length: number
  /** Does the request, or a part of it. */
  readonly part: Part
}

/**
 * The same device, whose failures say what was being done, in which stage and at which LBA (sectors): ProblemError
 * target-failed, with the stick's condition if that is known from the start; during a job that writes, the job knows
 * it. A request is large and a broken sector small, so what failed is retried in parts. `now` in ms.
 */
export const guarded = (
  device: BlockDevice,
  meter: ProgressMeter,
  now: () => number,
  condition: StickCondition = 'unknown',
): BlockDevice => {
  const attempt = async ({ action, offset, length, part }: Request): Promise<void> => {
    const started = now()
    try {
      await part(0, length)
    } catch (error) {
      if (error instanceof ProblemError) throw error
      const { stage } = meter
      const cause = error instanceof Error ? error.message : String(error)
      const lba = (offset + (await findFailure(part, length, now() - started, now))) / SECTOR
      throw new ProblemError(
        { code: 'target-failed', target: device.name, stage, action, lba, cause, condition },
        { cause: error },
      )
    }
  }
  return {
    name: device.name,
    size: device.size,
    allocate: length => device.allocate(length),
    read: (offset, target) =>
      attempt({
        action: 'read',
        offset,
        length: target.length,
        part: (from, length) => device.read(offset + from, target.subarray(from, from + length)),
      }),
    write: (offset, bytes) =>
      attempt({
        action: 'write',
        offset,
        length: bytes.length,
        part: (from, length) => device.write(offset + from, bytes.subarray(from, from + length)),
      }),
    flush: () => attempt({ action: 'flush', offset: 0, length: 0, part: () => device.flush() }),
    close: () => device.close(),
  }
}
