import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { decodeCodePage437 } from './code-page-437.ts'

const all = Uint8Array.from({ length: 256 }, (_, i) => i)
const hasIconv = spawnSync('iconv', ['--version'], { stdio: 'ignore' }).error === undefined

describe('decodeCodePage437', () => {
  it('has a different character for every byte', () => {
    const text = decodeCodePage437(all)
    expect(text.length).toBe(256)
    expect(new Set(text).size).toBe(256)
    expect(text.slice(0x20, 0x7f)).toBe(String.fromCharCode(...all.subarray(0x20, 0x7f)))
  })

  it.skipIf(!hasIconv)('agrees with iconv', () => {
    const judged = execFileSync('iconv', ['-f', 'CP437', '-t', 'UTF-8'], { input: all.subarray(1), encoding: 'utf8' })
    expect(decodeCodePage437(all.subarray(1))).toBe(judged)
  })
})
