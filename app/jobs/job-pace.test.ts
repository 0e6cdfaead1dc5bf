import { describe, expect, it } from 'vitest'
import type { StickState } from '../contract/views.ts'
import { jobPace } from './job-pace.ts'

const at = (share: number, secondsLeft: number | null) =>
  ({ state: { kind: 'running', pace: { share, secondsLeft } } as StickState }) as const
const waiting = { state: { kind: 'waiting' } as StickState }
const failed = { state: { kind: 'failed' } as StickState }
const done = { state: { kind: 'done' } as StickState }

describe('the pace of a job', () => {
  it('is that of its slowest stick', () => {
    expect(jobPace([at(0.7, 5), at(0.3, 9)])).toEqual({ share: 0.3, secondsLeft: 9 })
    expect(jobPace([at(0.7, 5), at(0.3, null)])).toEqual({ share: 0.3, secondsLeft: null })
    expect(jobPace([at(0.7, 5), waiting])).toEqual({ share: 0, secondsLeft: null })
  })

  it('leaves out what has failed and what was built before', () => {
    expect(jobPace([at(0.2, 5), failed, done])).toEqual({ share: 0.2, secondsLeft: 5 })
    expect(jobPace([failed, done])).toEqual({ share: 1, secondsLeft: 0 })
    expect(jobPace([])).toEqual({ share: 0, secondsLeft: null })
  })
})
