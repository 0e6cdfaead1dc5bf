import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thinstick } from '../../testing/command.ts'
import { expectPlain, HOSTILE, hostileImage } from '../../testing/hostile.ts'

let folder = ''
let image = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-output-'))
  // A file name may contain anything but a slash and NUL.
  image = join(folder, HOSTILE.replaceAll('\0', '').replaceAll('/', ''))
  writeFileSync(image, hostileImage())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CLI = join(process.cwd(), 'dist', 'cli.mjs')
const stick = (name: string): string => join(folder, `${name}\u001b[31m\u202e\u009b.img`)

describe('what an image, a name or an argument says', () => {
  it.each<[string, (...json: string[]) => string[]]>([
    ['inspect', () => ['inspect', image]],
    ['plan', () => ['plan', image, '--size', '65273856']],
    ['flash', () => ['flash', image, '--to', stick('flash'), '--yes']],
    ['verify', () => ['verify', image, '--on', stick('flash')]],
    ['an image that is none', () => ['inspect', stick('flash').replace('flash', 'none')]],
    ['a command that is none', () => [HOSTILE.replaceAll('\0', '')]],
    ['an option that is none', () => ['inspect', `--${HOSTILE.replaceAll('\0', '')}`]],
    ['a second argument', () => ['cache', '\u001b[2J\u009b']],
    ['help', () => ['--help']],
  ])('reaches no terminal as more than text: %s', (_, args) => {
    for (const json of [[], ['--json']]) {
      const { stdout, stderr, status } = thinstick(...args(), ...json)
      expect(status, stderr).not.toBe(13)
      expect(stdout + stderr).not.toBe('')
      expectPlain(stdout, 'stdout')
      expectPlain(stderr, 'stderr')
      for (const line of json.length > 0 && args()[0] === 'flash' ? stdout.trim().split('\n') : []) JSON.parse(line)
    }
  })

  it('keeps its meaning in JSON', () => {
    const { bank } = JSON.parse(thinstick('inspect', image, '--json').stdout)
    const paths = bank.files.map(({ path }: { path: string }) => path)
    expect(paths).toContain(HOSTILE.replaceAll('\0', ''))
  })
})

/** Runs a command at a terminal and types this when it asks. Resolves to what the terminal received. */
const atTerminal = (args: readonly string[], typed: string): Promise<{ status: number | null; screen: string }> => {
  const quoted = [process.execPath, CLI, ...args].map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const child = spawn('script', ['-qec', quoted, '/dev/null'], { timeout: 20_000, killSignal: 'SIGKILL' })
  let screen = ''
  child.stdout.on('data', data => {
    const asked = screen.includes(QUESTION)
    screen += data
    if (!asked && screen.includes(QUESTION)) child.stdin.write(typed)
  })
  return new Promise(resolve => child.once('close', status => resolve({ status, screen })))
}

const QUESTION = 'Type "erase" to build the stick: '

/** The screen without what this program itself may send: line ends, clearing a line, readline's codes. */
const withoutOwn = (screen: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own codes.
  screen.replaceAll('\r\n', '\n').replaceAll(/\r\u001b\[2K|\u001b\[(?:1G|0J|\d+G)|\r|\u0004\b\b|\^C/g, '')

describe('a person at a terminal', () => {
  it('is asked in plain text, and sees plain progress', async () => {
    const target = stick('asked')
    writeFileSync(target, new Uint8Array(65_273_856))
    const { status, screen } = await atTerminal(['flash', image, '--to', target], 'erase\n')
    expect(screen).toContain('Type "erase"')
    expect(screen).toContain('Built and verified')
    expectPlain(withoutOwn(screen), 'screen')
    expect(status).toBe(0)
  })

  it.each([
    ['another answer', 'no\n'],
    ['the end of the input', '\u0004'],
    ['Ctrl+C', '\u0003'],
  ])('writes nothing by %s', async (_, typed) => {
    const target = stick('kept')
    writeFileSync(target, new Uint8Array(65_273_856).fill(7))
    const { status, screen } = await atTerminal(['flash', image, '--to', target, '--overwrite'], typed)
    expect(screen).toContain('is unchanged')
    expect(status).toBe(130)
    expect(readFileSync(target).every(byte => byte === 7)).toBe(true)
  })
})

/** Runs the command line in a shell that redirects its streams; $CLI is the command. */
const inShell = (line: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line, 'bash', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CLI, NODE: process.execPath, XDG_CACHE_HOME: folder, XDG_STATE_HOME: folder },
  })
  return { status, stdout, stderr }
}

/** The stick matches the image, whose boot.cfg of control characters would not boot on any stick. */
const verified = (target: string): void => {
  const { stdout } = thinstick('verify', image, '--on', target, '--json')
  expect(JSON.parse(stdout)).toMatchObject({ mismatches: [], problem: { code: 'would-not-boot' } })
}

describe.runIf(process.platform === 'linux')('a job whose reader is gone', () => {
  it.each([
    ['head takes one line', '"$NODE" "$CLI" "$@" --json | head -1 >/dev/null; exit $PIPESTATUS'],
    ['nobody reads at all', '"$NODE" "$CLI" "$@" --json | true; exit $PIPESTATUS'],
    ['stdout is closed', '"$NODE" "$CLI" "$@" >&-'],
    ['stderr is closed', '"$NODE" "$CLI" "$@" 2>&-'],
    ['all is closed', '"$NODE" "$CLI" "$@" <&- >&- 2>&-'],
    ['stdout is full', '"$NODE" "$CLI" "$@" --json >/dev/full'],
    ['both are full', '"$NODE" "$CLI" "$@" >/dev/full 2>/dev/full'],
    ['stderr goes to nobody', '{ "$NODE" "$CLI" "$@" 2>&1 >&3 | true; exit $PIPESTATUS; } 3>/dev/null'],
  ])('is finished, and its status is true: %s', (title, line) => {
    const target = join(folder, `${title.replaceAll(' ', '-')}.img`)
    const { status, stderr } = inShell(line, 'flash', image, '--to', target, '--yes')
    expect(status, stderr).toBe(0)
    verified(target)
    expect(stderr).not.toMatch(/at .*\.mjs/)
    const other = inShell(line, 'verify', image, '--on', target)
    expect(other.status, other.stderr).toBe(4)
    const refused = inShell(line, 'flash', image, '--to', '/dev/null', '--yes')
    expect([1, 3]).toContain(refused.status)
  })

  it('tells where what was asked for could not be printed', () => {
    for (const args of [['inspect', image], ['--help'], ['cache', '--json']]) {
      const { status, stderr } = inShell('"$NODE" "$CLI" "$@" >/dev/full', ...args)
      expect(status, args.join(' ')).toBe(1)
      expect(stderr).toContain('no space left')
    }
    expect(inShell('"$NODE" "$CLI" "$@" | true; exit $PIPESTATUS', 'inspect', image)).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it('goes on while a reader reads nothing for a time, and then gets all of the report', () => {
    const target = join(folder, 'slow-reader.img')
    const line = '"$NODE" "$CLI" "$@" --json | { sleep 2; cat; }; exit $PIPESTATUS'
    const { status, stdout } = inShell(line, 'flash', image, '--to', target)
    expect(status).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ event: 'report', verified: true })
  })

  it('writes to a file as well', () => {
    const file = openSync(join(folder, 'out'), 'w')
    const { status } = spawnSync(process.execPath, [CLI, 'inspect', image], { stdio: ['ignore', file, 'pipe'] })
    closeSync(file)
    expect(status).toBe(0)
    expectPlain(readFileSync(join(folder, 'out'), 'utf8'), 'file')
  })
})

describe('a fault of this program', () => {
  const broken = (debug: string) =>
    spawnSync(process.execPath, ['--import', PRELOAD, CLI, 'cache'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, XDG_STATE_HOME: folder, THINSTICK_DEBUG: debug },
    })
  // Asking for the home folder fails in a way that no part of the program expects.
  const PRELOAD = `data:text/javascript,${encodeURIComponent(
    "import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';" +
      "os.homedir = () => { throw new TypeError('\\u001b[31ma hole') }; syncBuiltinESMExports()",
  )}`

  it.runIf(process.platform === 'linux')('names the log that holds its stack', () => {
    const log = join(folder, 'thinstick', 'thinstick.log')
    const { status, stderr } = broken('')
    expect(status).toBe(1)
    expect(stderr).toContain(log)
    expect(stderr).not.toContain(' at ')
    expectPlain(stderr, 'stderr')
    expect(readFileSync(log, 'utf8')).toMatch(/TypeError: .*a hole\n {4,}at /)
  })

  it('prints the stack where THINSTICK_DEBUG is 1', () => {
    const { stderr } = broken('1')
    expect(stderr).toMatch(/TypeError: .*a hole\n {4,}at /)
    expectPlain(stderr, 'stderr')
  })
})
