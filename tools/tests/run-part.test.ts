import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startAside } from './run-command.mjs'
import { runPart, sideBySide } from './run-part.mjs'
import { closingLine, isGreen } from './summary.mjs'

const counts = { passed: 3, failed: 0, skipped: [] }
const lines: string[] = []
const say = (line: string): void => void lines.push(line)
const start = async () => 0

describe('a part of the test run', () => {
  it('gives its counts', async () => {
    const part = { name: 'unit', needs: ['mtools'], run: async () => counts }
    expect(await runPart(part, ['chromium'], start, say)).toMatchObject({ name: 'unit', ...counts })
  })

  it('is skipped, never passed, where a package that it needs is missing', async () => {
    let ran = false
    const run = async () => {
      ran = true
      return counts
    }
    const result = await runPart({ name: 'boot', needs: ['gcc', 'kmod', 'cpio'], run }, ['cpio', 'gcc'], start, say)
    expect(ran).toBe(false)
    expect(result).toMatchObject({
      passed: 0,
      failed: 0,
      skipped: [{ name: 'all of it', reason: 'needs gcc, cpio' }],
    })
    expect(isGreen([result])).toBe(false)
  })

  it('that throws is one failure, and says why', async () => {
    const run = async () => {
      throw new Error('its report is no JSON')
    }
    const result = await runPart({ name: 'unit', run }, [], start, say)
    expect(closingLine([result])).toBe('0 passed, 1 failed')
    expect(lines.at(-1)).toContain('its report is no JSON')
  })
})

describe('parts side by side', () => {
  it('begin in their order, at most so many at a time, and give their results in it', async () => {
    let running = 0
    let most = 0
    const begun: number[] = []
    const results = await sideBySide([30, 1, 10, 1], 2, async milliseconds => {
      begun.push(milliseconds)
      most = Math.max(most, ++running)
      await delay(milliseconds)
      running--
      return milliseconds
    })
    expect(results).toEqual([30, 1, 10, 1])
    expect(begun).toEqual([30, 1, 10, 1])
    expect(most).toBe(2)
  })
})

describe('a command of a part', () => {
  it('that runs aside keeps what it prints, and has its status', async () => {
    const { start: startIt, printed } = startAside()
    const code = 'console.log(process.env.WORD); console.error("and errors"); process.exitCode = 3'
    expect(await startIt(process.execPath, ['-e', code], { WORD: 'output' })).toBe(3)
    expect(printed()).toContain('output\n')
    expect(printed()).toContain('and errors\n')
  })

  it('that cannot be started has none', async () => {
    const { start: startIt, printed } = startAside()
    expect(await startIt('/no/such/program', [])).toBeNull()
    expect(printed()).toContain('/no/such/program did not start')
  })
})
