import { spawn } from 'node:child_process'

const LIMIT_MS = 10_000

// All that a window is denied: what else it needs (picture helpers, thread priorities) is not known.
const BASE = 'on,obsolete=deny,elevateprivileges=deny'
const sandbox = (window: boolean): string => (window ? BASE : `${BASE},spawn=deny,resourcecontrol=deny`)

/** Whether a program exits with status 0 for these arguments. */
const takes = (program: string, args: readonly string[]): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: LIMIT_MS })
    child.once('error', () => resolve(false))
    child.once('exit', status => resolve(status === 0))
  })

/**
 * Arguments that confine QEMU to its own sandbox (seccomp), because what runs in the machine comes from a stick that
 * nobody vouches for. Empty if this QEMU was built without it, as all are but Linux's.
 */
export const sandboxArguments = async (qemu: string, window: boolean): Promise<string[]> => {
  const args = ['-sandbox', sandbox(window)]
  return process.platform === 'linux' && (await takes(qemu, [...args, '-version'])) ? args : []
}
