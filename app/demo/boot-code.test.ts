import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bootSectorCode, codeField, DEMO_SENTENCE, mbrCode } from './boot-code.ts'

const inFolder = <T>(use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-boot-code-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const succeeds = (tool: string, args: string[]): boolean => spawnSync(tool, args, { stdio: 'ignore' }).status === 0

const canAssemble =
  inFolder(folder => succeeds('as', ['--32', '-o', join(folder, 'empty.o'), '/dev/null'])) &&
  succeeds('objcopy', ['--version'])

const assemble = (name: string): Uint8Array =>
  inFolder(folder => {
    const source = fileURLToPath(new URL(`../../resources/demo-boot/${name}.S`, import.meta.url))
    const object = join(folder, 'code.o')
    const binary = join(folder, 'code.bin')
    execFileSync('as', ['--32', '-o', object, source])
    execFileSync('objcopy', ['-O', 'binary', '-j', '.text', object, binary])
    return new Uint8Array(readFileSync(binary))
  })

describe.skipIf(!canAssemble)('boot code against its sources (needs as for x86 and objcopy)', () => {
  it('is what mbr.S assembles to', () => expect(mbrCode()).toEqual(assemble('mbr')))
  it('is what boot-sector.S assembles to', () => expect(bootSectorCode()).toEqual(assemble('boot-sector')))
})

describe('boot code', () => {
  it('fits its fields', () => {
    expect(mbrCode().length).toBeLessThanOrEqual(440)
    expect(bootSectorCode().length).toBeLessThanOrEqual(0x1fe - 0x3e)
    expect(() => codeField(mbrCode(), 300)).toThrow(RangeError)
  })

  it('holds the sentence once, and every sentence ends in a zero byte', () => {
    const text = String.fromCharCode(...bootSectorCode())
    expect(text.split(DEMO_SENTENCE)).toHaveLength(2)
    expect(text.endsWith(`${DEMO_SENTENCE}\r\n\0`)).toBe(true)
    expect(String.fromCharCode(...mbrCode()).endsWith('\r\n\0')).toBe(true)
  })
})
