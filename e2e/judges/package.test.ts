import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { load as loadYaml } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ARTICLE_STICK_BYTES } from '../../app/target/article-stick.ts'
import { factsOf } from '../../main/drives/drive-facts.ts'
import { openWithPrivilege } from '../../main/elevation/elevate.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { must, run } from '../../testing/command.ts'
import { sfdiskDump } from '../../testing/judges.ts'
import { noLoopDevices, withLoopDevice } from '../../testing/loop-device.ts'
import { skippedFor } from '../../testing/needs.ts'
import { noOwnRoot, OwnRoot } from '../../testing/own-root.ts'
import { checkPackage } from '../../tools/check-package.mjs'
import { startPackedWindow } from './packed-window.ts'

// Tests that make packages run as root, who needs no writer.
vi.mock(import('../../main/platform/may-write.ts'), () => ({ mayWrite: async () => false }))

const MAN_UPDATE = '/var/lib/man-db/auto-update'
const load = createRequire(import.meta.url)

const PROGRAM = '/opt/Thinstick/thinstick-gui'
const WRITER = '/opt/Thinstick/resources/polkit/thinstick-writer'

// biome-ignore lint/suspicious/noExplicitAny: the packager's own schema checks it.
const readConfig = (): any => loadYaml(readFileSync('electron-builder.yml', 'utf8'))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-package-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder with Electron's usual files, and a program that runs Node where Electron would act as Node. */
const electron = async (): Promise<string> => {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  const program = `#!/bin/sh
[ "$ELECTRON_RUN_AS_NODE" = 1 ] || { echo "there is no window here" >&2; exit 64; }
exec '${process.execPath}' "$@"
`
  writeFileSync(join(dist, 'electron'), program, { mode: 0o755 })
  writeFileSync(join(dist, 'chrome-sandbox'), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'icudtl.dat'])
    writeFileSync(join(dist, name), 'x')
  mkdirSync(join(folder, 'default'))
  writeFileSync(join(folder, 'default', 'main.js'), '')
  const { createPackage } = await import('@electron/asar')
  await createPackage(join(folder, 'default'), join(dist, 'resources', 'default_app.asar'))
  return dist
}

/** Has electron-builder make a deb, with Electron and fpm replaced. */
const makeDeb = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'))
  // A stand-in has no fuses to flip.
  const { electronFuses: _, ...rest } = readConfig()
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify(rest))
  const args = [
    ...['electron-builder', '--linux', 'deb', '--publish', 'never', '--config', config],
    `-c.electronDist=${await electron()}`,
    `-c.electronVersion=${version}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ]
  must('env', [`CUSTOM_FPM_PATH=${resolve('testing/fpm.mjs')}`, 'npx', ...args])
  const deb = readdirSync(join(folder, 'release')).find(name => name.endsWith('.deb'))
  return join(folder, 'release', deb ?? 'no deb')
}

describe('the packager', () => {
  it('takes the description', async () => {
    const { validateConfiguration } = load('app-builder-lib/out/util/config/config')
    const { DebugLogger } = load('builder-util')
    const config = readConfig()
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
    await expect(validateConfiguration({ ...config, asarr: true }, new DebugLogger(false))).rejects.toThrow()
    for (const target of ['AppImage', 'deb', 'rpm']) expect(config.linux.target).toContain(target)
    expect(config.win.target).toEqual(['nsis', 'portable'])
    expect(config.mac.target).toEqual(['dmg', 'zip'])
    expect(config.rpm.fpm).toContain('--depends=polkit')
  })
})

const noDeb =
  process.platform === 'linux' && run('sh', ['-c', 'command -v dpkg-deb']).status === 0
    ? undefined
    : 'dpkg-deb is not here'

// All that the native parts need of npm's folders, and nothing of what built them.
const NATIVE_FILES = `
@ronomon/direct-io/LICENSE
@ronomon/direct-io/binding.node
@ronomon/direct-io/package.json
bindings/bindings.js
bindings/package.json
debug/LICENSE
debug/package.json
debug/src/browser.js
debug/src/common.js
debug/src/index.js
debug/src/node.js
drivelist/LICENSE
drivelist/build/Release/drivelist.node
drivelist/js/index.js
drivelist/js/lsblk/index.js
drivelist/js/lsblk/json.js
drivelist/js/lsblk/pairs.js
drivelist/package.json
file-uri-to-path/LICENSE
file-uri-to-path/index.js
file-uri-to-path/package.json
ms/index.js
ms/package.json
node-gyp-build/LICENSE
node-gyp-build/index.js
node-gyp-build/node-gyp-build.js
node-gyp-build/package.json
xxhash-addon/LICENSE
xxhash-addon/package.json
xxhash-addon/prebuilds/linux-${process.arch}/addon.napi.glibc.node
xxhash-addon/xxhash-addon.js
`
  .trim()
  .split('\n')

describe('the deb', skippedFor(noDeb), () => {
  let deb = ''
  const unpacked = (): string => join(folder, 'release', 'linux-unpacked')
  beforeAll(async () => {
    deb = await makeDeb()
  })

  it('holds the bundles and the native parts, and no leftovers', async () => {
    const { listPackage } = await import('@electron/asar')
    const archive = join(unpacked(), 'resources', 'app.asar')
    const names = listPackage(archive, { isPack: true }).map(line => line.split(' : '))
    const files = names.map(([, name = '']) => name).filter(name => /\/[^/]*\.[^/]*$|LICENSE$/.test(name))
    for (const name of ['electron.mjs', 'preload.cjs', 'cli.mjs', 'serve.mjs', 'scanner.mjs', 'writer.mjs'])
      expect(files).toContain(`/dist/${name}`)
    expect(files).toContain('/dist/renderer/index.html')
    const native = files
      .filter(name => name.startsWith('/node_modules/'))
      .map(name => name.slice('/node_modules/'.length))
    expect(native.toSorted()).toEqual(NATIVE_FILES)
    expect(files.filter(name => !/^\/(node_modules|dist|package\.json$)/.test(name))).toEqual([])
    expect(files.filter(name => /^\/dist\/(packages|shell|test)|\.test\.|NOTICES/.test(name))).toEqual([])
    // What is inside the archive is run by Electron alone, as its main script.
    const inside = names.filter(([how]) => how?.trim() === 'pack').map(([, name]) => name)
    expect(inside.filter(name => files.includes(name ?? '')).toSorted()).toEqual([
      '/dist/electron.mjs',
      '/dist/preload.cjs',
      '/package.json',
    ])
  })

  it('has the terms of all that it holds', () => {
    const notices = readFileSync(join(unpacked(), 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of ['react', 'ws', 'drivelist', 'xxhash-addon', 'node-addon-api'])
      expect(notices).toContain(`\n${name} `)
    expect(notices).not.toContain('\nprebuild-install ')
    for (const name of ['LICENSE.thinstick.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(unpacked(), name)), name).toBe(true)
  })

  it('needs what its window and its writer need', () => {
    const field = (name: string): string => must('dpkg-deb', ['--field', deb, name]).trim()
    expect(field('Depends').split(', ')).toEqual(
      expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libnotify4', 'xdg-utils', 'pkexec | policykit-1']),
    )
    expect(field('Recommends')).toBe('udisks2')
    expect(field('Package')).toBe('thinstick')
  })

  it('runs from where it was unpacked, and its native parts load', () => {
    const said: string[] = []
    checkPackage(unpacked(), line => said.push(line))
    expect(said).toHaveLength(3)
  })

  it('opens its window, which finds the page, the services and the native parts', async () => {
    const { extractAll } = await import('@electron/asar')
    const app = join(folder, 'app')
    extractAll(join(unpacked(), 'resources', 'app.asar'), app)
    const window = await startPackedWindow(app)
    try {
      const page = await fetch(window.address)
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
      const [, script = ''] = /<script[^>]* src="([^"]+)"/.exec(await page.text()) ?? []
      expect((await fetch(new URL(script, window.address))).status).toBe(200)
      expect(await window.call('listDrives')).toEqual({ value: expect.any(Array) })
    } finally {
      await window.end()
    }
  })

  describe('once it is installed', skippedFor(noOwnRoot() ?? noLoopDevices()), () => {
    it('runs its command line and its writer, and is gone when it is removed', async () => {
      const root = await OwnRoot.make(join(folder, 'own'))
      try {
        // Indexing all manual pages would take a quarter of a minute.
        root.must('rm', ['--force', MAN_UPDATE])
        // Some of what it needs is not here; what that is has a test of its own.
        root.must('dpkg', ['--install', '--force-depends', deb])
        expect(root.must('thinstick', ['--version']).trim()).toBe(packageJson.version)
        expect(root.must('readlink', ['--canonicalize', '/usr/bin/thinstick-gui']).trim()).toBe(PROGRAM)
        expect(root.must('man', ['--where', 'thinstick'])).toContain('/usr/share/man/man1/thinstick.1')
        const completion = 'source /usr/share/bash-completion/completions/thinstick && complete -p thinstick'
        expect(root.must('bash', ['-c', completion])).toContain('thinstick')
        await worksOnADrive(root)
        root.must('dpkg', ['--purge', 'thinstick'])
        expect(leftIn(root)).toEqual([])
      } finally {
        await root.remove()
      }
    })
  })
})

/** Writes to a drive as a window without rights does: through the installed writer, started in that root. */
const writesThroughWriter = async (root: OwnRoot, path: string): Promise<void> => {
  const target = { facts: await factsOf(path, {}), choices: { allowLarge: false, minimumSize: undefined } }
  const open = openWithPrivilege(grants => {
    const writer = spawn('nsenter', root.inside(WRITER, grants), { stdio: 'ignore' })
    return { over: once(writer, 'close').then(() => 'ended') }
  })
  const device = await open({ ...target, createSize: undefined })
  const [written, found] = [Buffer.alloc(4096, 'writer'), Buffer.alloc(4096)]
  await device.write(1 << 20, written)
  await device.flush()
  await device.read(1 << 20, found)
  await device.close()
  expect(found.equals(written)).toBe(true)
}

/** Has the installed command line and the installed writer work on a drive. */
const worksOnADrive = async (root: OwnRoot): Promise<void> => {
  const file = join(folder, 'drive.img')
  writeFileSync(file, '')
  truncateSync(file, ARTICLE_STICK_BYTES)
  await withLoopDevice(file, [], async path => {
    root.must('thinstick', ['flash', 'demo', '--to', path, '--yes'])
    root.must('thinstick', ['verify', 'demo', '--on', path])
    expect(sfdiskDump(file).length).toBeGreaterThan(2)
    await writesThroughWriter(root, path)
  })
}

// Written by dpkg, and by what the system does after every installation.
const OF_THE_SYSTEM =
  /^\/var\/(lib\/dpkg|log|cache)\/|^\/usr\/share\/mime\/(?!packages)|\/(mimeinfo|icon-theme)\.cache$/

/** What differs from a root in which it was never installed. */
const leftIn = (root: OwnRoot): string[] =>
  root
    .changed()
    .filter(({ path, kind }) => path !== MAN_UPDATE && !OF_THE_SYSTEM.test(path) && !(kind === 'd' && existsSync(path)))
    .map(({ path }) => path)
