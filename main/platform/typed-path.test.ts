import { describe, expect, it } from 'vitest'
import { typedPath } from './typed-path.ts'

const unix = (text: string): string => typedPath(text, { home: '/home/kim', windows: false })
const windows = (text: string): string => typedPath(text, { home: 'C:\\Users\\kim', windows: true })

describe('a typed or pasted path', () => {
  it.each([
    ['as it is', '/isos/esxi.iso', '/isos/esxi.iso'],
    ['with a name in any script', '/isos/образ 鏡像.iso', '/isos/образ 鏡像.iso'],
    ['white space around it', ' \t/isos/esxi.iso\r\n', '/isos/esxi.iso'],
    ['a space that does not break', '\u00a0/isos/esxi.iso\u00a0', '/isos/esxi.iso'],
    ['double quotes', '"/isos/my esxi.iso"', '/isos/my esxi.iso'],
    ['single quotes', " '/isos/my esxi.iso' ", '/isos/my esxi.iso'],
    ['typographic quotes', '“/isos/my esxi.iso”', '/isos/my esxi.iso'],
    ['a quote inside quotes', "'/isos/kim'\\''s.iso'", "/isos/kim's.iso"],
    ['one quote alone, which is part of the name', "/isos/kim's.iso", "/isos/kim's.iso"],
    ['quotes around nothing', '""', '""'],
    ['escaped spaces', '/isos/my\\ esxi\\ \\(1\\).iso', '/isos/my esxi (1).iso'],
    ['an escaped backslash', '/isos/a\\\\b.iso', '/isos/a\\b.iso'],
    ['a backslash that escapes nothing', '/isos/a\\b.iso', '/isos/a\\b.iso'],
    ['a backslash in quotes, which is part of the name', '"/isos/a\\ b.iso"', '/isos/a\\ b.iso'],
    ['the home folder', '~', '/home/kim'],
    ['under the home folder', '~/Downloads/esxi.iso', '/home/kim/Downloads/esxi.iso'],
    ['under the home folder, in quotes', '"~/my esxi.iso"', '/home/kim/my esxi.iso'],
    ['under the home folder of somebody else', '~sam/esxi.iso', '~sam/esxi.iso'],
    ['a file that only begins like it', '~backup.iso', '~backup.iso'],
    ['an address', 'file:///isos/my%20esxi%20%281%29.iso', '/isos/my esxi (1).iso'],
    ['an address that names this computer', 'file://localhost/isos/esxi.iso', '/isos/esxi.iso'],
    ['an address in capitals', 'FILE:///isos/esxi.iso', '/isos/esxi.iso'],
    ['an address with spaces', 'file:///isos/my esxi.iso', '/isos/my esxi.iso'],
    ['an address in quotes', '"file:///isos/my%20esxi.iso"', '/isos/my esxi.iso'],
    ['an address with names in UTF-8', 'file:///isos/gr%C3%BC%C3%9Fe.iso', '/isos/grüße.iso'],
    ['an address of another computer', 'file://nas/isos/esxi.iso', 'file://nas/isos/esxi.iso'],
    ['an address with a broken escape', 'file:///isos/100%.iso', 'file:///isos/100%.iso'],
    ['an address that hides a slash', 'file:///isos%2Fesxi.iso', 'file:///isos%2Fesxi.iso'],
    ['the demo image', 'demo', 'demo'],
    ['a drive', '/dev/sdb', '/dev/sdb'],
    ['nothing', '  ', ''],
  ])('%s', (_, text, path) => {
    expect(unix(text)).toBe(path)
  })

  it.each([
    ['as it is', 'C:\\isos\\esxi.iso', 'C:\\isos\\esxi.iso'],
    ['copied as a path', '"C:\\Users\\kim\\my esxi.iso"', 'C:\\Users\\kim\\my esxi.iso'],
    ['with brackets, which nothing escapes', 'C:\\isos\\(old)\\esxi.iso', 'C:\\isos\\(old)\\esxi.iso'],
    ['an address', 'file:///C:/Users/kim/my%20esxi.iso', 'C:\\Users\\kim\\my esxi.iso'],
    ['an address of a share', 'file://nas/isos/esxi.iso', '\\\\nas\\isos\\esxi.iso'],
    ['a share', '\\\\nas\\isos\\esxi.iso', '\\\\nas\\isos\\esxi.iso'],
    ['a drive', '\\\\.\\PhysicalDrive1', '\\\\.\\PhysicalDrive1'],
  ])('%s, on Windows', (_, text, path) => {
    expect(windows(text)).toBe(path)
  })

  it.each(['~\\esxi.iso', '~/esxi.iso'])('%s under the home folder, on Windows', text => {
    // The separator in between is that of the system the test runs on.
    expect(windows(text)).toMatch(/^C:\\Users\\kim.esxi\.iso$/)
  })

  it('a Windows path in quotes, on another system: what is in them', () => {
    expect(unix('"C:\\Users\\kim\\my esxi.iso"')).toBe('C:\\Users\\kim\\my esxi.iso')
  })
})
