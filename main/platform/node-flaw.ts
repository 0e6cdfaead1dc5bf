import { closeSync, openSync } from 'node:fs'

// No drive has this number. It is opened all the same: Node says in its error which name it has given to the system.
const NO_DRIVE = '\\\\.\\PhysicalDrive9999'

/** Opens a file for reading and closes it again; throws Node's error. */
export type Attempt = (path: string) => void

const attemptOpen: Attempt = path => closeSync(openSync(path, 'r'))

/**
 * Whether this Node adds a backslash to the name of a Windows drive, so that none can be opened (nodejs/node issue 54025):
 * 20.18.1 and 22.14 do, 20.20.2 and 22.20 do not. Asked of Node itself, for each line of releases was mended at another
 * time.
 */
export const breaksDriveNames = (
  platform: NodeJS.Platform = process.platform,
  attempt: Attempt = attemptOpen,
): boolean => {
  if (platform !== 'win32') return false
  try {
    attempt(NO_DRIVE)
    return false
  } catch (error) {
    return error instanceof Error && 'path' in error && /\\$/.test(String(error.path))
  }
}
