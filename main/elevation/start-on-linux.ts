import { spawn } from 'node:child_process'
import { findProgram } from '../platform/programs.ts'
import type { Elevation, StartWriter } from './elevation.ts'
import { outcomeOf } from './outcome.ts'
import { hasTerminal, startBySudo } from './start-by-sudo.ts'
import { type Installation, writerCommand } from './writer-command.ts'

// pkexec(1): 126 if the dialog was dismissed, 127 if authorization could not be obtained or something failed.
const PKEXEC = { dismissed: 126, unauthorized: 127 } as const

const elevationOf = (status: number | null, stderr: string): Elevation => {
  if (status === 0) return 'ended'
  if (status === PKEXEC.dismissed) return 'dismissed'
  if (status !== PKEXEC.unauthorized) return 'failed'
  // A password was wrong three times. Anything else means that nobody can be asked on this system.
  return /not authorized/i.test(stderr) ? 'dismissed' : 'no-agent'
}

/** Linux: polkit asks. The grants are arguments, never part of a shell line. */
export const startByPkexec =
  (installation: Installation): StartWriter =>
  grants => {
    const pkexec = findProgram('pkexec')
    if (!pkexec) return { over: Promise.resolve('no-agent') }
    const args = ['--disable-internal-agent', ...writerCommand(installation), ...grants]
    return { over: outcomeOf(spawn(pkexec, args, { stdio: ['ignore', 'ignore', 'pipe'] }), elevationOf) }
  }

/** Linux: polkit's dialog, or if there is none, sudo in the terminal that this runs in. */
export const startOnLinux =
  (installation: Installation, terminal = hasTerminal): StartWriter =>
  grants => {
    const { over } = startByPkexec(installation)(grants)
    const next = (how: Elevation): Elevation | Promise<Elevation> =>
      how === 'no-agent' && terminal() ? startBySudo(installation)(grants).over : how
    return { over: over.then(next) }
  }
