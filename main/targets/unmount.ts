import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TargetFacts } from '../../app/plan/target-rules.ts'
import { ProblemError } from '../../app/report/problem.ts'

const run = promisify(execFile)

/** The program and arguments that take one volume off the system. */
const unmountCommand = (facts: TargetFacts, mount: string): readonly [string, readonly string[]] => {
  if (process.platform === 'darwin') return ['diskutil', ['unmountDisk', facts.path]]
  return ['umount', ['--', mount]]
}

/**
 * Takes the volumes that the system mounted by itself off the drive. Throws ProblemError target-unopenable where one
 * stays. Windows locks and dismounts when the drive is opened.
 */
export const unmountAutomatic = async (facts: TargetFacts): Promise<void> => {
  if (process.platform === 'win32') return
  for (const { path, automatic } of facts.mounts) {
    if (!automatic) continue
    const [command, args] = unmountCommand(facts, path)
    await run(command, args).catch(error => {
      const cause = `its volume at ${path} cannot be unmounted (${String(error.stderr ?? error.message).trim()})`
      throw new ProblemError({ code: 'target-unopenable', target: facts.path, cause }, { cause: error })
    })
  }
}
