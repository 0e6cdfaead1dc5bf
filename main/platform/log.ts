import { closeSync, constants, fchmodSync, fstatSync, lstatSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { plainText } from '../../app/bytes/plain-text.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { privateFolder } from './private-folder.ts'
import { isOwn, OTHERS } from './user.ts'
import { logFolders } from './user-folders.ts'

/** Once it has this many bytes, a log is set aside, replacing the one set aside before. */
export const LOG_LIMIT = 256 * 1024

const MAX_CHARACTERS = 16 * 1024
const NAME = 'thinstick.log'

// An error that arrives twice (from a job and from its window) is logged only once.
const logged = new WeakMap<object, string>()

/**
 * Writes an internal error with its stack to a log of limited size that only this user can read; with
 * THINSTICK_DEBUG=1, to stderr too. Returns the path of the log; undefined where no place for one is safe. Never
 * throws.
 */
export const logError = (error: unknown, folders: readonly string[] = logFolders()): string | undefined => {
  const known = typeof error === 'object' && error !== null ? logged.get(error) : undefined
  if (known !== undefined) return known
  const entry = entryOf(error)
  if (process.env.THINSTICK_DEBUG === '1') debug(entry)
  const path = append(entry, folders)
  if (path !== undefined && typeof error === 'object' && error !== null) logged.set(error, path)
  return path
}

/** Prints an error's stack on stderr, for a process that may not keep a log of its own. Never throws. */
export const printError = (error: unknown): void => debug(entryOf(error))

const debug = (entry: string): void => {
  try {
    writeSync(2, entry)
  } catch {
    // stderr is closed, so there is nowhere left to report to.
  }
}

const entryOf = (error: unknown): string => {
  const lines = describe(error).slice(0, MAX_CHARACTERS).split('\n')
  const { platform, arch, version } = process
  const head = `${new Date().toISOString()} thinstick ${packageJson.version}, Node ${version}, ${platform} ${arch}`
  return `${[head, ...lines.map(line => `  ${plainText(line)}`)].join('\n')}\n`
}

/** The stack, the causes and whatever else an error carries. */
const describe = (error: unknown): string => {
  try {
    return inspect(error, { depth: 4, maxArrayLength: 20, maxStringLength: 1000 })
  } catch {
    return 'an error that cannot be shown'
  }
}

const append = (entry: string, folders: readonly string[]): string | undefined => {
  for (const wanted of folders) {
    const folder = privateFolder(wanted)
    if (folder !== undefined && appendTo(join(folder, NAME), entry)) return join(folder, NAME)
  }
  return undefined
}

/** Returns whether it was written. A link, a pipe or another user's file at the path is left alone. */
const appendTo = (path: string, entry: string): boolean => {
  try {
    if ((lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) >= LOG_LIMIT) renameSync(path, `${path}.1`)
    const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants
    const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0), 0o600)
    try {
      const found = fstatSync(file)
      if (!found.isFile() || found.nlink > 1 || !isOwn(found)) return false
      if (process.getuid && (found.mode & OTHERS) !== 0) fchmodSync(file, 0o600)
      writeSync(file, entry)
      return true
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
