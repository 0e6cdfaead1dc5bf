import { describe, expect, it } from 'vitest'
import { sickPlace } from '../../app/report/sick-place.ts'
import { exampleProblem } from '../gallery/example-problems.ts'
import { shortFailure } from './select-sick.ts'

const problem = (code: string, details: Record<string, unknown>) => ({ code, message: '', advice: '', details })

describe('where a stick is sick', () => {
  it('is where writing or reading failed', () => {
    expect(sickPlace(exampleProblem('target-failed'))).toEqual({ lba: 40_132, written: false })
    expect(sickPlace(problem('target-failed', { action: 'read', lba: 7 }))).toEqual({ lba: 7, written: true })
    expect(sickPlace(problem('target-failed', { action: 'flush', lba: 0 }))).toBeNull()
  })

  it('is the first place that differs', () => {
    const mismatches = [
      { kind: 'file-missing', path: 'a' },
      { kind: 'file', lba: 90 },
      { kind: 'boot', lba: 42 },
    ]
    expect(sickPlace(problem('verify-failed', { mismatches }))).toEqual({ lba: 42, written: true })
  })

  it('is not known otherwise', () => {
    expect(sickPlace(exampleProblem('cancelled'))).toBeNull()
    expect(sickPlace(problem('verify-failed', { mismatches: [{ kind: 'boot-code' }] }))).toBeNull()
    expect(sickPlace(problem('target-failed', { action: 'write', lba: 'x' }))).toBeNull()
  })
})

describe('a failure in one sentence', () => {
  it('names what a person can see, and no address', () => {
    expect(shortFailure(exampleProblem('target-failed'))).toMatch(/could not be written at the place marked in red/)
    expect(shortFailure(problem('target-failed', { action: 'flush', lba: 0 }))).toMatch(/did not confirm/)
    expect(shortFailure(exampleProblem('verify-failed'))).toBe(
      '1 of 10 files does not read back as written: sys.vgz. The stick does not boot.',
    )
    expect(shortFailure(problem('verify-failed', { mismatches: [{ kind: 'boot-code' }], files: 10 }))).toMatch(
      /^The stick does not read back/,
    )
  })

  it('is left to the problem itself otherwise', () => {
    expect(shortFailure(exampleProblem('target-silent'))).toBeNull()
    expect(shortFailure(exampleProblem('file-failed'))).toBeNull()
  })
})
