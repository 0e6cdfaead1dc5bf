import { constants } from 'node:fs'
import { access, open } from 'node:fs/promises'
import { windowsDrive } from './windows-drive.ts'

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )

/** Whether the system lets this process write to what is at a path. */
export const mayWrite = (path: string): Promise<boolean> =>
  // A drive of Windows has no attributes that could be asked for, but opening it changes nothing.
  process.platform === 'win32' && windowsDrive(path) !== undefined
    ? succeeds(open(path, 'r+').then(handle => handle.close()))
    : succeeds(access(path, constants.W_OK))
