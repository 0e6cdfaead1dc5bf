// Builds the Node entries into dist/. The new folder replaces the old one in one rename each, so that two
// commands started at the same moment never see a half-written bundle.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

const newestSource = () => {
  let newest = statSync(join(root, 'package.json')).mtimeMs
  for (const folder of ['app', 'main', 'configs'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
  return newest
}

const isFresh = () => {
  const built = join(dist, 'cli.mjs')
  return existsSync(built) && statSync(built).mtimeMs > newestSource()
}

const build = async () => {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: { cli: join(root, 'main/cli/cli.ts') },
    platform: 'node',
    // Native parts and what carries them stay outside: they are loaded when a command needs them.
    external: ['etcher-sdk', /^etcher-sdk\//, 'drivelist', '@ronomon/direct-io', 'electron'],
    logLevel: 'warn',
  })
  const fresh = join(root, `dist.tmp-${process.pid}`)
  await bundle.write({
    dir: fresh,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
    minify: false,
    sourcemap: false,
  })
  mkdirSync(join(dist, 'chunks'), { recursive: true })
  for (const entry of readdirSync(fresh, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const name = join(entry.parentPath, entry.name).slice(fresh.length + 1)
      mkdirSync(join(dist, name, '..'), { recursive: true })
      renameSync(join(fresh, name), join(dist, name))
    }
  rmSync(fresh, { recursive: true, force: true })
}

if (!(process.argv.includes('--if-stale') && isFresh())) await build()
