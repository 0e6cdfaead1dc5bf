import { spawn } from 'node:child_process'
import { shellWords } from '../../app/words/shell-wording.ts'
import { findProgram } from '../platform/programs.ts'
import type { Elevation, StartWriter } from './elevation.ts'
import { outcomeOf } from './outcome.ts'
import { type Installation, writerCommand } from './writer-command.ts'

export const hasTerminal = (): boolean => process.stdin.isTTY === true

const sudoElevation = (status: number | null, stderr: string): Elevation => {
  if (status === 0) return 'ended'
  if (/incorrect password|no password was provided/i.test(stderr)) return 'dismissed'
  return /not in the sudoers|not allowed|a terminal is required|a password is required/i.test(stderr)
    ? 'no-agent'
    : 'failed'
}

// sudo(8): what the person agrees to is this job, so a password given for something else a moment ago does not count.
const BY_DIALOG = ['--askpass', '--reset-timestamp']

/**
 * Without a dialog of the system: sudo asks, in the terminal or through `askpass`, a program that prints the password.
 * It runs only the writer; the host and its parsers keep the user's rights. sudo talks to the terminal directly, which
 * leaves stderr for its complaints.
 */
export const startBySudo =
  (installation: Installation, askpass?: string): StartWriter =>
  grants => {
    const sudo = findProgram('sudo')
    if (!sudo) return { over: Promise.resolve('no-agent') }
    const asking = askpass === undefined ? [] : BY_DIALOG
    const args = [...asking, '-p', shellWords.sudoPrompt, '--', ...writerCommand(installation), ...grants]
    const env = { ...process.env, LC_ALL: 'C', ...(askpass === undefined ? {} : { SUDO_ASKPASS: askpass }) }
    const stdin = askpass === undefined ? 'inherit' : 'ignore'
    return { over: outcomeOf(spawn(sudo, args, { stdio: [stdin, 'ignore', 'pipe'], env }), sudoElevation) }
  }
