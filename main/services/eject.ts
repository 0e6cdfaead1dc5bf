import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ProblemError } from '../../app/report/problem.ts'
import { factsOf } from '../drives/drive-facts.ts'

const run = promisify(execFile)

/** Powers a removable drive down so that it can be unplugged; a file has nothing to be ejected. Throws ProblemError. */
export const eject = async (path: string): Promise<void> => {
  const facts = await factsOf(path, {})
  if (facts.kind === 'file' || facts.virtual) return
  // Windows ejects by itself once nothing holds the drive.
  if (process.platform === 'win32') return
  const mac = process.platform === 'darwin'
  const ejecting = mac ? run('diskutil', ['eject', path]) : run('udisksctl', ['power-off', '-b', path])
  await ejecting.catch(error => {
    const cause = `it cannot be ejected (${String(error.stderr ?? error.message).trim()})`
    throw new ProblemError({ code: 'target-unopenable', target: path, cause }, { cause: error })
  })
}
