import { describe, expect, it } from 'vitest'
import type { VolumeView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { holdsText } from './holds-text.ts'

const now = new Date(2011, 4, 10, 9, 0, 0)
const volume = (more: Partial<VolumeView>): VolumeView => ({
  kind: 'FAT32',
  label: null,
  used: null,
  files: null,
  ...more,
})
const text = (...volumes: readonly VolumeView[]): string => holdsText({ kind: 'volumes', volumes }, now)

describe('what would be lost', () => {
  it('is told with its name, its kind, its files and how new they are', () => {
    const files = { count: 412, newest: '2011-05-09T23:59:58', all: true }
    expect(text(volume({ label: 'PHOTOS', files }))).toBe('PHOTOS, FAT32, 412 files, newest yesterday')
    expect(text(volume({ files: { ...files, newest: null, count: 0 } }))).toBe('FAT32, no files')
    expect(text(volume({ files: { ...files, newest: '2107-15-33T31:63:62', all: false } }))).toBe(
      'FAT32, at least 412 files',
    )
    expect(text(volume({ kind: 'NTFS', label: 'x', used: 1_200_000_000 }))).toBe('x, NTFS, 1.2 GB in use')
  })

  it('is told of three volumes, and how many more there are', () => {
    expect(text()).toBe('An empty partition table')
    const [a, b] = [volume({ label: 'A' }), volume({ kind: null })]
    expect(text(a, b)).toBe('2 volumes: A, FAT32; unknown data')
    expect(text(a, b, b, b, b)).toBe('5 volumes: A, FAT32; unknown data; unknown data; 2 more')
  })
})

describe('when', () => {
  it.each([
    ['2011-05-10T00:00:00', 'today'],
    ['2011-05-09T23:00:00', 'yesterday'],
    ['2011-05-04T10:00:00', '6 days ago'],
    ['2011-05-03T10:00:00', 'May 3, 2011'],
    // A camera whose clock was never set, or is ahead.
    ['1980-01-01T00:00:00', 'Jan 1, 1980'],
    ['2027-01-01T00:00:00', 'Jan 1, 2027'],
    ['2011-00-00T00:00:00', undefined],
  ])('%s is %s', (local, said) => {
    expect(strings.format.when(local, now)).toBe(said)
  })
})
