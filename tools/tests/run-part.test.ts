import { describe, expect, it } from 'vitest'
import { runPart } from './run-part.mjs'
import { closingLine, isGreen } from './summary.mjs'

const counts = { passed: 3, failed: 0, skipped: [] }
const lines: string[] = []
const say = (line: string): void => void lines.push(line)

describe('a part of the test run', () => {
  it('gives its counts', () => {
    const part = { name: 'unit', needs: ['mtools'], run: () => counts }
    expect(runPart(part, ['chromium'], undefined, say)).toMatchObject({ name: 'unit', ...counts })
  })

  it('is skipped, never passed, where a package that it needs is missing', () => {
    let ran = false
    const run = () => {
      ran = true
      return counts
    }
    const result = runPart({ name: 'boot', needs: ['gcc', 'kmod', 'cpio'], run }, ['cpio', 'gcc'], undefined, say)
    expect(ran).toBe(false)
    expect(result).toMatchObject({
      passed: 0,
      failed: 0,
      skipped: [{ name: 'all of it', reason: 'needs gcc, cpio' }],
    })
    expect(isGreen([result])).toBe(false)
  })

  it('that throws is one failure, and says why', () => {
    const run = () => {
      throw new Error('its report is no JSON')
    }
    const result = runPart({ name: 'unit', run }, [], undefined, say)
    expect(closingLine([result])).toBe('0 passed, 1 failed')
    expect(lines.at(-1)).toContain('its report is no JSON')
  })
})
