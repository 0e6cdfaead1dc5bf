import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'

const BY_ID = '/dev/disk/by-id'

/**
 * The names below /dev/disk/by-id that lead to a drive, in alphabetical order: they are made from its model and serial
 * number and stay the same whatever port it is in. Empty on other systems than Linux.
 */
export const stableNames = async (path: string, folder = BY_ID): Promise<string[]> => {
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return []
  const real = await realpath(path).catch(() => path)
  const leads = await Promise.all(
    names.map(name =>
      realpath(join(folder, name)).then(
        found => found === real,
        () => false,
      ),
    ),
  )
  return names
    .filter((_, i) => leads[i])
    .map(name => join(folder, name))
    .sort()
}
