import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isSafePlace } from '../../platform/private-folder.ts'

/**
 * A new folder with mode 0700, removed when the process ends. Throws the operating system's errors, and an error if
 * every folder for temporary files would let somebody else replace it.
 */
export const temporaryFolder = (): string => {
  const place = [tmpdir(), ...(process.platform === 'win32' ? [] : ['/tmp', '/var/tmp'])].find(isSafePlace)
  if (place === undefined) throw new Error('there is no safe folder for temporary files')
  const folder = mkdtempSync(join(place, 'thinstick-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
