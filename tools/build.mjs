// Builds the Node entries into dist/. Each bundle replaces the old one in one rename, so that two
// commands started at the same moment never see a half-written one.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh } from './fresh.mjs'
import { removeLeftovers } from './leftovers.mjs'
import { noticesOf, packagesOf } from './notices.mjs'
import { packFiles } from './pack-files.mjs'
import { ENCODER_PACKAGE, packedFolders } from './packed.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** The decoder of bzip2 blocks, which the bundles load from their own folder. */
const ASSEMBLY = 'bzip2-block.wasm'

/** The encoder of Zstandard, which they load in the same way: our name for it. */
const ENCODER = 'zstd-encoder.wasm'

const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/**
 * Records next to a part of the build which packages it holds, because the notices name those of all parts.
 * @param {string} part @param {readonly string[]} ids
 */
const notePackages = (part, ids) => {
  const folders = packagesOf(root, ids).map(folder => relative(root, folder))
  mkdirSync(join(dist, 'packages'), { recursive: true })
  writeFileSync(join(dist, 'packages', `${part}.json`), JSON.stringify(folders))
}

/**
 * Records next to the bundles which modules each holds, by path; a test uses it to limit what root runs.
 * @param {ReadonlyMap<string, readonly string[]>} bundles
 */
const noteModules = bundles => {
  const named = [...bundles].map(([file, ids]) => [file, ids.map(id => relative(root, id).split(sep).join('/'))])
  writeFileSync(join(dist, 'packages', 'modules.json'), JSON.stringify(Object.fromEntries(named), null, 1))
}

const encoderFile = () => {
  const file = join(root, ENCODER_PACKAGE, 'dist/common/zstd.wasm')
  if (!existsSync(file)) throw new Error(`${ENCODER_PACKAGE} is missing: run npm install`)
  return file
}

const writeNotices = () => writeFileSync(join(dist, NOTICES), noticesOf(packedFolders(root)))

/** What a package installs beside the program, each printed by the command line itself. */
const SHELL_FILES = /** @type {const} */ ([
  ['thinstick.1', ['manual']],
  ['thinstick.bash', ['completion', 'bash']],
  ['_thinstick', ['completion', 'zsh']],
  ['thinstick.fish', ['completion', 'fish']],
])

const writeShellFiles = () => {
  const folder = join(dist, 'shell')
  mkdirSync(folder, { recursive: true })
  for (const [file, args] of SHELL_FILES) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.mjs'), ...args], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`thinstick ${args.join(' ')}: ${stderr}`)
    writeFileSync(join(folder, file), stdout)
  }
}

const buildEntries = async () => {
  const { bundle, ENTRIES } = await import('./bundle.mjs')
  const { compileAssembly } = await import('./assembly.mjs')
  const fresh = join(root, `dist.tmp-${process.pid}`)
  try {
    /** @type {Map<string, string[]>} */
    const bundles = new Map()
    for (const entry of ENTRIES) bundles.set(entry.file, await bundle(entry, fresh))
    writeFileSync(join(fresh, ASSEMBLY), await compileAssembly())
    copyFileSync(encoderFile(), join(fresh, ENCODER))
    notePackages('main', [...bundles.values()].flat())
    noteModules(bundles)
    const files = ENTRIES.map(entry => entry.file)
    for (const file of [ASSEMBLY, ENCODER, ...files]) renameSync(join(fresh, file), join(dist, file))
    removeLeftovers(dist, files)
    writeShellFiles()
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const buildRenderer = async () => {
  const { build } = await import('vite')
  const { modulesIn } = await import('./bundle.mjs')
  const built = await build({ configFile: join(root, 'vite.config.ts') })
  if (!('output' in built)) throw new Error('the window is one bundle')
  packFiles(join(dist, 'renderer'))
  notePackages('window', modulesIn(built.output))
}

// The value of a test runner or a shell would put React's development build into the window.
process.env.NODE_ENV = 'production'
const ifStale = process.argv.includes('--if-stale')
/** @param {readonly string[]} built @param {readonly string[]} sources */
const isBuilt = (built, sources) =>
  ifStale &&
  isFresh(
    built.map(path => join(dist, path)),
    [...sources, 'app', 'tools', 'package.json', 'package-lock.json'].map(path => join(root, path)),
  )
const builtEntries = isBuilt(['packages/main.json', 'packages/modules.json', 'cli.mjs'], ['main'])
const builtRenderer = isBuilt(
  ['packages/window.json', 'renderer/index.html'],
  ['renderer', 'resources', 'vite.config.ts'],
)
if (!builtEntries) await buildEntries()
if (!builtRenderer) await buildRenderer()
if (!builtEntries || !builtRenderer || !isBuilt([NOTICES], [])) writeNotices()
