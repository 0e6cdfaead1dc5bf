import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { optionalModules } from '../../tools/optional-modules.mjs'

/** Builds the window and the host that the tests control. */
const setUp = async (): Promise<void> => {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs', '--if-stale'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed')
  const bundle = await rolldown({
    input: 'e2e/browser/test-host.ts',
    platform: 'node',
    plugins: [optionalModules],
    external: ['drivelist', '@ronomon/direct-io', 'xxhash-addon'],
    logLevel: 'warn',
  })
  await bundle.write({ file: 'dist/test/test-host.mjs', format: 'esm', codeSplitting: false })
  // Unpacking and packing look for these next to their bundle.
  for (const file of ['bzip2-worker.mjs', 'bzip2-block.wasm', 'zstd-encoder.wasm'])
    copyFileSync(`dist/${file}`, `dist/test/${file}`)
}

// Playwright calls the default export as its setup.
// biome-ignore lint/style/noDefaultExport: see above.
export default setUp
