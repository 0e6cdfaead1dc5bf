import { spawn } from 'node:child_process'

const LIMIT_MS = 10_000

// What a machine's windows need besides (helpers for pictures, priorities of threads) is not known here.
const BASE = 'on,obsolete=deny,elevateprivileges=deny'
const sandbox = (window: boolean): string => (window ? BASE : `${BASE},spawn=deny,resourcecontrol=deny`)

/** Whether a program ends well with these arguments. */
const takes = (program: string, args: readonly string[]): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: LIMIT_MS })
    child.once('error', () => resolve(false))
    child.once('exit', status => resolve(status === 0))
  })

/**
 * Arguments that shut QEMU into its own sandbox (seccomp): what runs in the machine comes from a stick that nobody
 * vouches for. None where this QEMU was built without, as all are but Linux's.
 */
export const sandboxArguments = async (qemu: string, window: boolean): Promise<string[]> => {
  const args = ['-sandbox', sandbox(window)]
  return process.platform === 'linux' && (await takes(qemu, [...args, '-version'])) ? args : []
}
