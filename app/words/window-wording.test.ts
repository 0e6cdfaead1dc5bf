import { describe, expect, it } from 'vitest'
import type { Problem } from '../problem/problem.ts'
import { describeForWindow, refusalForWindow } from './window-wording.ts'

const target = '/dev/sdk'
const PROBLEMS: readonly Problem[] = [
  { code: 'usage', message: `${target} is named twice.` },
  { code: 'target-refused', target, refusals: [{ code: 'too-large', size: 2e12 }] },
  { code: 'stick-unreadable', target, cause: 'that is not allowed', rights: true },
  { code: 'stick-unreadable', target, cause: 'it is gone', rights: false },
  { code: 'target-not-confirmed', target, size: 65_273_856 },
  { code: 'eject-failed', target, cause: 'it is busy' },
  { code: 'busy' },
  { code: 'job-gone' },
  { code: 'not-built', target },
  { code: 'report-not-saved', path: '/home/x/a.json', cause: 'the disk is full' },
  { code: 'cancelled', target, written: true },
  { code: 'cancelled', target, written: false },
]

describe('describeForWindow', () => {
  it.each(PROBLEMS.map(problem => [problem.code, problem] as const))(
    'advises no command and no flag: %s',
    (_, problem) => {
      const { message, advice } = describeForWindow(problem)
      expect(`${message} ${advice}`).not.toMatch(/ --|thinstick [a-z]|restore/)
      expect(advice).not.toBe('')
    },
  )

  it('does not say that nothing was written if a stick was built', () => {
    expect(describeForWindow({ code: 'eject-failed', target, cause: 'it is busy' }).advice).toBe(
      'Close whatever is using it, then eject it again. What was built is safely stored on it.',
    )
  })

  it('says what the window can do about a large drive', () => {
    expect(refusalForWindow({ code: 'too-large', size: 2e12 }).advice).toContain('type its name')
    expect(refusalForWindow({ code: 'no-disk' }).advice).not.toContain('--')
  })
})
