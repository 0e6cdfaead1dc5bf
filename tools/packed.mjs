// Which packages of others a build holds.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedOf } from './notices.mjs'

/** The encoder of Zstandard is copied out of this package. */
export const ENCODER_PACKAGE = 'node_modules/@bokuweb/zstd-wasm'

/**
 * Folders of all packages whose code is in the bundles, or is shipped beside them. Both parts must have been built.
 * @param {string} root
 */
export const packedFolders = root => {
  const bundled = ['main', 'window'].flatMap(part =>
    JSON.parse(readFileSync(join(root, 'dist', 'packages', `${part}.json`), 'utf8')),
  )
  // The decoder contains AssemblyScript's code for memory and checks.
  const folders = [...bundled, 'node_modules/assemblyscript', ENCODER_PACKAGE].map(folder => join(root, folder))
  return [...new Set([...folders, ...shippedOf(root)])]
}
