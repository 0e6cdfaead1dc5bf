import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bootSectorCode, codeField, mbrCode } from './boot-code.ts'
import { greeterCode } from './greeter-code.ts'
import { loaderCode } from './loader-code.ts'

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
  succeeds('ld', ['-m', 'elf_i386', '--version'])

/** What these sources are, one after the other, where they are loaded to `address`. */
const assemble = (address: number, ...names: string[]): Uint8Array =>
  inFolder(folder => {
    const objects = names.map(name => {
      const object = join(folder, `${name}.o`)
      const source = fileURLToPath(new URL(`../../resources/demo-boot/${name}.S`, import.meta.url))
      execFileSync('as', ['--32', '-o', object, source])
      return object
    })
    const binary = join(folder, 'code.bin')
    const at = `0x${address.toString(16)}`
    const place = [`-Ttext=${at}`, '-e', at, '--oformat', 'binary']
    execFileSync('ld', ['-m', 'elf_i386', ...place, '-o', binary, ...objects])
    return new Uint8Array(readFileSync(binary))
  })

const BOOT_CODE_BYTES = 0x1fe - 0x3e

describe.skipIf(!canAssemble)('boot code against its sources (needs as and ld for x86)', () => {
  it('is what mbr.S assembles to', () => expect(mbrCode()).toEqual(assemble(0x600, 'mbr')))

  it('is what boot-sector.S and loader.S assemble to', () => {
    const both = [...codeField(bootSectorCode(), BOOT_CODE_BYTES), 0x55, 0xaa, ...loaderCode()]
    expect(both).toEqual([...assemble(0x7c3e, 'boot-sector', 'loader')])
  })

  it('is what greeter.S assembles to', () => expect(greeterCode()).toEqual(assemble(0x100000, 'greeter')))
})

describe('boot code', () => {
  it('fits its fields', () => {
    expect(mbrCode().length).toBeLessThanOrEqual(440)
    expect(bootSectorCode().length).toBeLessThanOrEqual(BOOT_CODE_BYTES)
    expect(() => codeField(mbrCode(), 300)).toThrow(RangeError)
  })

  it('has sentences that end in a new line and a zero byte', () => {
    const texts = [mbrCode(), bootSectorCode(), loaderCode()].map(code => String.fromCharCode(...code))
    for (const text of texts)
      for (const [sentence] of text.matchAll(/[ -~]{12,}\.(?![a-z])[^\0]*\0/g)) expect(sentence).toMatch(/\.\r\n\0$/)
    expect(texts.flatMap(text => [...text.matchAll(/\.\r\n\0/g)]).length).toBeGreaterThan(18)
  })
})
