import { SECTOR } from '../bytes/units.ts'
import type { ProblemError } from '../problem/problem.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { afterBlanking, takeTableBack, withCondition } from '../write/stick-condition.ts'
import { blankTable, type WriteJob, writeExtents, writeTable } from '../write/write-stick.ts'

/**
 * Blanks LBA 0, writes everything else, and resolves to what `readBack` finds. Errors say in which condition the stick
 * is; `device` is the job's, without its guard.
 */
export const writeAllButTable = async <T>(
  write: WriteJob,
  device: BlockDevice,
  readBack: () => Promise<T>,
): Promise<T> => {
  await blankTable(write).catch(async error => {
    throw withCondition(error, await afterBlanking(device, error))
  })
  try {
    await writeExtents(write)
    return await readBack()
  } catch (error) {
    throw withCondition(error, 'partly written')
  }
}

/**
 * Writes LBA 0, at last, and reads it back; takes it back if that fails. `differs` is the error of a table that reads
 * back as something else.
 */
export const commitTable = async (write: WriteJob, device: BlockDevice, differs: () => ProblemError): Promise<void> => {
  try {
    await writeTable(write)
    const sector = write.device.allocate(SECTOR)
    await write.device.read(0, sector)
    if (firstDifference(sector, write.stick.masterBootRecord) !== undefined) throw differs()
  } catch (error) {
    throw withCondition(error, await takeTableBack(device))
  }
}
