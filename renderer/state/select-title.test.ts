import { describe, expect, it } from 'vitest'
import type { JobView, StickState } from '../../app/contract/views.ts'
import { endedNotice, pageTitle } from './select-title.ts'
import { INITIAL_STATE, type WizardState } from './wizard-state.ts'

const job = (state: object): JobView => ({ id: 1, sticks: [{ state: state as StickState }] }) as unknown as JobView
const at = (step: object, shell = 'browser'): WizardState =>
  ({ ...INITIAL_STATE, hello: { shell }, step }) as unknown as WizardState
const building = at({ kind: 'build', job: job({ kind: 'running', pace: { share: 0.426, secondsLeft: 9 } }) })
const ended = (code: string, shell?: string) =>
  at({ kind: 'done', job: job({ kind: 'failed', problem: { code } }) }, shell)

describe('the title of the page', () => {
  it('says how the job goes, and how it ended', () => {
    expect(pageTitle(building)).toBe('42 % – Thinstick')
    expect(pageTitle(ended('target-failed'))).toBe('Not built – Thinstick')
    expect(pageTitle(INITIAL_STATE)).toBe('Thinstick')
    const connection = { kind: 'lost', since: 0, attempts: 3 } as const
    expect(pageTitle({ ...building, connection })).toMatch(/lost – Thinstick$/)
  })
})

describe('the notification of a browser', () => {
  it('comes when the job on the page has ended, but not for one that was cancelled', () => {
    expect(endedNotice(building, ended('target-failed'))).toBe('Not built')
    expect(endedNotice(building, ended('cancelled'))).toBeNull()
    expect(endedNotice(ended('target-failed'), ended('target-failed'))).toBeNull()
    expect(endedNotice(building, ended('target-failed', 'window'))).toBeNull()
  })
})
