import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const OTHERS_WRITE = 0o022
const STICKY = 0o1000

/** The same place without links, as far as it exists. */
const withoutLinks = (path: string): string => {
  try {
    return realpathSync(path)
  } catch (error) {
    if (dirname(path) === path) throw error
    return join(withoutLinks(dirname(path)), basename(path))
  }
}

/** Whether nobody but root can exchange what lies at a path; of one that does not exist yet, what lies above it. */
const isRootsAlone = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  const safe = !found || (found.uid === 0 && ((found.mode & OTHERS_WRITE) === 0 || (found.mode & STICKY) !== 0))
  return safe && (dirname(path) === path || isRootsAlone(dirname(path)))
}

/**
 * A folder that only this user can write to, made with mode 0700 where it is missing; the path has no links. Undefined
 * where it is a link, no folder, somebody else's or open to others; for root also where a folder above it is not root's.
 * Nothing that was there is changed. Never throws.
 */
export const privateFolder = (path: string): string | undefined => {
  try {
    const above = withoutLinks(dirname(path))
    const uid = process.getuid?.()
    if (uid === 0 && !isRootsAlone(above)) return undefined
    const folder = join(above, basename(path))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    const own = uid === undefined || (found.uid === uid && (found.mode & OTHERS_WRITE) === 0)
    return found.isDirectory() && own ? folder : undefined
  } catch {
    return undefined
  }
}
