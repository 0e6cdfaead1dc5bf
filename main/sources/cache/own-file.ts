import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { isOwn, OTHERS_WRITE } from '../../platform/user.ts'

/**
 * Opens a regular file for reading that is this user's own and that nobody else may write. Undefined if it is missing,
 * a link, or anything else.
 */
export const openOwnFile = async (path: string): Promise<FileHandle | undefined> => {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  // Windows has neither flag, and owners have no numbers there.
  const handle = await open(path, O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0)).catch(() => undefined)
  if (!handle) return undefined
  const found = await handle.stat().catch(() => undefined)
  if (found?.isFile() && (process.getuid === undefined || (isOwn(found) && (found.mode & OTHERS_WRITE) === 0)))
    return handle
  await handle.close()
  return undefined
}

/** The text of such a file; also undefined if it is longer than `most` bytes or cannot be read. */
export const readOwnFile = async (path: string, most: number): Promise<string | undefined> => {
  const handle = await openOwnFile(path)
  if (!handle) return undefined
  try {
    return (await handle.stat()).size > most ? undefined : await handle.readFile('utf8')
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}
