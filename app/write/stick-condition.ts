import { SECTOR } from '../bytes/units.ts'
import { ProblemError, type StickCondition } from '../problem/problem.ts'
import type { BlockDevice } from './block-device.ts'
import { writeFirstSector } from './write-stick.ts'

/**
 * What LBA 0 tells after its blanking failed: a sector is written whole or not at all, so one that is not blank is what it
 * was before. Where it does not answer, or may be told from a cache, nothing is known.
 */
export const afterBlanking = async (device: BlockDevice, error: unknown): Promise<StickCondition> => {
  if (!(error instanceof ProblemError) || error.problem.code !== 'target-failed') return 'untouched'
  const blank = error.problem.action === 'flush' ? undefined : await isBlank(device)
  if (blank === undefined) return 'unknown'
  return blank ? 'blanked' : 'untouched'
}

/** Blanks LBA 0 again, so that what has failed does not look finished; what is known of the stick then. */
export const takeTableBack = async (device: BlockDevice): Promise<StickCondition> => {
  try {
    await writeFirstSector(device, undefined)
    return 'partly written'
  } catch {
    // What went wrong first says why.
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

/** An error that says in which condition the stick is, where it is one of the stick's; any other as it is. */
export const withCondition = (error: unknown, condition: StickCondition): unknown => {
  if (!(error instanceof ProblemError)) return error
  const { problem } = error
  if (problem.code !== 'target-failed' && problem.code !== 'verify-failed') return error
  return new ProblemError({ ...problem, condition }, { cause: error.cause })
}
