import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folder for settings, by the custom of each system. */
export const settingsFolder = (): string => {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Thinstick')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Thinstick')
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'thinstick')
}
