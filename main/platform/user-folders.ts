import { statSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { isRoot } from './user.ts'

/** Folder for settings, where each system keeps them. */
export const settingsFolder = (): string => {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Thinstick')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Thinstick')
  if (isOwnRoot(XDG_CONFIG_HOME)) return join(XDG_CONFIG_HOME, 'thinstick')
  return join(isForeignHome() ? userInfo().homedir : homedir(), '.config', 'thinstick')
}

/** Folder for virtual sticks, where each system keeps an application's data. */
export const dataFolder = (): string => {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'Thinstick')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Thinstick')
  if (isOwnRoot(XDG_DATA_HOME)) return join(XDG_DATA_HOME, 'thinstick')
  return join(isForeignHome() ? userInfo().homedir : homedir(), '.local', 'share', 'thinstick')
}

/** Folder for what can be made again, where each system keeps caches. */
export const cacheFolder = (): string => {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'Thinstick', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Thinstick')
  if (isOwnRoot(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'thinstick')
  return isForeignHome() ? '/var/cache/thinstick' : join(homedir(), '.cache', 'thinstick')
}

/** Folders for the log, where each system keeps logs; the first safe one is used. */
export const logFolders = (): string[] => {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return [join(LOCALAPPDATA ?? homedir(), 'Thinstick', 'Logs')]
  const roots = isRoot() ? ['/var/log/thinstick'] : []
  if (process.platform === 'darwin') return [join(homedir(), 'Library', 'Logs', 'Thinstick'), ...roots]
  const state = XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local', 'state')
  return [join(state, 'thinstick'), ...roots]
}

/**
 * Whether to use a folder that the environment names: it must be absolute and, for root, root's own. sudo may keep its
 * caller's settings, and the caller could not use what root left there, or could replace it.
 */
const isOwnRoot = (folder: string | undefined): folder is string =>
  folder !== undefined && isAbsolute(folder) && (!isRoot() || ownerOf(folder) === 0)

/** Whether root is running with another user's home (sudo -E). */
const isForeignHome = (): boolean => isRoot() && ownerOf(homedir()) !== 0

/** Id of a folder's owner; if it does not exist yet, of the folder that it would be created in. */
const ownerOf = (folder: string): number | undefined => {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found) return found.uid
  return dirname(folder) === folder ? undefined : ownerOf(dirname(folder))
}
