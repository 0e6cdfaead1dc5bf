// The Node entries, and how each becomes one file.
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { optionalModules } from './optional-modules.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What is built, each into a single file, in this order: the command line comes last, because its time tells how old
 * the whole build is. A sandboxed preload script must be CommonJS.
 */
export const ENTRIES = /** @type {const} */ ([
  { source: 'main/writer/writer-main.ts', file: 'writer.mjs', format: 'esm' },
  { source: 'main/electron/electron.ts', file: 'electron.mjs', format: 'esm' },
  { source: 'main/electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { source: 'main/drives/etcher-scanner.ts', file: 'scanner.mjs', format: 'esm' },
  { source: 'main/sources/bzip2/bzip2-worker.ts', file: 'bzip2-worker.mjs', format: 'esm' },
  { source: 'main/sources/archive/source-formats.ts', file: 'source-formats.mjs', format: 'esm' },
  { source: 'main/backup/backup-stick.ts', file: 'backup.mjs', format: 'esm' },
  { source: 'main/cli/serve.ts', file: 'serve.mjs', format: 'esm' },
  { source: 'main/cli/cli.ts', file: 'cli.mjs', format: 'esm' },
])

/**
 * Turns `import()` of another entry into an import of that entry's file, so that it is loaded only when needed.
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

/**
 * Bundles one entry into `folder`. Returns the ids of the modules that went into it.
 * @param {typeof ENTRIES[number]} entry @param {string} folder
 */
export const bundle = async ({ source, file, format }, folder) => {
  const built = await rolldown({
    input: join(root, source),
    platform: 'node',
    plugins: [siblings, optionalModules],
    // Native parts stay outside and are loaded when a command needs them.
    external: ['drivelist', '@ronomon/direct-io', 'koffi', 'xxhash-addon', 'electron'],
    logLevel: 'warn',
  })
  // One file loads faster than the dozen that lazy imports would produce.
  const { output } = await built.write({ dir: folder, format, entryFileNames: file, codeSplitting: false })
  return modulesIn(output)
}

/** @param {import('rolldown').RolldownOutput['output']} output */
export const modulesIn = output => output.flatMap(part => (part.type === 'chunk' ? Object.keys(part.modules) : []))
