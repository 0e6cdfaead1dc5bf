// Builds the Node entries into dist/. Each bundle replaces the old one in one rename, so that two
// commands started at the same moment never see a half-written one.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** The time of the newest file below these folders, in milliseconds. */
const newest = folders => {
  let time = statSync(join(root, 'package.json')).mtimeMs
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) time = Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  return time
}

const isFresh = (built, folders) => existsSync(built) && statSync(built).mtimeMs > newest(folders)

/**
 * What is built, each into one file of its own, in this order: the command line last, since its time tells how old all
 * are. A sandboxed preload script must be CommonJS.
 */
const ENTRIES = [
  { source: 'main/writer/writer-main.ts', file: 'writer.mjs', format: 'esm' },
  { source: 'main/electron/electron.ts', file: 'electron.mjs', format: 'esm' },
  { source: 'main/electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { source: 'main/drives/etcher-scanner.ts', file: 'scanner.mjs', format: 'esm' },
  { source: 'main/sources/bzip2-worker.ts', file: 'bzip2-worker.mjs', format: 'esm' },
  { source: 'main/sources/unpackers.ts', file: 'unpackers.mjs', format: 'esm' },
  { source: 'main/cli/serve.ts', file: 'serve.mjs', format: 'esm' },
  { source: 'main/cli/cli.ts', file: 'cli.mjs', format: 'esm' },
]

/** The decoder of bzip2 blocks, which the bundles load from beside them. */
const ASSEMBLY = 'bzip2-block.wasm'

/** Leaves `import()` of another entry an import of that entry's file: loaded when it is wanted, and not before. */
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

const bundle = async (rolldown, { source, file, format }, folder) => {
  const built = await rolldown({
    input: join(root, source),
    platform: 'node',
    plugins: [siblings],
    // Native parts stay outside: they are loaded when a command needs them.
    external: ['drivelist', '@ronomon/direct-io', 'xxhash-addon', 'mountutils', 'electron'],
    logLevel: 'warn',
    // One of the SDK's helpers loads an optional module by eval; nothing here comes near it.
    checks: { eval: false },
  })
  // One file loads faster than the dozen that lazy imports would be cut into.
  await built.write({ dir: folder, format, entryFileNames: file, codeSplitting: false })
}

const buildEntries = async () => {
  const { rolldown } = await import('rolldown')
  const { compileAssembly } = await import('./assembly.mjs')
  const fresh = join(root, `dist.tmp-${process.pid}`)
  try {
    for (const entry of ENTRIES) await bundle(rolldown, entry, fresh)
    writeFileSync(join(fresh, ASSEMBLY), await compileAssembly())
    mkdirSync(dist, { recursive: true })
    for (const file of [ASSEMBLY, ...ENTRIES.map(entry => entry.file)]) renameSync(join(fresh, file), join(dist, file))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const buildRenderer = async () => {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts') })
}

const ifStale = process.argv.includes('--if-stale')
if (!(ifStale && isFresh(join(dist, 'cli.mjs'), ['app', 'main', 'configs']))) await buildEntries()
if (!(ifStale && isFresh(join(dist, 'renderer/index.html'), ['app', 'renderer', 'configs']))) await buildRenderer()
