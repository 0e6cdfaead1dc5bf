import { posix, win32 } from 'node:path'

/**
 * What two spellings of one path have in common: made absolute, and on systems whose names differ by more than their
 * case, in lower case. Links are not followed; a name that is not a path stays itself.
 */
export const pathKey = (path: string, platform: NodeJS.Platform = process.platform): string => {
  if (platform === 'win32') return win32.resolve(path).toLowerCase()
  return platform === 'darwin' ? posix.resolve(path).normalize('NFC').toLowerCase() : posix.resolve(path)
}
