// `npm start`: the window in Electron if its binary is there or can be downloaded, otherwise the same window in the
// browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** Electron's program, if it was downloaded. */
const installed = () => {
  const note = join(electronFolder, 'path.txt')
  const program = existsSync(note) ? join(electronFolder, 'dist', readFileSync(note, 'utf8').trim()) : undefined
  return program && existsSync(program) ? program : undefined
}

const DOWNLOAD_LIMIT_MS = 120_000

/** Tries Electron's own download, which needs Node 22.12. Returns why it failed, or undefined. */
const download = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12))
    return `its download needs Node 22.12, and this is ${process.versions.node}`
  const install = join(electronFolder, 'install.js')
  const { status } = spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS })
  return status === 0 && installed() ? undefined : 'it could not be downloaded'
}

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

/** Why Electron cannot be used; undefined if it can. */
const noElectron = () => {
  if (!hasDisplay) return 'there is no display'
  return installed() ? undefined : download()
}

const build = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(build.status ?? 1)

const why = noElectron()
if (why) console.log(`Electron cannot be used here (${why}), so the window opens in the browser.`)
const program = (why ? undefined : installed()) ?? process.execPath
const args = why ? [join(root, 'dist/cli.mjs'), 'serve', ...process.argv.slice(2)] : [join(root, 'dist/electron.mjs')]
const child = spawn(program, args, { stdio: 'inherit' })
// The child receives Ctrl+C too and ends in its own time; this process only waits for it.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', code => process.exit(code ?? 1))
