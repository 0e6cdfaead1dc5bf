import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Removes the bundles of entries that are no longer built: whatever lies in `folder` itself is shipped.
 * @param {string} folder @param {readonly string[]} built names of the bundles that are
 */
export const removeLeftovers = (folder, built) => {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && /\.[cm]js$/.test(entry.name) && !built.includes(entry.name))
      rmSync(join(folder, entry.name), { force: true })
}
