import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inTempFolder } from '../../testing/judges.ts'
import { hasDisplay } from './display.ts'
import { findProgram, pathFolders } from './programs.ts'

describe.skipIf(process.platform === 'win32')('findProgram', () => {
  it('finds the first that may be run, and nothing in the working folder', () =>
    inTempFolder(folder => {
      const folders = ['a', 'b', 'c'].map(name => join(folder, name))
      for (const one of folders) mkdirSync(one)
      writeFileSync(join(folder, 'a', 'tool'), '', { mode: 0o644 })
      for (const one of ['b', 'c']) writeFileSync(join(folder, one, 'tool'), '', { mode: 0o755 })
      expect(findProgram('tool', folders)).toBe(join(folder, 'b', 'tool'))
      expect(findProgram('other', folders)).toBeUndefined()
      expect(pathFolders(`${delimiter}/bin${delimiter}${delimiter}/sbin`)).toEqual(['/bin', '/sbin'])
    }))
})

describe('hasDisplay', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
  ])('on %s with %o is %s', (platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected)
  })
})
