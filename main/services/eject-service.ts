import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ProblemError } from '../../app/problem/problem.ts'
import { factsOf } from '../drives/drive-facts.ts'

const run = promisify(execFile)

/** Powers a removable drive down so that it can be unplugged; for a file it does nothing. Throws ProblemError. */
const ejectDrive = async (path: string): Promise<void> => {
  const facts = await factsOf(path, {})
  if (facts.kind === 'file' || facts.virtual) return
  // Windows ejects by itself once nothing holds the drive.
  if (process.platform === 'win32') return
  const mac = process.platform === 'darwin'
  const ejecting = mac ? run('diskutil', ['eject', path]) : run('udisksctl', ['power-off', '-b', path])
  await ejecting.catch(error => {
    const cause = String(error.stderr || error.message).trim()
    throw new ProblemError({ code: 'eject-failed', target: path, cause }, { cause: error })
  })
}

/** Ejects each stick once, however many requests arrive at the same time. */
export class EjectService {
  readonly #eject: (path: string) => Promise<void>
  readonly #under = new Map<string, Promise<void>>()

  constructor(eject = ejectDrive) {
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
