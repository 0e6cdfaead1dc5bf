import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { must } from '../../testing/command.ts'
import { startByPkexec, startOnLinux } from './start-on-linux.ts'
import { appImageOf, type Installation, quoted, writerCommand } from './writer-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick start $HOME-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const checkout = (writer: string): Installation => ({
  program: process.execPath,
  writer,
  resources: undefined,
  appImage: undefined,
})

/** A script in place of pkexec; it runs the program that it was given only if its lines say so. */
const standInForPkexec = (lines: string): void => {
  writeFileSync(join(folder, 'pkexec'), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(folder, 'pkexec'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
}

/** A writer that records its arguments. */
const writeWriter = (path: string, status = 0): void =>
  writeFileSync(
    path,
    `import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(join(folder, 'noted'))}, JSON.stringify(process.argv.slice(2)))
process.exitCode = ${status}
`,
  )
const noted = (): unknown => JSON.parse(readFileSync(join(folder, 'noted'), 'utf8'))

describe('startByPkexec', () => {
  it.each([
    ['ended', 'exit 0'],
    ['dismissed', 'echo "Error executing command as another user: Request dismissed" >&2; exit 126'],
    ['dismissed', 'echo "Error executing command as another user: Not authorized" >&2; exit 127'],
    ['no-agent', 'echo "Error executing command as another user: No authentication agent found." >&2; exit 127'],
    ['no-agent', 'echo "Error getting authority: Could not connect: No such file or directory" >&2; exit 127'],
    ['failed', 'exit 1'],
    ['failed', 'kill -9 $$'],
  ])('recognises %s by: %s', async (how, lines) => {
    standInForPkexec(lines)
    expect(await startByPkexec(checkout('writer.mjs'))(['/tmp/x']).over).toBe(how)
  })

  it('says so if there is no pkexec', async () => {
    vi.stubEnv('PATH', folder)
    expect(await startByPkexec(checkout('writer.mjs'))(['/tmp/x']).over).toBe('no-agent')
  })

  it.each([
    [0, 'ended'],
    [1, 'failed'],
  ])('gives the folders as they are, whatever stands in them, to a writer that ends with %i', async (status, how) => {
    standInForPkexec('[ "$1" = --disable-internal-agent ] || exit 99\nshift\nexec "$@"')
    const writer = join(folder, "it's a $(touch x) writer.mjs")
    writeWriter(writer, status)
    const folders = ['/tmp/a b', '/tmp/$(id)', "/tmp/'; id"]
    expect(await startByPkexec(checkout(writer))(folders).over).toBe(how)
    expect(noted()).toEqual(folders)
  })
})

describe('startOnLinux', () => {
  const standInForSudo = (lines: string): void => {
    standInForPkexec('echo "No authentication agent found." >&2; exit 127')
    writeFileSync(join(folder, 'sudo'), `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
  }

  it('lets sudo ask, only for the writer, if there is a terminal but no dialog', async () => {
    standInForSudo('[ "$1" = -p ] && [ "$3" = -- ] || exit 99\nshift 3\nexec "$@"')
    const writer = join(folder, 'writer.mjs')
    writeWriter(writer)
    expect(await startOnLinux(checkout(writer), () => true)(['a grant']).over).toBe('ended')
    expect(noted()).toEqual(['a grant'])
    expect(await startOnLinux(checkout(writer), () => false)(['a grant']).over).toBe('no-agent')
  })

  it.each([
    ['dismissed', 'echo "sudo: 3 incorrect password attempts" >&2; exit 1'],
    ['no-agent', 'echo "me is not in the sudoers file." >&2; exit 1'],
    ['failed', 'exit 1'],
  ])('recognises %s by: %s', async (how, lines) => {
    standInForSudo(lines)
    expect(await startOnLinux(checkout('writer.mjs'), () => true)(['x']).over).toBe(how)
  })
})

describe('writerCommand', () => {
  it('is the file that the polkit action names where it is installed', () => {
    const resources = join(folder, 'resources')
    const here = { ...checkout('/opt/x/writer.mjs'), resources }
    expect(writerCommand(here)).toEqual([
      '/usr/bin/env',
      'ELECTRON_RUN_AS_NODE=1',
      process.execPath,
      '/opt/x/writer.mjs',
    ])
    mkdirSync(join(resources, 'polkit'), { recursive: true })
    copyFileSync('resources/polkit/thinstick-writer', join(resources, 'polkit', 'thinstick-writer'))
    expect(writerCommand(here)).toEqual([join(resources, 'polkit', 'thinstick-writer')])
  })

  it('is the file of the installed polkit action before any AppImage, and the AppImage before a file of its own', () => {
    const resources = join(folder, 'resources')
    const installed = join(resources, 'polkit', 'thinstick-writer')
    mkdirSync(join(resources, 'polkit'), { recursive: true })
    copyFileSync('resources/polkit/thinstick-writer', installed)
    const policy = join(folder, 'policy')
    const here = { ...checkout('/opt/x/writer.mjs'), resources, appImage: '/home/me/other.AppImage' }
    copyFileSync('resources/polkit/org.thinstick.writer.policy', policy)
    expect(writerCommand(here, policy)).toContain('/home/me/other.AppImage')
    const named = readFileSync(policy, 'utf8').replace('/opt/Thinstick/resources/polkit/thinstick-writer', installed)
    writeFileSync(policy, named)
    expect(writerCommand(here, policy)).toEqual([installed])
  })

  it('believes in an AppImage only if the program is in what it has mounted', () => {
    mkdirSync(join(folder, 'mount'))
    symlinkSync('mount', join(folder, 'link'))
    const of = (program: string, APPDIR?: string, APPIMAGE: string | undefined = '/home/me/x.AppImage') =>
      appImageOf(program, { APPIMAGE, APPDIR })
    const mount = join(folder, 'mount')
    expect(of(join(mount, 'thinstick'), mount)).toBe('/home/me/x.AppImage')
    writeFileSync(join(mount, 'thinstick'), '')
    expect(of(join(mount, 'thinstick'), join(folder, 'link'))).toBe('/home/me/x.AppImage')
    // A terminal that is an AppImage passes both variables on to everything started in it.
    expect(of('/opt/Thinstick/thinstick', mount)).toBeUndefined()
    expect(of(`${mount}-2/thinstick`, mount)).toBeUndefined()
    expect(of(join(mount, 'thinstick'))).toBeUndefined()
    expect(of(join(mount, 'thinstick'), '')).toBeUndefined()
    expect(of(join(mount, 'thinstick'), mount, 'x.AppImage')).toBeUndefined()
  })

  it('finds the writer of an AppImage from inside', () => {
    // Node in place of Electron: only its path matters.
    const program = join(folder, 'thinstick')
    copyFileSync(process.execPath, program)
    chmodSync(program, 0o755)
    mkdirSync(join(folder, 'resources/app.asar.unpacked/dist'), { recursive: true })
    writeWriter(join(folder, 'resources/app.asar.unpacked/dist/writer.mjs'))
    const [env = '', ...args] = writerCommand({ ...checkout('unused'), appImage: program })
    must(env, [...args, '/tmp/a', '/tmp/b'])
    expect(noted()).toEqual(['/tmp/a', '/tmp/b'])
  })
})

describe('a line of text', () => {
  it('has words that a shell takes literally', () => {
    const word = `it's $HOME \`id\` "x" \\ %PATH%`
    expect(must('sh', ['-c', `printf %s ${quoted(word, 'linux')}`])).toBe(word)
    expect(quoted('C:\\Program Files\\100%\\x.exe', 'win32')).toBe('"C:\\Program Files\\100%\\x.exe"')
  })
})
