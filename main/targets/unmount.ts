import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { deviceOfMount } from '../drives/linux-tree.ts'
import { isRoot } from '../platform/user.ts'

const run = promisify(execFile)

type Command = readonly [program: string, args: readonly string[]]

export interface UnmountTools {
  readonly platform: string
  readonly root: boolean
  run(program: string, args: readonly string[]): Promise<unknown>
  /** The device node of the volume at a mount point, if known. */
  deviceOf(mount: string): Promise<string | undefined>
}

const SYSTEM: UnmountTools = {
  platform: process.platform,
  root: isRoot(),
  run,
  deviceOf: mount => deviceOfMount(mount),
}

const linuxCommand = async (mount: string, { root, deviceOf }: UnmountTools): Promise<Command> => {
  const device = root ? undefined : await deviceOf(mount)
  // What the desktop mounted can be unmounted through it without being root.
  return device ? ['udisksctl', ['unmount', '--no-user-interaction', '-b', device]] : ['umount', ['--', mount]]
}

/**
 * Unmounts the volumes of the drive that the system mounted automatically, innermost first. Throws ProblemError
 * target-unopenable if one stays mounted. On Windows this does nothing: volumes are locked when the drive is opened.
 */
export const unmountAutomatic = async (facts: TargetFacts, tools: UnmountTools = SYSTEM): Promise<void> => {
  const mounts = facts.mounts.filter(({ automatic }) => automatic).map(({ path }) => path)
  if (tools.platform === 'win32' || mounts.length === 0) return
  // macOS unmounts a whole drive at once.
  if (tools.platform === 'darwin')
    return unmount(facts, mounts.join(', '), ['diskutil', ['unmountDisk', facts.path]], tools)
  for (const mount of mounts.toReversed()) await unmount(facts, mount, await linuxCommand(mount, tools), tools)
}

const unmount = async (facts: TargetFacts, mount: string, [program, args]: Command, tools: UnmountTools) => {
  try {
    await tools.run(program, args)
  } catch (error) {
    const cause = `its volume at ${mount} cannot be unmounted (${complaint(error)})`
    throw new ProblemError({ code: 'target-unopenable', target: facts.path, cause }, { cause: error })
  }
}

const complaint = (error: unknown): string => {
  if (error instanceof Error && 'stderr' in error && String(error.stderr).trim()) return String(error.stderr).trim()
  return error instanceof Error ? error.message : String(error)
}
