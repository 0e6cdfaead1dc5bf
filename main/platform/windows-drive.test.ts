import { describe, expect, it } from 'vitest'
import { windowsDiskNumber, windowsDrive } from './windows-drive.ts'

describe('windowsDrive', () => {
  it.each([
    '\\\\.\\PhysicalDrive12',
    '\\\\.\\PHYSICALDRIVE12',
    '//./physicaldrive12',
    '\\\\?\\PhysicalDrive12',
    '\\\\.\\PhysicalDrive012',
    '\\\\.\\PhysicalDrive12\\',
  ])('knows %s as one drive', path => {
    expect(windowsDrive(path)).toBe('\\\\.\\PhysicalDrive12')
    expect(windowsDiskNumber(path)).toBe(12)
  })

  it.each([
    '\\\\.\\PhysicalDrive',
    '\\\\.\\PhysicalDrive1\\a',
    '\\\\.\\E:',
    'PhysicalDrive1',
    '/dev/sda',
    '\\\\server\\PhysicalDrive1',
    '\\\\.\\PhysicalDrive99999',
  ])('does not take %s for one', path => {
    expect(windowsDrive(path)).toBeUndefined()
    expect(windowsDiskNumber(path)).toBeUndefined()
  })
})
