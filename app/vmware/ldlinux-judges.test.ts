import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../testing/command.ts'
import { hasFatTools } from '../../testing/fat-file.ts'
import { skippedFor } from '../../testing/needs.ts'
import { parseLdlinux } from './ldlinux.ts'

const missing = hasFatTools && existsSync('/usr/bin/syslinux') ? undefined : 'needs mkfs.fat, mtools and syslinux'

describe('an ldlinux.sys that SYSLINUX itself has installed', skippedFor(missing), () => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-ldlinux-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let bytes: Buffer

  beforeAll(() => {
    const volume = join(folder, 'boot.fat')
    const copy = join(folder, 'ldlinux.sys')
    writeFileSync(volume, '')
    truncateSync(volume, 4 << 20)
    must('mkfs.fat', ['-F', '12', '-s', '4', volume])
    must('syslinux', ['--install', volume])
    must('mcopy', ['-i', volume, '::ldlinux.sys', copy])
    bytes = readFileSync(copy)
  })

  it('is intact by its checksum', () => {
    expect(parseLdlinux(bytes)).toEqual({ version: expect.stringMatching(/^\d+\.\d+$/), sound: true })
  })

  it.each([0.1, 0.5, 0.9])('is not intact with a byte changed at %f of its length', part => {
    const changed = Uint8Array.from(bytes)
    const at = Math.floor(bytes.length * part)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(parseLdlinux(changed).sound).toBe(false)
  })

  it('is not intact when it is cut short', () => {
    // The two sectors after the summed part hold what is saved for later.
    expect(parseLdlinux(bytes.subarray(0, bytes.length - 1536)).sound).toBe(false)
  })
})
