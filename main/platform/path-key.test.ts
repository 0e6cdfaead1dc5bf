import { describe, expect, it } from 'vitest'
import { pathKey } from './path-key.ts'

describe('pathKey', () => {
  it.each([
    ['win32', 'C:\\Images\\ESXi.dd', 'c:/images/./esxi.DD'],
    ['win32', '\\\\Server\\Share\\a.dd', '//server/share/a.dd'],
    ['darwin', '/Users/me/Gr\u00fc\u00dfe.dd', '/users/me/gru\u0308\u00dfe.DD'],
    ['linux', '/home/me/a.dd', '/home/me/x/../a.dd'],
  ] as const)('is the same on %s for %s and %s', (platform, one, other) => {
    expect(pathKey(one, platform)).toBe(pathKey(other, platform))
  })

  it.each([
    ['win32', 'C:\\a.dd', 'D:\\a.dd'],
    ['linux', '/home/me/a.dd', '/home/me/A.dd'],
  ] as const)('differs on %s for %s and %s', (platform, one, other) => {
    expect(pathKey(one, platform)).not.toBe(pathKey(other, platform))
  })
})
