import { type ChildProcess, spawn } from 'node:child_process'
import { shellWords } from '../../app/words/shell-wording.ts'
import { findProgram } from '../platform/programs.ts'
import type { Elevation, StartWriter } from './elevation.ts'
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

const outcomeOf = (child: ChildProcess, meaningOf = elevationOf): Promise<Elevation> =>
  new Promise(resolve => {
    let stderr = ''
    child.stderr?.on('data', text => {
      stderr = (stderr + String(text)).slice(-4096)
    })
    child.once('error', () => resolve('no-agent'))
    child.once('close', status => resolve(meaningOf(status, stderr)))
  })

/** Linux: polkit asks. The grants are arguments, never part of a shell line. */
export const startByPkexec =
  (installation: Installation): StartWriter =>
  grants => {
    const pkexec = findProgram('pkexec')
    if (!pkexec) return { over: Promise.resolve('no-agent') }
    const args = ['--disable-internal-agent', ...writerCommand(installation), ...grants]
    return { over: outcomeOf(spawn(pkexec, args, { stdio: ['ignore', 'ignore', 'pipe'] })) }
  }

/**
 * Linux without a dialog: sudo asks in the terminal. It runs only the writer; the host and its parsers keep the user's
 * rights. sudo talks to the terminal directly, which leaves stderr for its complaints.
 */
export const startBySudo =
  (installation: Installation): StartWriter =>
  grants => {
    const sudo = findProgram('sudo')
    if (!sudo) return { over: Promise.resolve('no-agent') }
    const args = ['-p', shellWords.sudoPrompt, '--', ...writerCommand(installation), ...grants]
    const child = spawn(sudo, args, { stdio: ['inherit', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
    return { over: outcomeOf(child, sudoElevation) }
  }

const sudoElevation = (status: number | null, stderr: string): Elevation => {
  if (status === 0) return 'ended'
  if (/incorrect password|no password was provided/i.test(stderr)) return 'dismissed'
  return /not in the sudoers|not allowed|a terminal is required|a password is required/i.test(stderr)
    ? 'no-agent'
    : 'failed'
}

const hasTerminal = (): boolean => process.stdin.isTTY === true

/** Linux: polkit's dialog, or if there is none, sudo in the terminal that this runs in. */
export const startOnLinux =
  (installation: Installation, terminal = hasTerminal): StartWriter =>
  grants => {
    const { over } = startByPkexec(installation)(grants)
    const next = (how: Elevation): Elevation | Promise<Elevation> =>
      how === 'no-agent' && terminal() ? startBySudo(installation)(grants).over : how
    return { over: over.then(next) }
  }
