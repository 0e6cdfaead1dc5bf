// Builds, and makes this system's packages: `npm run package`, with electron-builder's own arguments after `--`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const PROCESSORS = ['--x64', '--arm64', '--ia32', '--armv7l', '--universal']

/**
 * The arguments for electron-builder. Without a certificate a package for macOS is signed ad hoc: setting the fuses
 * breaks the signature that Electron comes with, and Apple silicon kills a program whose signature is broken. Throws
 * for another processor than this machine's, because npm built the native parts for this one.
 * @param {{ platform: string, arch: string, env: Readonly<Record<string, string | undefined>> }} machine
 * @param {readonly string[]} more
 */
export const packagerArguments = ({ platform, arch, env }, more) => {
  const foreign = more.find(argument => PROCESSORS.includes(argument) && argument !== `--${arch}`)
  if (foreign) throw new Error(`The native parts are built for ${arch}; run this on a machine for ${foreign.slice(2)}.`)
  const adHoc = platform === 'darwin' && !env.CSC_LINK && !env.CSC_NAME ? ['--config.mac.identity=-'] : []
  return ['--publish', 'never', `--${arch}`, ...adHoc, ...more]
}

/** @param {readonly string[]} args */
const run = args => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = packagerArguments(process, process.argv.slice(2))
  run([join(root, 'tools/build.mjs')])
  run([join(root, 'node_modules/electron-builder/cli.js'), ...args])
}
