import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stickFacts } from '../../testing/target-facts.ts'
import { factsOf } from '../drives/drive-facts.ts'
import { answerOf, driveView } from './drive-views.ts'

const CHOICES = { allowLarge: false, minimumSize: undefined }

describe('a look at a drive', () => {
  it('does not wait for one that never answers', async () => {
    // The wait itself keeps no process alive.
    const alive = setTimeout(() => {}, 5000)
    expect(await answerOf(new Promise(() => {}), 20)).toEqual({ kind: 'unread', why: 'failing' })
    expect(await answerOf(Promise.resolve({ kind: 'blank' }), 5000)).toEqual({ kind: 'blank' })
    clearTimeout(alive)
  })

  it('says nothing of one that is not there, that holds the system, or that is still to be made', async () => {
    const holds = async (more: object) =>
      (await driveView(stickFacts({ path: '/dev/thinstick-none', ...more }), CHOICES)).holds
    expect(await holds({})).toEqual({ kind: 'unread', why: null })
    expect(await holds({ system: true })).toEqual({ kind: 'unread', why: null })
    expect(await holds({ exists: false })).toEqual({ kind: 'new' })
  })

  it('says what is in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thinstick-views-'))
    try {
      const path = join(folder, 'stick.img')
      writeFileSync(path, Buffer.alloc(1 << 20))
      const view = await driveView(await factsOf(path, {}), CHOICES)
      expect(view).toMatchObject({ look: 'file', description: 'Virtual stick stick.img', holds: { kind: 'blank' } })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
