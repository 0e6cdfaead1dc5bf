// Builds the Node entries into dist/. Each bundle replaces the old one in one rename, so that two
// commands started at the same moment never see a half-written one.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh } from './fresh.mjs'
import { dependenciesOf, noticesOf, packagesOf } from './notices.mjs'
import { optionalModules } from './optional-modules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/**
 * What is built, each into one file of its own, in this order: the command line last, since its time tells how old all
 * are. A sandboxed preload script must be CommonJS.
 */
const ENTRIES = /** @type {const} */ ([
  { source: 'main/writer/writer-main.ts', file: 'writer.mjs', format: 'esm' },
  { source: 'main/electron/electron.ts', file: 'electron.mjs', format: 'esm' },
  { source: 'main/electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { source: 'main/drives/etcher-scanner.ts', file: 'scanner.mjs', format: 'esm' },
  { source: 'main/sources/bzip2/bzip2-worker.ts', file: 'bzip2-worker.mjs', format: 'esm' },
  { source: 'main/sources/archive/unpackers.ts', file: 'unpackers.mjs', format: 'esm' },
  { source: 'main/cli/serve.ts', file: 'serve.mjs', format: 'esm' },
  { source: 'main/cli/cli.ts', file: 'cli.mjs', format: 'esm' },
])

/** The decoder of bzip2 blocks, which the bundles load from beside them. */
const ASSEMBLY = 'bzip2-block.wasm'

const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/**
 * Leaves `import()` of another entry an import of that entry's file: loaded when it is wanted, and not before.
 * @type {import('rolldown').Plugin}
 */
const siblings = {
  name: 'siblings',
  resolveId: (id, importer, { kind }) => {
    if (kind !== 'dynamic-import' || !importer || !id.startsWith('.')) return undefined
    const source = relative(root, resolve(dirname(importer), id))
      .split(sep)
      .join('/')
    const entry = ENTRIES.find(other => other.source === source)
    return entry && { id: `./${entry.file}`, external: true }
  },
}

/** @param {typeof import('rolldown').rolldown} rolldown @param {typeof ENTRIES[number]} entry @param {string} folder */
const bundle = async (rolldown, { source, file, format }, folder) => {
  const built = await rolldown({
    input: join(root, source),
    platform: 'node',
    plugins: [siblings, optionalModules],
    // Native parts stay outside: they are loaded when a command needs them.
    external: ['drivelist', '@ronomon/direct-io', 'xxhash-addon', 'electron'],
    logLevel: 'warn',
  })
  // One file loads faster than the dozen that lazy imports would be cut into.
  const { output } = await built.write({ dir: folder, format, entryFileNames: file, codeSplitting: false })
  return modulesIn(output)
}

/** @param {import('rolldown').RolldownOutput['output']} output */
const modulesIn = output => output.flatMap(part => (part.type === 'chunk' ? Object.keys(part.modules) : []))

/**
 * Which packages a part of the build holds, kept beside it: the notices name those of all parts.
 * @param {string} part @param {readonly string[]} ids
 */
const notePackages = (part, ids) => {
  const folders = packagesOf(root, ids).map(folder => relative(root, folder))
  mkdirSync(join(dist, 'packages'), { recursive: true })
  writeFileSync(join(dist, 'packages', `${part}.json`), JSON.stringify(folders))
}

const writeNotices = () => {
  const bundled = ['main', 'window'].flatMap(part =>
    JSON.parse(readFileSync(join(dist, 'packages', `${part}.json`), 'utf8')),
  )
  // The decoder's own memory and checks are AssemblyScript's.
  const folders = [...bundled, 'node_modules/assemblyscript'].map(folder => join(root, folder))
  writeFileSync(join(dist, NOTICES), noticesOf([...folders, ...dependenciesOf(root)]))
}

const buildEntries = async () => {
  const { rolldown } = await import('rolldown')
  const { compileAssembly } = await import('./assembly.mjs')
  const fresh = join(root, `dist.tmp-${process.pid}`)
  try {
    /** @type {string[]} */
    const ids = []
    for (const entry of ENTRIES) ids.push(...(await bundle(rolldown, entry, fresh)))
    writeFileSync(join(fresh, ASSEMBLY), await compileAssembly())
    notePackages('main', ids)
    for (const file of [ASSEMBLY, ...ENTRIES.map(entry => entry.file)]) renameSync(join(fresh, file), join(dist, file))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const buildRenderer = async () => {
  const { build } = await import('vite')
  const built = await build({ configFile: join(root, 'vite.config.ts') })
  if (!('output' in built)) throw new Error('the window is one bundle')
  notePackages('window', modulesIn(built.output))
}

// A test runner's or a shell's own would put React's development build into the window.
process.env.NODE_ENV = 'production'
const ifStale = process.argv.includes('--if-stale')
/** @param {readonly string[]} built @param {readonly string[]} sources */
const isBuilt = (built, sources) =>
  ifStale &&
  isFresh(
    built.map(path => join(dist, path)),
    [...sources, 'app', 'tools', 'package.json', 'package-lock.json'].map(path => join(root, path)),
  )
const builtEntries = isBuilt(['packages/main.json', 'cli.mjs'], ['main'])
const builtRenderer = isBuilt(
  ['packages/window.json', 'renderer/index.html'],
  ['renderer', 'resources', 'vite.config.ts'],
)
if (!builtEntries) await buildEntries()
if (!builtRenderer) await buildRenderer()
if (!builtEntries || !builtRenderer || !isBuilt([NOTICES], [])) writeNotices()
