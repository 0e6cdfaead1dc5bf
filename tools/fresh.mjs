// Whether what was built is newer than everything it was built from.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The time of the newest file in these folders and among these files, in milliseconds.
 * @param {readonly string[]} sources
 */
const newest = sources => {
  let time = 0
  for (const source of sources) {
    const found = statSync(source)
    if (!found.isDirectory()) time = Math.max(time, found.mtimeMs)
    else
      for (const entry of readdirSync(source, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  }
  return time
}

/** Whether everything built exists and is newer than its sources: files, and folders with their contents.
 * @param {readonly string[]} built
 * @param {readonly string[]} sources
 */
export const isFresh = (built, sources) => {
  if (!built.every(path => existsSync(path))) return false
  const time = newest(sources)
  return built.every(path => statSync(path).mtimeMs > time)
}
