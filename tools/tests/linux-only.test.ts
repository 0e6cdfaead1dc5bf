import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LINUX_ONLY, leftOut, NOT_ON_WINDOWS } from './linux-only.mjs'

const listed = Object.keys({ ...LINUX_ONLY, ...NOT_ON_WINDOWS })

const tests = ['app', 'main', 'renderer', 'testing', 'tools'].flatMap(room =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(room, name).replaceAll('\\', '/')),
)

/** Whether a test starts a program by its name, and runs even where that is missing. */
const needsProgram = (file: string): boolean => {
  const text = readFileSync(file, 'utf8')
  const starts = /\b(must|filter|execFileSync|spawnSync)\(\s*'(?!node_modules|which')[\w./-]+'/.test(text)
  return starts && !/skippedFor|skipIf|runIf/.test(text)
}

describe('the tests that run on Linux alone', () => {
  it('are there', () => {
    expect(listed.filter(file => !existsSync(file))).toEqual([])
  })

  it('are all that need a program and do not skip themselves', () => {
    expect(tests.filter(file => needsProgram(file) && !listed.includes(file))).toEqual([])
  })

  it('are left out by name elsewhere', () => {
    expect(leftOut('linux')).toEqual({})
    expect(Object.keys(leftOut('win32'))).toEqual(listed)
    expect(Object.keys(leftOut('darwin'))).toEqual(Object.keys(LINUX_ONLY))
  })
})
