import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TargetFacts } from '../../app/target/target-rules.ts'
import { expectPlain, HOSTILE } from '../../testing/hostile.ts'
import { drives } from './drives.ts'
import { processTerminal } from './terminal.ts'

const listed = vi.hoisted(() => ({ drives: [] as unknown[] }))
vi.mock('../drives/drive-facts.ts', () => ({ listDrives: async () => listed.drives }))

const DRIVE: Partial<TargetFacts> = {
  path: '/dev/sdb',
  kind: 'drive',
  exists: true,
  description: `SanDisk ${HOSTILE}`,
  size: 65_273_856,
  bus: `USB${HOSTILE}`,
  serial: HOSTILE,
  mounts: [],
  holders: [],
}

afterEach(() => vi.restoreAllMocks())

describe('drives', () => {
  it.each([false, true])('shows what a drive says of itself as plain text, JSON %s', async json => {
    listed.drives = [DRIVE]
    let text = ''
    vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      text += String(chunk)
      return true
    })
    await drives({ watch: false, json }, processTerminal(), new AbortController().signal)
    vi.restoreAllMocks()
    expectPlain(text, 'stdout')
    expect(text).toContain('SanDisk x')
    if (json) expect(JSON.parse(text).drives[0].serial).toBe(HOSTILE)
  })
})
