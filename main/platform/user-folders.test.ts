import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isRoot } from '../../testing/command.ts'
import { skippedFor } from '../../testing/needs.ts'
import { cacheFolder, settingsFolder } from './user-folders.ts'

describe.runIf(process.platform === 'linux')('the folders of the user', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'thinstick-home-'))
    vi.stubEnv('HOME', home)
    vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'))
    vi.stubEnv('XDG_CONFIG_HOME', join(home, 'config'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(home, { recursive: true })
  })

  it('are those that the environment names', () => {
    expect(cacheFolder()).toBe(join(home, 'cache', 'thinstick'))
    expect(settingsFolder()).toBe(join(home, 'config', 'thinstick'))
  })

  it('are those in the home folder if it names none, or no absolute path', () => {
    vi.stubEnv('XDG_CACHE_HOME', 'cache')
    vi.stubEnv('XDG_CONFIG_HOME', '')
    expect(cacheFolder()).toBe(join(home, '.cache', 'thinstick'))
    expect(settingsFolder()).toBe(join(home, '.config', 'thinstick'))
  })

  const noRoot = isRoot ? undefined : 'only root may be in another user`s home'
  it('are never another user`s for root, as sudo may keep them', skippedFor(noRoot), () => {
    for (const exists of [false, true]) {
      if (exists) for (const name of ['cache', 'config']) mkdirSync(join(home, name))
      if (exists) for (const name of ['cache', 'config']) chownSync(join(home, name), 65_534, 65_534)
      else chownSync(home, 65_534, 65_534)
      expect(cacheFolder()).toBe('/var/cache/thinstick')
      expect(settingsFolder().startsWith(home)).toBe(false)
    }
  })
})
