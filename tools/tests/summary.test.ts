import { describe, expect, it } from 'vitest'
import { closingLine, countPlaywright, countVitest, isGreen, proofsOf, summaryLines } from './summary.mjs'

const part = (passed: number, failed: number, skipped: { name: string; reason: string }[] = []) => ({
  name: 'part',
  seconds: 1,
  passed,
  failed,
  skipped,
})

describe('the summary of a test run', () => {
  it('adds up all parts', () => {
    expect(closingLine([part(3, 0), part(4, 1)])).toBe('7 passed, 1 failed')
    expect(closingLine([part(3, 0, [{ name: 'a', reason: 'no root' }])])).toBe('3 passed, 0 failed, 1 skipped')
  })

  it('is green only where something passed and nothing failed', () => {
    expect(isGreen([part(1, 0)])).toBe(true)
    expect(isGreen([part(0, 0)])).toBe(false)
    expect(isGreen([part(5, 0), part(5, 1)])).toBe(false)
  })

  it('lists what was skipped and what is missing', () => {
    const lines = summaryLines([part(1, 0, [{ name: 'loop', reason: 'needs root' }])], ['mtools']).join('\n')
    expect(lines).toContain('part: loop: needs root')
    expect(lines).toContain('missing: mtools')
  })

  it('counts a suite that does not load as a failure', () => {
    const report = {
      testResults: [
        { status: 'failed', assertionResults: [] },
        {
          status: 'passed',
          assertionResults: [
            { status: 'passed', fullName: 'a' },
            { status: 'skipped', fullName: 'b' },
            { status: 'skipped', fullName: 'c', meta: { skipReason: 'loop devices need root' } },
          ],
        },
      ],
    }
    expect(countVitest(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'b', reason: 'marked as skipped in the test' },
        { name: 'c', reason: 'loop devices need root' },
      ],
    })
  })

  it('lists by name the proofs that passed, and how many there are', () => {
    const test = (title: string, status: string, group = 'a stick boots') => ({
      title,
      status,
      ancestorTitles: [group],
    })
    const proofs = proofsOf({
      testResults: [
        { assertionResults: [test('of 60 MB', 'passed'), test('of 64 MiB', 'failed')] },
        { assertionResults: [test('is found', 'skipped', 'in a guest'), test('of 1 GB', 'passed')] },
      ],
    })
    const lines = summaryLines([{ ...part(2, 1), proofs }], [])
    expect(lines.slice(lines.indexOf('Proofs that ran and passed:') + 1)).toEqual([
      '  a stick boots (2 of 3):',
      '    of 60 MB',
      '    of 1 GB',
      '  in a guest (0 of 1):',
      '',
    ])
    expect(summaryLines([part(1, 0)], []).join()).not.toContain('Proofs')
  })

  it('takes the reason of a skip from Playwright', () => {
    const tests = [
      { status: 'skipped', projectName: 'electron', annotations: [{ type: 'skip', description: 'no binary' }] },
    ]
    const report = {
      stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 },
      suites: [{ suites: [{ specs: [{ title: 'whole job', tests }] }] }],
    }
    expect(countPlaywright(report)).toEqual({
      passed: 2,
      failed: 0,
      skipped: [{ name: 'whole job [electron]', reason: 'no binary' }],
    })
  })
})
