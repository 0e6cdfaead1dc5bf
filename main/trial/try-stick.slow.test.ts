import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemOf } from '../../testing/problem-of.ts'
import { machineArguments } from './machine-arguments.ts'
import { findQemu, installHint, windowOf } from './qemu.ts'
import { tryStick } from './try-stick.ts'

let folder = ''
let stick = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-try-'))
  stick = join(folder, 'stick.img')
  writeFileSync(stick, Buffer.alloc(4096, 0xaa))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A shell script in QEMU's place. */
const standIn = (script: string): string => {
  const path = join(folder, 'qemu-system-x86_64')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

/** The shell command that prints one line of the monitor; echo would turn JSON's escapes into control codes. */
const say = (text: object): string => `printf '%s\\n' '${JSON.stringify(text)}'`

const text = (words: string): string => Buffer.from(words).toString('base64')

const signal = new AbortController().signal
const trying = (script: string, more: object = {}) =>
  tryStick({ stick, window: false, seconds: 20, signal, qemu: standIn(script), ...more })

describe('machineArguments', () => {
  const drive = (path: string): string | undefined =>
    machineArguments({ stick: path, display: 'none', adapter: true }).find(argument => argument.includes('file='))

  it('writes nothing to the stick, whatever its name', () => {
    expect(drive('/dev/sdb')).toBe('if=none,id=stick,format=raw,snapshot=on,file=/dev/sdb')
    expect(drive('/tmp/a,b =c.img')).toMatch(/file=\/tmp\/a,,b =c\.img$/)
    // A relative name could be mistaken for a protocol.
    expect(drive('nbd:stick')).toBe(`if=none,id=stick,format=raw,snapshot=on,file=${resolve('nbd:stick')}`)
  })

  it('has no network, and always says which window: QEMU would serve its screen on a port', () => {
    const hidden = machineArguments({ stick, display: 'none', adapter: false })
    expect(hidden.join(' ')).toContain('-nic none')
    expect(hidden.join(' ')).toContain('-display none')
    expect(machineArguments({ stick, display: 'gtk', adapter: true }).join(' ')).toContain('-display gtk')
  })
})

describe('findQemu', () => {
  it('takes the first on the path that may be run', async () => {
    const [none, useless, good] = ['none', 'useless', 'good'].map(name => join(folder, name))
    for (const place of [useless, good]) mkdirSync(place ?? '')
    writeFileSync(join(useless ?? '', 'qemu-system-x86_64'), 'no program')
    writeFileSync(join(good ?? '', 'qemu-system-x86_64'), '#!/bin/sh\n', { mode: 0o755 })
    expect(findQemu(['', none, useless, good].join(':'))).toBe(join(good ?? '', 'qemu-system-x86_64'))
    expect(findQemu('')).toBeUndefined()
  })

  it.each(['linux', 'darwin', 'win32', 'freebsd'] as const)('says how to install it on %s', platform => {
    expect(installHint(platform)).toMatch(/qemu/i)
  })
})

describe('windowOf', () => {
  it('uses a window on this computer, and none that is served to others', async () => {
    const saying = (...names: string[]) =>
      standIn(`printf 'Available display backend types:\\n${names.join('\\n')}\\n'`)
    expect(await windowOf(saying('none', 'sdl', 'gtk'), true)).toBe('gtk')
    expect(await windowOf(saying('none', 'egl-headless', 'curses', 'spice-app', 'dbus'), true)).toBeUndefined()
    expect(await windowOf(saying('gtk'), false)).toBeUndefined()
    expect(await windowOf(join(folder, 'nowhere'), true)).toBeUndefined()
  })
})

describe('tryStick', () => {
  it('starts nothing if the stick cannot be read', async () => {
    const mark = join(folder, 'started')
    const qemu = standIn(`touch ${mark}`)
    const of = (path: string) => problemOf(tryStick({ stick: path, window: false, signal, qemu }))
    expect(await of(join(folder, 'none'))).toMatchObject({ code: 'stick-unreadable', cause: 'there is no such file' })
    expect(await of(folder)).toMatchObject({ code: 'stick-unreadable', cause: 'it is neither a drive nor a file' })
    expect(await of('/dev/zero')).toMatchObject({ code: 'stick-unreadable', rights: false })
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await of(pipe)).toMatchObject({ cause: 'it is neither a drive nor a file' })
    expect(existsSync(mark)).toBe(false)
  })

  it('says what QEMU said when it does not start', async () => {
    expect(await problemOf(trying('echo "qemu: cannot set up guest memory" >&2; exit 1'))).toEqual({
      code: 'machine-failed',
      target: stick,
      cause: 'qemu: cannot set up guest memory',
    })
    expect(await problemOf(trying('exit 0'))).toMatchObject({ cause: 'it ended at once' })
    const missing = tryStick({ stick, window: false, signal, qemu: join(folder, 'nowhere') })
    expect(await problemOf(missing)).toMatchObject({ code: 'machine-failed' })
  })

  it('shows what the machine shows, and that it ended by itself', async () => {
    const answers = [
      say({ QMP: {} }),
      'echo "not JSON"',
      `read line; ${say({ return: {}, id: 1 })}`,
      `read line; read line; ${say({ return: text('Hi !'), id: 2 })}`,
      say({ return: 'aGVsbG8NCg==', id: 3 }),
      'sleep 0.2',
    ].join('\n')
    const seen: string[] = []
    const shown = await trying(answers, { onScreen: ({ screen }: { screen: string[] }) => seen.push(screen.join()) })
    expect(shown).toMatchObject({ screen: ['Hi !'], serial: 'hello\n', ended: 'machine' })
    expect(seen).toEqual(['Hi !'])
  })

  it('ends a machine that stops answering, a little after its time', async () => {
    const answers = [
      `read line; ${say({ return: {}, id: 1 })}`,
      `read line; read line; ${say({ return: text('Hi'), id: 2 })}; ${say({ return: '', id: 3 })}`,
      'exec sleep 60',
    ].join('; ')
    expect(await trying(answers, { seconds: 1 })).toMatchObject({ screen: ['Hi'], ended: 'time' })
  })

  it('reads the screen once more of a machine that has switched itself off', async () => {
    const shows = (id: number, word: string): string =>
      `read line; read line; ${say({ return: text(`\u001bc${word}`), id })}; ${say({ return: '', id: id + 1 })}`
    const answers = [
      `read line; ${say({ return: {}, id: 1 })}`,
      shows(2, 'Hi'),
      say({ event: 'SHUTDOWN', data: { guest: true, reason: 'guest-reset' } }),
      shows(4, 'Be'),
      'exec sleep 60',
    ].join('; ')
    expect(await trying(answers)).toMatchObject({ screen: ['Be'], ended: 'machine' })
  })

  it('ends a machine that does not answer when it is stopped', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 200)
    const pid = join(folder, 'pid')
    const shown = await trying(`echo $$ >${pid}; exec sleep 60`, { signal: abort.signal })
    expect(shown).toMatchObject({ ended: 'stopped', screen: [] })
  })
})
