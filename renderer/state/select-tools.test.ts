import { describe, expect, it } from 'vitest'
import type { DriveView, StickView } from '../../app/contract/views.ts'
import { stick } from '../gallery/example-drives.ts'
import { backupFile, fileIn, mayRestore, openTool, restoreFailed, toolsFor } from './select-tools.ts'
import type { Tool, ToolState } from './wizard-state.ts'

const reason = (code: string) => ({ code, message: '', advice: '', details: {} })
const drive = (more: Partial<DriveView>): DriveView => ({ ...stick(), ...more })
const DAY = new Date('2026-11-25T12:00:00Z')

const toolOn = (state: ToolState, size = stick().size, name = 'SanDisk Cruzer'): Tool => ({
  kind: 'restore',
  target: { path: '/dev/sdb', name, size, serial: null, diskseq: null },
  asked: null,
  state,
  saving: { kind: 'idle' },
})

describe('the tools of a drive', () => {
  it('restores only what may be written, however small it is for the image', () => {
    expect(toolsFor(stick())).toEqual(expect.arrayContaining(['backup', 'restore', 'verify']))
    expect(toolsFor(drive({ reasons: [reason('too-small')] }))).toContain('restore')
    for (const code of ['read-only', 'mounted', 'in-use', 'system', 'internal', 'partition'])
      expect(toolsFor(drive({ reasons: [reason(code)] }))).not.toContain('restore')
    expect(toolsFor(drive({ reasons: [reason('read-only')] }))).toContain('backup')
    expect(toolsFor(drive({ reasons: [reason('system')] }))).not.toContain('backup')
    expect(toolsFor(drive({ exists: false }))).toEqual([])
    expect(toolsFor(drive({ size: 1_000_448 }))).not.toContain('restore')
  })

  it('begins neither without having asked', () => {
    for (const kind of ['backup', 'restore'] as const)
      expect(openTool(kind, stick(), 'demo')).toMatchObject({ tool: kind, request: null })
  })

  it('wants the name of a large drive typed', () => {
    expect(mayRestore(toolOn({ kind: 'asking' }))).toBe(true)
    const large = (draft?: string) => toolOn({ kind: 'asking', ...(draft !== undefined && { draft }) }, 2e12)
    expect([large(), large('SanDisk'), large(' SanDisk Cruzer ')].map(mayRestore)).toEqual([false, false, true])
  })

  it('suggests a file for a backup, and keeps what was typed or tried', () => {
    expect(backupFile({ name: 'SanDisk Cruzer (64 MB)' }, DAY)).toBe('~/SanDisk-Cruzer-64-MB-2026-11-25.dd.zst')
    expect(backupFile({ name: '../..' }, DAY)).toBe('~/stick-2026-11-25.dd.zst')
    const tool = toolOn({ kind: 'asking' })
    expect(fileIn(tool, DAY)).toBe('~/SanDisk-Cruzer-2026-11-25.dd.zst')
    const asked = { kind: 'backup', target: tool.target, file: '/a.zst' } as const
    expect(fileIn({ ...tool, asked }, DAY)).toBe('/a.zst')
    expect(fileIn({ ...tool, asked, state: { kind: 'asking', draft: '' } }, DAY)).toBe('')
  })

  it('restores the only stick of a job that has failed, while it is the same drive', () => {
    const { path, description, size, serial } = stick()
    const failed = (more: object = {}) =>
      ({ path, description, size, serial, state: { kind: 'failed' }, ...more }) as unknown as StickView
    const job = (...sticks: StickView[]) => ({ sticks })
    expect(restoreFailed(job(failed()), [stick()])).toMatchObject({ kind: 'open-tool', tool: 'restore' })
    expect(restoreFailed(job(failed({ serial: 'another' })), [stick()])).toBeNull()
    expect(restoreFailed(job(failed({ state: { kind: 'done' } })), [stick()])).toBeNull()
    expect(restoreFailed(job(failed(), failed()), [stick()])).toBeNull()
    expect(restoreFailed(job(failed()), null)).toBeNull()
  })
})
