import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { load as loadYaml } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { must, run } from '../../testing/command.ts'
import { inTempFolder } from '../../testing/judges.ts'

const load = createRequire(import.meta.url)

// biome-ignore lint/suspicious/noExplicitAny: the packager's own schema checks it.
const readConfig = (): any => loadYaml(readFileSync('electron-builder.yml', 'utf8'))

/** A folder with Electron's usual files, but Node in Electron's place: all that the packager needs to see. */
const standIn = async (folder: string): Promise<string> => {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  copyFileSync(process.execPath, join(dist, 'electron'))
  chmodSync(join(dist, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'icudtl.dat'])
    writeFileSync(join(dist, name), 'x')
  mkdirSync(join(folder, 'default'))
  writeFileSync(join(folder, 'default', 'main.js'), '')
  const { createPackage } = await import('@electron/asar')
  await createPackage(join(folder, 'default'), join(dist, 'resources', 'default_app.asar'))
  return dist
}

describe('the package', () => {
  it('is described as electron-builder wants it', async () => {
    const { validateConfiguration } = load('app-builder-lib/out/util/config/config')
    const { DebugLogger } = load('builder-util')
    const config = readConfig()
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
    await expect(validateConfiguration({ ...config, asarr: true }, new DebugLogger(false))).rejects.toThrow()
    for (const target of ['AppImage', 'deb', 'rpm']) expect(config.linux.target).toContain(target)
    expect(config.win.target).toEqual(['nsis', 'portable'])
    expect(config.mac.target).toEqual(['dmg', 'zip'])
  })

  it('holds the bundles and native parts, nothing else, and its command line and writer run', () =>
    inTempFolder(async folder => {
      const electron = await standIn(folder)
      const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'))
      // A stand-in has no fuses to flip.
      const { electronFuses: _, ...rest } = readConfig()
      const config = join(folder, 'config.json')
      writeFileSync(config, JSON.stringify(rest))
      const built = run('npx', [
        ...['electron-builder', '--linux', 'dir', '--publish', 'never', '--config', config],
        `-c.electronDist=${electron}`,
        `-c.electronVersion=${version}`,
        `-c.directories.output=${join(folder, 'release')}`,
      ])
      expect(built.status, built.stdout + built.stderr).toBe(0)
      const resources = join(folder, 'release', 'linux-unpacked', 'resources')
      const { listPackage, extractAll } = await import('@electron/asar')
      const names = listPackage(join(resources, 'app.asar'), { isPack: false })
      for (const name of [
        '/dist/electron.mjs',
        '/dist/preload.cjs',
        '/dist/cli.mjs',
        '/dist/serve.mjs',
        '/dist/scanner.mjs',
        '/dist/source-formats.mjs',
        '/dist/writer.mjs',
        '/dist/renderer/index.html',
      ])
        expect(names).toContain(name)
      const packages = new Set(
        names.flatMap(name => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(name)?.[1] ?? []),
      )
      expect(packages.has('drivelist')).toBe(true)
      expect([...packages].filter(name => /aws|smithy|react|mantine|etcher|electron/.test(name))).toEqual([])
      expect(names.filter(name => /\.test\.|^\/(app|main|renderer|e2e|docs)\//.test(name))).toEqual([])
      expect(names.filter(name => name.startsWith('/dist/packages'))).toEqual([])
      const notices = readFileSync(join(resources, '..', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
      for (const name of ['react', 'ws', 'drivelist', 'xxhash-addon']) expect(notices).toContain(`\n${name} `)
      extractAll(join(resources, 'app.asar'), join(folder, 'app'))
      const stick = resolve(folder, 'stick.img')
      must(process.execPath, [join(folder, 'app/dist/cli.mjs'), 'flash', 'demo', '--to', stick])
      expect(must(process.execPath, [join(folder, 'app/dist/cli.mjs'), 'drives', '--json'])).toContain('"drives"')
      // Bundles that are loaded on demand find everything that they need.
      for (const name of ['serve.mjs', 'scanner.mjs', 'source-formats.mjs'])
        must(process.execPath, ['--input-type=module', '-e', `await import('${join(folder, 'app/dist', name)}')`])
      // Without a channel it has nothing to serve, and its status says so.
      expect(run(process.execPath, [join(resources, 'app.asar.unpacked/dist/writer.mjs')]).status).toBe(1)
      expect(readFileSync(join(resources, 'polkit/org.thinstick.writer.policy'), 'utf8')).toContain(
        'org.thinstick.writer',
      )
    }))
})
