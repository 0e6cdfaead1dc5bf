// Bundles the campaigns, which are TypeScript, and runs them: `npm run reliability -- --help`.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'dist/test')
const file = 'reliability.mjs'

// The kills and the wrappers' threads use what has been built.
const { status } = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), '--if-stale'], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

mkdirSync(folder, { recursive: true })
for (const name of ['bzip2-block.wasm', 'bzip2-worker.mjs']) copyFileSync(join(root, 'dist', name), join(folder, name))
const bundle = await rolldown({
  input: join(root, 'e2e/reliability/main.ts'),
  platform: 'node',
  // Nothing here looks for drives of the machine.
  external: ['drivelist', '@ronomon/direct-io', 'xxhash-addon', 'mountutils', 'electron', /etcher-scanner\.ts$/],
  logLevel: 'warn',
  checks: { eval: false },
})
await bundle.write({ dir: folder, format: 'esm', entryFileNames: file, codeSplitting: false })

const child = spawn(process.execPath, [join(folder, file), '--root', root, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
