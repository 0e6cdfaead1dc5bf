// The files that the services expect next to their bundle: separate programs, and the bzip2 decoder. `npm run dev`
// builds each when it is first needed, and again when its sources have changed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh } from './fresh.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(root, 'node_modules/.thinstick-dev')
const ASSEMBLY = 'bzip2-block.wasm'
const ENCODER = 'zstd-encoder.wasm'
const SOURCES = ['app', 'main', 'tools', 'package.json'].map(path => join(root, path))

/** Where a part lies, built at need. Waits for that: a second once, for the decoder a few.
 * @param {string} name
 */
export const besideBundle = name => {
  const file = basename(name)
  const path = join(FOLDER, file)
  const sources = file === ASSEMBLY ? [join(root, 'main/sources/bzip2/assembly')] : SOURCES
  if (isFresh([path], sources)) return path
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), file], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${file} could not be built`)
  return path
}

/** @param {string} file @param {string} folder */
const build = async (file, folder) => {
  if (file === ASSEMBLY) {
    const { compileAssembly } = await import('./assembly.mjs')
    return writeFileSync(join(folder, file), await compileAssembly())
  }
  if (file === ENCODER)
    return copyFileSync(join(root, 'node_modules/@bokuweb/zstd-wasm/dist/common/zstd.wasm'), join(folder, file))
  const { bundle, ENTRIES } = await import('./bundle.mjs')
  const entry = ENTRIES.find(other => other.file === file)
  if (!entry) throw new Error(`${file} is no part of Thinstick`)
  await bundle(entry, folder)
}

const asked = process.argv[1] === fileURLToPath(import.meta.url) ? process.argv[2] : undefined
if (asked !== undefined) {
  const fresh = join(FOLDER, `tmp-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  await build(asked, fresh)
  renameSync(join(fresh, asked), join(FOLDER, asked))
}
