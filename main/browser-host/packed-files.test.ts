import { describe, expect, it } from 'vitest'
import { accepts } from './packed-files.ts'

describe('accepts', () => {
  it.each([
    ['gzip, deflate, br, zstd', true, true],
    ['gzip, deflate', false, true],
    ['GZIP;q=0.5 , br ; q=0', false, true],
    ['*', true, true],
    ['*;q=0, gzip', false, true],
    ['br;q=0.000, *;q=0.1', false, true],
    ['identity', false, false],
    ['brotli, gzipped', false, false],
    ['', false, false],
    [undefined, false, false],
  ])('reads %j', (header, br, gzip) => {
    expect({ br: accepts(header, 'br'), gzip: accepts(header, 'gzip') }).toEqual({ br, gzip })
  })
})
