import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Session, startOnMac } from './start-on-mac.ts'
import type { Installation } from './writer-command.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick mac $HOME-'))
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  vi.stubEnv('NOTED', join(folder, 'noted'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const APP: Installation = {
  program: '/Applications/Thinstick.app/Contents/MacOS/Thinstick',
  writer: '/Applications/Thinstick.app/Contents/Resources/app.asar.unpacked/dist/writer.mjs',
  resources: '/Applications/Thinstick.app/Contents/Resources',
  appImage: undefined,
}
const AT_SCREEN: Session = { remote: false, terminal: true }
const GRANTS = ['folder=%2Ftmp%2Fa+b&path=%2Fdev%2Fdisk4', "x=$(id)'"]

/** A script in place of sudo, which notes what it was asked before these lines. */
const standInForSudo = (lines: string): void =>
  writeFileSync(join(folder, 'sudo'), `#!/bin/sh\nprintf '%s\\n' "askpass=$SUDO_ASKPASS" "$@" > "$NOTED"\n${lines}\n`, {
    mode: 0o755,
  })
const noted = (): string[] => readFileSync(join(folder, 'noted'), 'utf8').split('\n').slice(0, -1)

describe('startOnMac', () => {
  it('has sudo ask in a dialog, and run only the writer, with the grants as they are', async () => {
    standInForSudo('exit 0')
    expect(await startOnMac(APP, AT_SCREEN)(GRANTS).over).toBe('ended')
    const [askpass, ...args] = noted()
    expect(askpass).toBe('askpass=/Applications/Thinstick.app/Contents/Resources/macos/askpass')
    expect(args.slice(0, 3)).toEqual(['--askpass', '--reset-timestamp', '-p'])
    expect(args.slice(4)).toEqual([
      ...['--', '/usr/bin/env', 'ELECTRON_RUN_AS_NODE=1', APP.program, APP.writer],
      ...GRANTS,
    ])
  })

  it('has it ask in the terminal over SSH, and says so where there is none', async () => {
    standInForSudo('exit 0')
    expect(await startOnMac(APP, { remote: true, terminal: true })(GRANTS).over).toBe('ended')
    expect(noted().slice(0, 2)).toEqual(['askpass=', '-p'])
    expect(await startOnMac(APP, { remote: true, terminal: false })(GRANTS).over).toBe('no-agent')
  })

  it('finds the dialog of a checkout', async () => {
    standInForSudo('exit 0')
    const writer = resolve('dist/writer.mjs')
    await startOnMac({ ...APP, writer, resources: undefined }, AT_SCREEN)([]).over
    expect(noted()[0]).toBe(`askpass=${resolve('resources/macos/askpass')}`)
    expect(readFileSync('resources/macos/askpass', 'utf8')).toContain('displayDialog')
  })

  it.each([
    ['dismissed', 'echo "sudo: no password was provided" >&2; exit 1'],
    ['dismissed', 'echo "sudo: 3 incorrect password attempts" >&2; exit 1'],
    ['no-agent', 'echo "me is not in the sudoers file." >&2; exit 1'],
    ['failed', 'exit 1'],
  ])('recognises %s by: %s', async (how, lines) => {
    standInForSudo(lines)
    expect(await startOnMac(APP, AT_SCREEN)(GRANTS).over).toBe(how)
  })
})

describe('the dialog', () => {
  /** Runs the script with a stand-in for macOS; returns what it prints, and what it asked for. */
  const asked = (answer: () => string): { printed: unknown; asked: unknown[] } => {
    const seen: unknown[] = []
    const app = {
      displayDialog: (...options: unknown[]) => {
        seen.push(...options)
        return { textReturned: answer() }
      },
    }
    const script = readFileSync('resources/macos/askpass', 'utf8').replace(/^#!.*\n/, '')
    const macos = { Application: { currentApplication: () => app } }
    return { printed: runInNewContext(`${script}\nrun(['Password of %p?'])`, macos), asked: seen }
  }

  it("shows sudo's question, hides what is typed and prints it", () => {
    const { printed, asked: seen } = asked(() => 'pä ss"$')
    expect(printed).toBe('pä ss"$')
    expect(seen).toMatchObject(['Password of %p?', { hiddenAnswer: true, defaultAnswer: '' }])
  })

  it('prints nothing once it is cancelled', () => {
    expect(() =>
      asked(() => {
        throw new Error('User canceled.')
      }),
    ).toThrow('User canceled.')
  })

  it('is run by the system as JavaScript', () => {
    expect(readFileSync('resources/macos/askpass', 'utf8')).toMatch(/^#!\/usr\/bin\/osascript -l JavaScript\n/)
  })
})
