import { SECTOR } from '../bytes/units.ts'
import { ProblemError, type StickCondition } from '../problem/problem.ts'
import type { BlockDevice } from './block-device.ts'
import { writeFirstSector } from './write-stick.ts'

/**
 * What LBA 0 reveals after blanking it has failed: a sector is written whole or not at all, so one that is not blank is
 * as it was before. If it cannot be read, or may come from a cache, nothing is known.
 */
export const afterBlanking = async (device: BlockDevice, error: unknown): Promise<StickCondition> => {
  if (!(error instanceof ProblemError) || error.problem.code !== 'target-failed') return 'untouched'
  const blank = error.problem.action === 'flush' ? undefined : await isBlank(device)
  if (blank === undefined) return 'unknown'
  return blank ? 'blanked' : 'untouched'
}

/**
 * Blanks LBA 0 again, so that a failed stick does not look finished. Resolves to what is then known about the stick.
 */
export const takeTableBack = async (device: BlockDevice): Promise<StickCondition> => {
  try {
    await writeFirstSector(device, undefined)
    return 'partly written'
  } catch {
    // The error that came first says why.
    return 'unknown'
  }
}

const isBlank = async (device: BlockDevice): Promise<boolean | undefined> => {
  try {
    const sector = device.allocate(SECTOR).fill(1)
    await device.read(0, sector)
    return sector.every(byte => byte === 0)
  } catch {
    return undefined
  }
}

/** An error of the stick with the stick's condition added; any other unchanged. */
export const withCondition = (error: unknown, condition: StickCondition): unknown => {
  if (!(error instanceof ProblemError)) return error
  const { problem } = error
  if (problem.code !== 'target-failed' && problem.code !== 'verify-failed') return error
  return new ProblemError({ ...problem, condition }, { cause: error.cause })
}
