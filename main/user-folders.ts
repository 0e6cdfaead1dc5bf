import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Folder for settings, by the custom of each system. */
export const settingsFolder = (): string => {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Thinstick')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Thinstick')
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'thinstick')
}

/** Folder for what can be made again, by the custom of each system. */
export const cacheFolder = (): string => {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'Thinstick', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Thinstick')
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'thinstick')
  return isForeignHome() ? '/var/cache/thinstick' : join(homedir(), '.cache', 'thinstick')
}

/** Folders for the log, by the custom of each system; the first that is safe is taken. */
export const logFolders = (): string[] => {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return [join(LOCALAPPDATA ?? homedir(), 'Thinstick', 'Logs')]
  const roots = process.getuid?.() === 0 ? ['/var/log/thinstick'] : []
  if (process.platform === 'darwin') return [join(homedir(), 'Library', 'Logs', 'Thinstick'), ...roots]
  const state = XDG_STATE_HOME && isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local', 'state')
  return [join(state, 'thinstick'), ...roots]
}

/** Whether root runs in another user's home (sudo -E): what it left there, that user could not use. */
const isForeignHome = (): boolean => {
  if (process.getuid?.() !== 0) return false
  const home = statSync(homedir(), { throwIfNoEntry: false })
  return home === undefined || home.uid !== 0
}
