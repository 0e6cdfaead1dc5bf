import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFresh } from './fresh.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-fresh-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file of this age in seconds. */
const file = (name: string, age: number): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '')
  const time = Date.now() / 1000 - age
  utimesSync(path, time, time)
  return path
}

describe('isFresh', () => {
  it('is no longer so once any source is newer, however deep it lies', () => {
    const built = [file('built.mjs', 10), file('list.json', 11)]
    const sources = [join(folder, 'main'), file('package.json', 20)]
    file('main/a/b.ts', 30)
    expect(isFresh(built, sources)).toBe(true)
    file('main/a/c.ts', 10.5)
    expect(isFresh(built, sources)).toBe(false)
  })

  it('is not where a part was never built', () => {
    expect(isFresh([file('built.mjs', 10), join(folder, 'none')], [file('package.json', 20)])).toBe(false)
  })
})
