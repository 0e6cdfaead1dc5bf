// Runs what a package holds, from where it was unpacked or installed: `node tools/check-package.mjs FOLDER`. Without a
// folder it takes the one that the packager has left in release/.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Where a program and its resources are, in the folder that a package was unpacked to.
 * @param {string} folder
 */
export const partsOf = folder => {
  const app = readdirSync(folder).find(name => name.endsWith('.app'))
  if (app) {
    const contents = join(folder, app, 'Contents')
    return { program: join(contents, 'MacOS', 'Thinstick'), resources: join(contents, 'Resources') }
  }
  const program = ['thinstick-gui', 'Thinstick.exe'].find(name => existsSync(join(folder, name)))
  if (!program) throw new Error(`there is no Thinstick in ${folder}`)
  return { program: join(folder, program), resources: join(folder, 'resources') }
}

/** The folder that the packager leaves beside its packages. */
const unpacked = () => {
  const release = join(root, 'release')
  const name = readdirSync(release).find(entry => /^(linux|win).*-unpacked$|^mac/.test(entry))
  if (!name) throw new Error('there is nothing unpacked in release/')
  return join(release, name)
}

/** @param {string} program @param {readonly string[]} args @param {number} expected */
const run = (program, args, expected = 0) => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const shell = program.endsWith('.cmd')
  const { status, stdout, stderr, error } = spawnSync(shell ? `"${program}"` : program, args, {
    encoding: 'utf8',
    env,
    shell,
  })
  if (error || status !== expected) throw new Error(`${program} ${args.join(' ')}: ${error ?? `${status}: ${stderr}`}`)
  return stdout
}

/**
 * Loads the native parts as the program does, and has drivelist list: the program itself makes do without them where it
 * can, so that a package without them would pass for a good one.
 * @param {string} bundle
 */
const natives = bundle => `
  const load = require('module').createRequire(${JSON.stringify(bundle)})
  load('@ronomon/direct-io')
  if (process.platform === 'win32') load('koffi')
  load('xxhash-addon').XXHash3.hash(Buffer.from('x'))
  load('drivelist').list().then(drives => console.log('natives', Array.isArray(drives)))
`

/**
 * Throws if anything of it does not run.
 * @param {string} folder @param {(line: string) => void} say
 */
export const checkPackage = (folder, say) => {
  const { program, resources } = partsOf(resolve(folder))
  const dist = join(resources, 'app.asar.unpacked', 'dist')
  const launcher = join(resources, 'bin', process.platform === 'win32' ? 'thinstick.cmd' : 'thinstick')
  const place = mkdtempSync(join(tmpdir(), 'thinstick package-'))
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    if (run(launcher, ['--version']).trim() !== version) throw new Error(`this is not version ${version}`)
    if (run(program, ['-e', natives(join(dist, 'cli.mjs'))]).trim() !== 'natives true')
      throw new Error('the native parts do not work')
    say('its native parts load')
    JSON.parse(run(launcher, ['drives', '--json']))
    const stick = join(place, 'stick.img')
    run(launcher, ['flash', 'demo', '--to', stick])
    run(launcher, ['verify', 'demo', '--on', stick])
    say('its command line lists drives, builds a stick and verifies it')
    // Without a grant it has nothing to serve, and its status says so.
    run(program, [join(dist, 'writer.mjs')], 1)
    say('its writer starts')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) checkPackage(process.argv[2] ?? unpacked(), console.log)
