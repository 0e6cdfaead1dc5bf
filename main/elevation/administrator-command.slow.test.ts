import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { must } from '../../testing/command.ts'
import { commandForAdministrator } from './administrator-command.ts'
import { type Installation, writerCommand } from './writer-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "thinstick it's $HOME-"))
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

const checkout: Installation = {
  program: process.execPath,
  writer: 'unused',
  resources: undefined,
  appImage: undefined,
}

/** A bundle that prints what reached it. */
const writeBundle = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'console.log(JSON.stringify(process.argv.slice(2)))\n')
}
/** What a shell runs when the command is pasted into it. */
const pasted = (command: string): unknown => JSON.parse(must('sh', ['-c', command]))

describe('the command for an administrator', () => {
  it('runs the bundle of a checkout', () => {
    expect(commandForAdministrator(checkout)).toMatch(/^\S+ \S+cli\.mjs serve$/)
    vi.stubGlobal('process', { ...process, versions: { electron: '45' } })
    const here = { ...checkout, program: '/opt/My Apps/thinstick' }
    expect(commandForAdministrator(here)).toMatch(/^env ELECTRON_RUN_AS_NODE=1 '\/opt\/My Apps\/thinstick' \S+ serve$/)
  })

  it('is the installed command line, by its short name where that leads to it', () => {
    const resources = join(folder, 'resources')
    const launcher = join(resources, 'bin', 'thinstick')
    mkdirSync(dirname(launcher), { recursive: true })
    copyFileSync('resources/bin/thinstick', launcher)
    // Node in place of Electron: only its path matters.
    writeFileSync(join(folder, 'thinstick-gui'), `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 })
    writeBundle(join(resources, 'app.asar.unpacked/dist/cli.mjs'))
    const here = { ...checkout, resources }
    expect(pasted(commandForAdministrator(here))).toEqual(['serve'])
    const short = join(folder, 'short')
    copyFileSync('resources/linux/thinstick', short)
    expect(commandForAdministrator(here, short)).not.toBe('thinstick serve')
    writeFileSync(short, readFileSync(short, 'utf8').replace('/opt/Thinstick/resources/bin/thinstick', launcher))
    expect(commandForAdministrator(here, short)).toBe('thinstick serve')
  })
})

describe('an AppImage', () => {
  const load = createRequire(import.meta.url)

  /** The AppRun of electron-builder over Node in place of Electron, on a system with or without user namespaces. */
  const standIn = (namespaces: boolean): string => {
    const { generateAppRunScript } = load('app-builder-lib/out/targets/appimage/appImageUtil')
    const names = { ExecutableName: 'thinstick-gui', ProductName: 'Thinstick', ProductFilename: 'thinstick-gui' }
    const appRun = join(folder, 'AppRun')
    writeFileSync(appRun, generateAppRunScript({ ...names, DesktopFileName: 'x', ResourceName: 'x' }), { mode: 0o755 })
    writeFileSync(join(folder, 'unshare'), `#!/bin/sh\nexit ${namespaces ? 0 : 1}\n`, { mode: 0o755 })
    copyFileSync(process.execPath, join(folder, 'thinstick-gui'))
    chmodSync(join(folder, 'thinstick-gui'), 0o755)
    for (const name of ['writer', 'cli']) writeBundle(join(folder, `resources/app.asar.unpacked/dist/${name}.mjs`))
    return appRun
  }

  it.each([true, false])('runs its writer and its command line, with user namespaces: %s', namespaces => {
    const here = { ...checkout, appImage: standIn(namespaces) }
    const [env = '', ...args] = writerCommand(here)
    expect(JSON.parse(must(env, [...args, '/tmp/a', '/tmp/b']))).toEqual(['/tmp/a', '/tmp/b'])
    expect(pasted(commandForAdministrator(here))).toEqual(['serve'])
  })

  it("would not run at all with AppRun's own --no-sandbox", () => {
    const appRun = standIn(false)
    expect(() => must(appRun, ['-e', 'console.log(1)', 'writer'])).toThrow(/bad option: --no-sandbox/)
  })
})
