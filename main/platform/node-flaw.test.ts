import { describe, expect, it } from 'vitest'
import { breaksDriveNames } from './node-flaw.ts'

const failing = (path: (asked: string) => string) => (asked: string) => {
  throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path(asked)}'`), { path: path(asked) })
}

describe('breaksDriveNames', () => {
  it('is told by the name that Node has tried to open', () => {
    expect(
      breaksDriveNames(
        'win32',
        failing(asked => `${asked}\\`),
      ),
    ).toBe(true)
    expect(
      breaksDriveNames(
        'win32',
        failing(asked => asked),
      ),
    ).toBe(false)
    expect(breaksDriveNames('win32', () => {})).toBe(false)
  })

  it('is not asked on other systems, whose drives have other names', () => {
    expect(
      breaksDriveNames(
        'linux',
        failing(asked => `${asked}\\`),
      ),
    ).toBe(false)
    expect(breaksDriveNames()).toBe(false)
  })
})
