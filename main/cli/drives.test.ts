import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectPlain, HOSTILE } from '../../testing/hostile.ts'
import { stickFacts } from '../../testing/target-facts.ts'
import { drives } from './drives.ts'
import { processTerminal } from './terminal.ts'

const listed = vi.hoisted(() => ({ drives: [] as unknown[] }))
vi.mock('../drives/drive-facts.ts', () => ({ listDrives: async () => listed.drives }))

const DRIVE = stickFacts({ description: `SanDisk ${HOSTILE}`, bus: `USB${HOSTILE}`, serial: HOSTILE })

afterEach(() => vi.restoreAllMocks())

describe('drives', () => {
  it.each([false, true])('shows what a drive says about itself as plain text, JSON %s', async json => {
    listed.drives = [DRIVE]
    let text = ''
    vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      text += String(chunk)
      return true
    })
    await drives({ watch: false, contents: false, json }, processTerminal(), new AbortController().signal)
    vi.restoreAllMocks()
    expectPlain(text, 'stdout')
    expect(text).toContain('SanDisk x')
    if (json) expect(JSON.parse(text).drives[0].serial).toBe(HOSTILE)
  })
})
