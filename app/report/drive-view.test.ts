import { describe, expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import type { DriveContents } from '../inspection/drive-contents.ts'
import { refusalsFor } from '../target/target-rules.ts'
import { driveViewOf } from './drive-view.ts'

const CHOICES = { allowLarge: false, minimumSize: 50_000_000 }
const block = { slot: 1, start: 63, sectors: 1000, type: 6 }

describe('the view of a drive', () => {
  it('has no reason against a large stick, which the rules refuse until its name was typed', () => {
    const large = stickFacts({ size: 1e12 })
    expect(driveViewOf(large, undefined, CHOICES)).toMatchObject({ large: true, reasons: [] })
    expect(refusalsFor(large, CHOICES)).toMatchObject([{ code: 'too-large' }])
    const inside = driveViewOf(stickFacts({ size: 1e12, removable: false }), undefined, CHOICES)
    expect(inside).toMatchObject({ large: false, look: 'disk', reasons: [{ code: 'internal' }] })
  })

  it.each<[string, DriveContents | undefined, object]>([
    ['nobody looked', undefined, { kind: 'unread', why: null }],
    ['it cannot be read', { kind: 'unread', why: 'failing' }, { kind: 'unread', why: 'failing' }],
    ['it is blank', { kind: 'blank' }, { kind: 'blank' }],
    [
      'a volume fills it',
      { kind: 'volume', volume: { kind: 'NTFS', label: 'a\u202eb', used: undefined } },
      { kind: 'volumes', volumes: [{ kind: 'NTFS', used: null, files: null }] },
    ],
    [
      'it has partitions',
      {
        kind: 'partitions',
        blocks: [
          { ...block, type: 5, volume: undefined },
          { ...block, volume: undefined },
          {
            ...block,
            volume: { kind: 'FAT16', label: 'A', used: 9, files: { count: 1, newest: undefined, all: true } },
          },
        ],
      },
      {
        kind: 'volumes',
        volumes: [
          { kind: null, label: null, used: null, files: null },
          { kind: 'FAT16', label: 'A', used: 9, files: { count: 1, newest: null, all: true } },
        ],
      },
    ],
  ])('says what would be lost: %s', (_, contents, holds) => {
    const view = driveViewOf(stickFacts(), contents, CHOICES)
    expect(view.holds).toMatchObject(holds)
    expect(JSON.stringify(view)).not.toContain('\u202e')
  })

  it('says that a new file loses nothing', () => {
    expect(driveViewOf(stickFacts({ exists: false }), undefined, CHOICES).holds).toEqual({ kind: 'new' })
  })
})
