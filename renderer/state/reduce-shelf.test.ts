import { describe, expect, it } from 'vitest'
import type { DriveView, ImageView, JobView, ProblemView, StickView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { unlistedJob } from './reduce-shelf.ts'
import { offerText, shelfButtons, waitingText } from './select-shelf.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type ReviewStep, type WizardState } from './wizard-state.ts'

const DATE = '2026-11-25T12:00:00.000Z'
const drive = (path: string, serial: string | null, more: object = {}) =>
  ({
    path,
    serial,
    size: 512,
    diskseq: null,
    kind: 'drive',
    virtual: false,
    description: 'Cruzer',
    reasons: [],
    ...more,
  }) as unknown as DriveView
const stick = (path: string, serial: string | null, state: object): StickView =>
  ({
    path,
    serial,
    description: 'Cruzer',
    size: 512,
    state,
    plan: { choices: { ...DEFAULT_CHOICES, label: 'X' } },
  }) as unknown as StickView
const BUILT = { kind: 'done', report: { build: '4.0.0', digest: 'd', seconds: 2 } }
const problem: ProblemView = { code: 'target-failed', message: '', advice: '', details: {} }
const job = (id: number, ...sticks: StickView[]): JobView => ({
  id,
  revision: id * 10,
  image: { path: 'a.iso', title: 'ESXi' },
  sticks,
  phase: 'ended',
})
const image = { path: 'a.iso' } as ImageView
const [A, B, C] = [drive('/dev/sda', 'A'), drive('/dev/sdb', 'B'), drive('/dev/sdc', 'C')]

const given = (state: WizardState, ...events: WizardEvent[]): WizardState => events.reduce(reduce, state)
const listing = (...drives: DriveView[]): WizardEvent => ({ kind: 'drives', drives })
const done: WizardState = {
  ...INITIAL_STATE,
  requests: 7,
  newest: { ...INITIAL_STATE.newest, job: 10 },
  step: { kind: 'done', job: job(1, stick('/dev/sdb', 'B', BUILT)), after: { kind: 'idle' }, ejected: false },
}
const opened = given(done, { kind: 'keep-going' })
const waiting = given(
  opened,
  { kind: 'job-listed', id: 1, date: DATE },
  { kind: 'shelf-ready', request: 8, image, drives: [A, B] },
  { kind: 'ejected', request: 9 },
)
const offered = given(waiting, listing(A), listing(A, C))
const review = offered.step as ReviewStep

describe('sticks one after the other', () => {
  it('begin with a stick that is built: it is listed and ejected, and the image is read again', () => {
    expect(opened.shelf).toMatchObject({ stage: { kind: 'opening', request: 8 }, choices: { label: 'X' } })
    expect(opened.step).toMatchObject({ kind: 'done', after: { kind: 'ejecting', request: 9, path: '/dev/sdb' } })
    expect(unlistedJob(opened)?.id).toBe(1)
    expect(waiting.shelf?.sticks).toMatchObject([{ number: 1, result: 'verified', drive: { serial: 'B' }, date: DATE }])
    expect(unlistedJob(waiting)).toBeUndefined()
  })

  it('are offered by the review, with the same choices, and nothing that was there before', () => {
    expect(waiting.step.kind).toBe('done')
    expect(given(waiting, listing(A, B)).step.kind).toBe('done')
    expect(offered.shelf?.stage.kind).toBe('offering')
    expect(review).toMatchObject({ kind: 'review', picked: [{ drive: C, newSize: 0 }], choices: { label: 'X' }, image })
    expect(offerText(offered.shelf!, review)).toBe('This is stick 2.')
  })

  it('tell of one that was built before, and of one that cannot be used', () => {
    const again = given(waiting, listing(A), listing(A, B))
    expect(offerText(again.shelf!, again.step as ReviewStep)).toContain('built already, as stick 1')
    const refused = drive('/dev/sdd', 'D', { reasons: [{ code: 'read-only', message: 'it is read-only', advice: '' }] })
    const told = given(waiting, listing(A, B, refused))
    expect(told.step.kind).toBe('done')
    expect(waitingText(told.shelf!)).toContain('Cruzer cannot be used.')
    expect(waitingText(given(told, listing(A, B)).shelf!)).toContain('Plug in')
    expect(given(waiting, listing(A, B, drive('/x', null, { kind: 'file' }))).step.kind).toBe('done')
  })

  it('go back to waiting when the stick is left alone or pulled, and take the next of several', () => {
    const two = given(waiting, listing(A, B, C, drive('/dev/sdd', 'D')))
    expect(two.step).toMatchObject({ picked: [{ drive: { serial: 'C' } }] })
    const next = given(two, { kind: 'skip-stick' })
    expect(next.step).toMatchObject({ kind: 'review', picked: [{ drive: { serial: 'D' } }] })
    expect(given(next, { kind: 'skip-stick' }).step).toMatchObject({ kind: 'done', job: { id: 1 }, ejected: true })
    expect(given(offered, listing(A)).step.kind).toBe('done')
    expect(given(two, listing(A, B, C)).shelf?.queue).toEqual([])
  })

  it('list each job that ends, failed ones too, and eject what is built', () => {
    const plans = [{ target: C }] as never
    const starting = given(offered, { kind: 'planned', request: offered.requests, plans }, { kind: 'build' })
    const running = { ...job(2), phase: 'running' as const, sticks: [stick('/dev/sdc', 'C', { kind: 'waiting' })] }
    const build = given(starting, { kind: 'started', request: starting.requests, job: running })
    expect(build.step.kind).toBe('build')
    const ended = given(build, { kind: 'job', job: { ...job(2, stick('/dev/sdc', 'C', BUILT)), revision: 21 } })
    expect(ended.shelf).toMatchObject({ stage: { kind: 'waiting' }, job: { id: 2 } })
    expect(ended.step).toMatchObject({ kind: 'done', after: { kind: 'ejecting', path: '/dev/sdc' } })
    const list = given(ended, { kind: 'job-listed', id: 2, date: DATE }, { kind: 'job-listed', id: 2, date: DATE })
    expect(list.shelf?.sticks.map(({ drive: { serial } }) => serial)).toEqual(['B', 'C'])
    const failed = given(build, {
      kind: 'job',
      job: { ...job(2, stick('/dev/sdc', 'C', { kind: 'failed', problem })), revision: 21 },
    })
    expect(failed.step).toMatchObject({ after: { kind: 'idle' } })
    expect(given(failed, { kind: 'job-listed', id: 2, date: DATE }).shelf?.sticks.at(-1)).toMatchObject({
      result: 'failed',
      problem,
    })
    // One that was plugged in meanwhile comes once the stick before it can be pulled.
    const both = given(ended, listing(A, C, drive('/dev/sde', 'E')))
    expect(both.step.kind).toBe('done')
    expect(given(both, { kind: 'ejected', request: both.requests }).step).toMatchObject({
      picked: [{ drive: { serial: 'E' } }],
    })
  })

  it('end when told, keeping the list until another image is built', () => {
    const buttons = {
      main: { text: 'x', verb: { kind: 'build-another' } },
      other: null,
      toTry: null,
      toEject: null,
      busy: false,
    } as const
    expect(shelfButtons(buttons, waiting.shelf).main.verb).toEqual({ kind: 'end-shelf' })
    const over = given(waiting, { kind: 'end-shelf' })
    expect(shelfButtons(buttons, over.shelf)).toBe(buttons)
    expect(given(over, listing(A), listing(A, C)).step.kind).toBe('done')
    expect(over.shelf?.sticks).toHaveLength(1)
    const more = given(over, { kind: 'keep-going' })
    expect(more.shelf?.sticks).toHaveLength(1)
    expect(given(over, { kind: 'build-another' }).shelf).toBeNull()
  })

  it('have the same files of the user’s own, and are not built without them', () => {
    const own = { files: [{ path: '/a', name: 'a.tgz' }], kernelOptions: null }
    const changed = stick('/dev/sdb', 'B', BUILT)
    const plan = { ...changed.plan, ownChanges: { files: [], bootCfg: [] } }
    const with1 = { ...done, step: { ...done.step, job: job(1, { ...changed, plan }) } } as WizardState
    expect(given({ ...with1, own }, { kind: 'keep-going' }).shelf?.choices.own).toEqual(own)
    expect(given(with1, { kind: 'keep-going' }).shelf).toBeNull()
    expect(given({ ...done, own }, { kind: 'keep-going' }).shelf?.choices.own).toBeUndefined()
  })

  it('say why they cannot go on, and hear no late answer', () => {
    const failed = given(opened, { kind: 'shelf-failed', request: 8, problem })
    expect(failed.shelf?.stage).toEqual({ kind: 'failed', problem })
    expect(given(failed, { kind: 'shelf-ready', request: 8, image, drives: [] }).shelf).toBe(failed.shelf)
    expect(given(done, { kind: 'skip-stick' })).toBe(done)
    expect(given(INITIAL_STATE, { kind: 'keep-going' })).toBe(INITIAL_STATE)
  })
})
