import { spawnSync } from 'node:child_process'

/** Builds whatever is stale before tests that run the bundles, however they were started. */
export const setup = (): void => {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs', '--if-stale'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed')
}
