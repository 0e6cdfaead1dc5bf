import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
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
import { describeProblem } from '../../app/words/problem-wording.ts'
import { isRoot } from '../../testing/command.ts'
import { LOG_LIMIT, logError } from './log.ts'
import { problemOf } from './problem-of.ts'

// On Windows and macOS the environment alone does not decide where the log goes.
describe.runIf(process.platform === 'linux')('logError', () => {
  let state = ''
  const folders = () => [join(state, 'thinstick')]
  const log = () => join(state, 'thinstick', 'thinstick.log')

  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'thinstick-log-'))
    vi.stubEnv('XDG_STATE_HOME', state)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(state, { recursive: true, force: true })
  })

  it("keeps the stack and its causes in a file that is only the user's, and names it", () => {
    const path = logError(new Error('a hole', { cause: new TypeError('below it') }))
    expect(path).toBe(log())
    const text = readFileSync(log(), 'utf8')
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\S+ thinstick \d/)
    expect(text).toMatch(/Error: a hole\n.*log\.test\.ts:\d+/)
    expect(text).toContain('TypeError: below it')
    expect(lstatSync(log()).mode & 0o777).toBe(0o600)
    expect(lstatSync(join(state, 'thinstick')).mode & 0o777).toBe(0o700)
  })

  it('is named in the sentence, and logged once however often it is asked for', () => {
    const error = new Error('a hole.')
    const { message, advice } = describeProblem(problemOf(error))
    expect(message).toBe('Thinstick itself failed: a hole.')
    expect(advice).toContain(log())
    problemOf(error)
    expect(readFileSync(log(), 'utf8').match(/Error: a hole/g)).toHaveLength(1)
  })

  it('accepts whatever is thrown, and writes nothing that a terminal would obey', () => {
    const stubborn = {
      get stack() {
        throw new Error('no')
      },
    }
    for (const value of [undefined, null, 7, 'text', Symbol('s'), stubborn, new Error('\u001b]0;x\u0007\u202e\u009b')])
      expect(logError(value)).toBe(log())
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(readFileSync(log(), 'utf8')).not.toMatch(/[\0-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })

  it('stays within its limit', () => {
    for (let i = 0; i < 60; i++) logError(new Error(`${i} ${'x'.repeat(20_000)}`))
    const sizes = [log(), `${log()}.1`].map(path => lstatSync(path).size)
    for (const size of sizes) expect(size).toBeLessThan(LOG_LIMIT + 20_000)
    expect(readFileSync(log(), 'utf8')).toContain('Error: 59 ')
  })

  it('follows no link and does not write where others may', () => {
    const other = join(state, 'other')
    writeFileSync(other, 'precious')
    mkdirSync(join(state, 'thinstick'), { mode: 0o700 })
    symlinkSync(other, log())
    expect(logError(new Error('a'), folders())).toBeUndefined()
    expect(readFileSync(other, 'utf8')).toBe('precious')
    rmSync(join(state, 'thinstick'), { recursive: true })
    mkdirSync(join(state, 'elsewhere'))
    symlinkSync(join(state, 'elsewhere'), join(state, 'thinstick'))
    expect(logError(new Error('b'), folders())).toBeUndefined()
    expect(existsSync(join(state, 'elsewhere', 'thinstick.log'))).toBe(false)
    rmSync(join(state, 'thinstick'))
    mkdirSync(join(state, 'thinstick'))
    chmodSync(join(state, 'thinstick'), 0o777)
    expect(logError(new Error('c'), folders())).toBeUndefined()
    expect(lstatSync(join(state, 'thinstick')).mode & 0o777).toBe(0o777)
  })

  it.runIf(isRoot)("as root writes into nobody else's folder", () => {
    chownSync(state, 65_534, 65_534)
    expect(logError(new Error('a'), folders())).toBeUndefined()
    expect(existsSync(join(state, 'thinstick'))).toBe(false)
  })
})
