import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ProblemError } from '../../app/problem/problem.ts'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { causeOf, codeOf } from '../platform/system-error.ts'
import { windowsDiskNumber } from '../platform/windows-drive.ts'
import { ejectDisk } from '../windows/eject-disk.ts'
import type { WindowsKernel } from '../windows/kernel.ts'
import { kernel32 } from '../windows/kernel32.ts'
import type { LockPatience } from '../windows/volume-locks.ts'

export interface EjectTools {
  readonly platform: NodeJS.Platform
  readonly kernel: WindowsKernel
  run(program: string, args: readonly string[]): Promise<unknown>
  factsOf(path: string): Promise<Pick<TargetFacts, 'kind' | 'virtual' | 'path'>>
  readonly patience?: LockPatience
}

const SYSTEM: EjectTools = {
  platform: process.platform,
  kernel: kernel32,
  run: promisify(execFile),
  factsOf: path => factsOf(path, {}),
}

/** Powers a removable drive down so that it can be unplugged; for a file it does nothing. Throws ProblemError. */
export const ejectDrive = async (path: string, tools: EjectTools = SYSTEM): Promise<void> => {
  const facts = await tools.factsOf(path)
  if (facts.kind === 'file' || facts.virtual) return
  try {
    await ejectBySystem(facts.path, tools)
  } catch (error) {
    throw new ProblemError({ code: 'eject-failed', target: path, cause: complaintOf(error) }, { cause: error })
  }
}

const ejectBySystem = async (path: string, { platform, kernel, run, patience }: EjectTools): Promise<unknown> => {
  if (platform === 'darwin') return ejectOnMac(path, run)
  if (platform !== 'win32') return run('udisksctl', ['power-off', '-b', path])
  const disk = windowsDiskNumber(path)
  return disk === undefined ? undefined : ejectDisk(kernel, disk, patience)
}

// macOS mounts the volumes of a new stick by itself, and refuses to eject it while it looks through them.
const ejectOnMac = async (path: string, run: EjectTools['run']): Promise<unknown> => {
  await run('diskutil', ['unmountDisk', path])
  return run('diskutil', ['eject', path])
}

/** What a program said, or what the system's error means. */
const complaintOf = (error: unknown): string => {
  if (error instanceof Error && 'stderr' in error && String(error.stderr).trim()) return String(error.stderr).trim()
  // Locking is refused for the same reason as opening without the right to.
  return codeOf(error) === 'EACCES'
    ? 'a volume on it is in use by another program and cannot be locked'
    : causeOf(error)
}

/** Ejects each stick once, however many requests arrive at the same time. */
export class EjectService {
  readonly #eject: (path: string) => Promise<void>
  readonly #under = new Map<string, Promise<void>>()

  constructor(eject: (path: string) => Promise<void> = ejectDrive) {
    this.#eject = eject
  }

  /** Throws ProblemError: eject-failed, target-unopenable. */
  eject(path: string): Promise<void> {
    const known = this.#under.get(path)
    if (known) return known
    const ejecting = this.#eject(path).finally(() => this.#under.delete(path))
    this.#under.set(path, ejecting)
    return ejecting
  }

  /** Resolves once nothing is being ejected. Never rejects. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#under.values())
  }
}
