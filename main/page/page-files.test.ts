import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageFile } from './page-files.ts'

describe('a file of the window', () => {
  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/window-Dz_-1a2b.js', 'assets/window-Dz_-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/window-1.css', 'assets/window-1.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('is found by its address: %s', (path, file, type) => {
    expect(pageFile('/built', path)).toEqual({ path: join('/built', file), type })
  })

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/assets/.hidden.js',
    '/a\\..\\..\\secret.js',
    '/C:/secret.js',
    '//host/share.js',
    '/index.html:stream.js',
    '/a\0.js',
    '/passwd',
    '/writer.mjs',
    'index.html',
  ])('is nothing else: %j', path => {
    expect(pageFile('/built', path)).toBeUndefined()
  })
})
