import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserCommand, openBrowser, writeAddressFile } from './open-browser.ts'

const URL = 'http://127.0.0.1:1234/?token=secret&"<'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thinstick-open-'))
  vi.stubEnv('HOME', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('writeAddressFile', () => {
  it('gives the address only to its owner, visible to a confined browser', () => {
    const file = writeAddressFile(URL, [folder])
    const path = file?.path ?? ''
    expect(readFileSync(path, 'utf8')).toContain('url=http://127.0.0.1:1234/?token=secret&amp;&quot;&lt;"')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(basename(dirname(path))).not.toMatch(/^\./)
    file?.remove()
    expect(readdirSync(folder)).toEqual([])
  })

  it('uses the next folder if one cannot be written, and none if none can', () => {
    const none = join(folder, 'none')
    expect(dirname(dirname(writeAddressFile(URL, [none, folder])?.path ?? ''))).toBe(folder)
    expect(writeAddressFile(URL, [none])).toBeUndefined()
  })
})

describe('openBrowser', () => {
  it('passes a file, never the address, and removes it once it was used', async () => {
    const heard = join(folder, 'heard')
    const browser = join(folder, 'browser')
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
    writeFileSync(browser, `#!/bin/sh\necho "$ELECTRON_RUN_AS_NODE$@" >${heard}.tmp; mv ${heard}.tmp ${heard}\n`)
    chmodSync(browser, 0o755)
    const used = openBrowser(URL, path => [browser, [path]])
    await expect.poll(() => existsSync(heard)).toBe(true)
    const path = readFileSync(heard, 'utf8').trim()
    expect(path).not.toContain('secret')
    expect(existsSync(path)).toBe(true)
    used()
    used()
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('leaves nothing behind if there is no browser', async () => {
    let path = ''
    openBrowser(URL, file => {
      path = file
      return [join(folder, 'none'), []]
    })
    await expect.poll(() => existsSync(dirname(path))).toBe(false)
  })

  it.each(['linux', 'darwin', 'win32'] as const)('names only the file on %s', platform => {
    expect(browserCommand('/home/me/x.html', platform)[1].at(-1)).toMatch(/\/home\/me\/x\.html$/)
  })
})
