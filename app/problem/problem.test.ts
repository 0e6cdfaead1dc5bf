import { describe, expect, it } from 'vitest'
import { ProblemError } from './problem.ts'

describe('ProblemError', () => {
  it('is recognised when it comes from another bundle', () => {
    class Other extends Error {
      override name = 'ProblemError'
      readonly problem = { code: 'internal', cause: 'x', log: null } as const
    }
    expect(new Other() instanceof ProblemError).toBe(true)
    expect(new ProblemError({ code: 'internal', cause: 'x', log: null }) instanceof ProblemError).toBe(true)
    for (const other of [new Error('ProblemError'), { name: 'ProblemError' }, undefined])
      expect(other instanceof ProblemError).toBe(false)
  })
})
