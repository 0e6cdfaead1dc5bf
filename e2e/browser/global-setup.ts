import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InputOptions, rolldown } from 'rolldown'
import { isFresh } from '../../tools/fresh.mjs'
import { optionalModules } from '../../tools/optional-modules.mjs'
import { SHELL_FOLDER } from './window-shell.ts'

type Format = 'esm' | 'cjs'

const bundle = async (
  input: string,
  file: string,
  more: Partial<InputOptions> = {},
  format: Format = 'esm',
): Promise<void> => {
  const bundled = await rolldown({ input, platform: 'node', logLevel: 'warn', ...more })
  await bundled.write({ file, format, codeSplitting: false })
}

/** A package that a program under `folder` finds before any other of that name, as the kind of module that it stands for. */
const standIn = async (folder: string, name: string, source: string, format: Format): Promise<void> => {
  const place = join(folder, 'node_modules', name)
  const main = format === 'esm' ? './index.mjs' : './index.cjs'
  await bundle(source, join(place, main), {}, format)
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, main, exports: main }))
}

const MACHINE = join(SHELL_FOLDER, 'machine.mjs')
const HOST = 'dist/test/test-host.mjs'
const BUILT = ['dist/packages/main.json', 'dist/packages/window.json']
const SOURCES = ['app', 'testing', 'e2e/browser', ...BUILT]

/** The program as it was built, with a stand-in for Electron beside it and another machine under it. */
const makeShell = async (): Promise<void> => {
  rmSync(SHELL_FOLDER, { recursive: true, force: true })
  mkdirSync(SHELL_FOLDER, { recursive: true })
  const parts = readdirSync('dist').filter(name => name === 'renderer' || /\.(mjs|cjs|wasm)$/.test(name))
  for (const part of parts) cpSync(join('dist', part), join(SHELL_FOLDER, 'dist', part), { recursive: true })
  await standIn(SHELL_FOLDER, 'electron', 'testing/electron/electron.ts', 'esm')
  await standIn(SHELL_FOLDER, 'drivelist', 'testing/machine/drivelist.ts', 'cjs')
  await bundle('testing/machine/machine.ts', MACHINE)
}

/** The host that the tests control. */
const makeHost = async (): Promise<void> => {
  const external = ['drivelist', '@ronomon/direct-io', 'xxhash-addon']
  await bundle('e2e/browser/test-host.ts', HOST, { plugins: [optionalModules], external })
  // Unpacking and packing look for these next to their bundle.
  for (const file of ['bzip2-worker.mjs', 'bzip2-block.wasm', 'zstd-encoder.wasm'])
    cpSync(`dist/${file}`, `dist/test/${file}`)
}

/** Builds the window and what the tests run it in. */
const setUp = async (): Promise<void> => {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs', '--if-stale'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed')
  // The other project may be using them: each is made once.
  if (!isFresh([HOST], SOURCES)) await makeHost()
  if (!isFresh([MACHINE], SOURCES)) await makeShell()
}

// Playwright calls the default export as its setup.
// biome-ignore lint/style/noDefaultExport: see above.
export default setUp
