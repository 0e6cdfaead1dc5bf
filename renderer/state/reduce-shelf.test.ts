import { describe, expect, it } from 'vitest'
import type { DriveView, ImageView, JobView, ProblemView, ShelfView, StickView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { countText, offerText, shelfButtons, waitingText } from './select-shelf.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type ReviewStep, type WizardState } from './wizard-state.ts'

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
  own: null,
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
const listOf = (revision: number, ...serials: string[]): ShelfView =>
  ({
    id: 1,
    revision,
    open: true,
    image: 'a.iso',
    verified: serials.length,
    failed: 0,
    sticks: serials.map((serial, i) => ({ number: i + 1, drive: { serial }, result: 'verified' })),
  }) as unknown as ShelfView
const waiting = given(
  opened,
  { kind: 'shelf-ready', request: 8, list: listOf(1, 'B'), image, drives: [A, B] },
  { kind: 'ejected', request: 9 },
)
const offered = given(waiting, listing(A), listing(A, C))
const review = offered.step as ReviewStep

describe('sticks one after the other', () => {
  it('begin with a stick that is built: it is listed and ejected, and the image is read again', () => {
    expect(opened.shelf).toMatchObject({ stage: { kind: 'opening', request: 8 }, choices: { label: 'X' } })
    expect(opened.step).toMatchObject({ kind: 'done', after: { kind: 'ejecting', request: 9, path: '/dev/sdb' } })
    expect(countText(opened.shelf!)).toBeNull()
    expect(waiting.shelf).toMatchObject({ stage: { kind: 'waiting' }, image, known: [A, B] })
    expect(countText(waiting.shelf!)).toBe('1 stick built and verified')
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

  it('have the list as the host has it: the newest, and no other window’s', () => {
    const grown = given(waiting, { kind: 'shelf', list: listOf(3, 'B', 'C') }, { kind: 'shelf', list: listOf(2, 'B') })
    expect(grown.shelf?.list?.sticks).toHaveLength(2)
    expect(given(grown, { kind: 'shelf', list: { ...listOf(4), id: 2 } })).toEqual(grown)
    // It may come before the answer to what began it.
    const early = given(opened, { kind: 'shelf', list: listOf(1, 'B') })
    expect(early.shelf?.list?.revision).toBe(1)
    expect(given(opened, { kind: 'shelf', list: { ...listOf(1, 'B'), image: 'b.iso' } })).toEqual(opened)
    expect(given(done, { kind: 'shelf', list: listOf(1) })).toBe(done)
  })

  it('show each job that ends, failed ones too, and eject what is built', () => {
    const plans = [{ target: C }] as never
    const starting = given(offered, { kind: 'planned', request: offered.requests, plans }, { kind: 'build' })
    const running = { ...job(2), phase: 'running' as const, sticks: [stick('/dev/sdc', 'C', { kind: 'waiting' })] }
    const build = given(starting, { kind: 'started', request: starting.requests, job: running })
    expect(build.step.kind).toBe('build')
    const ended = given(build, { kind: 'job', job: { ...job(2, stick('/dev/sdc', 'C', BUILT)), revision: 21 } })
    expect(ended.shelf).toMatchObject({ stage: { kind: 'waiting' }, job: { id: 2 } })
    expect(ended.step).toMatchObject({ kind: 'done', after: { kind: 'ejecting', path: '/dev/sdc' } })
    const failed = given(build, {
      kind: 'job',
      job: { ...job(2, stick('/dev/sdc', 'C', { kind: 'failed', problem })), revision: 21 },
    })
    expect(failed.step).toMatchObject({ after: { kind: 'idle' } })
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
    expect(over.shelf?.list?.sticks).toHaveLength(1)
    const more = given(over, { kind: 'keep-going' })
    expect(more.shelf).toMatchObject({ stage: { kind: 'opening' }, list: { sticks: [{}] } })
    expect(given(over, { kind: 'build-another' }).shelf).toBeNull()
  })

  it('have the same files of the user’s own, as the host has kept them with the job', () => {
    const own = { files: [{ path: '/a', name: 'a.tgz' }], kernelOptions: null }
    const changed = stick('/dev/sdb', 'B', BUILT)
    const plan = { ...changed.plan, ownChanges: { files: [], bootCfg: [] } }
    const of = (made: StickView): WizardState =>
      ({ ...done, step: { ...done.step, job: { ...job(1, made), own } } }) as WizardState
    const chosen = (state: WizardState) => given(state, { kind: 'keep-going' }).shelf?.choices.own
    expect(chosen(of({ ...changed, plan }))).toEqual(own)
    expect(chosen(of(changed))).toBeUndefined()
    const failing = of({ ...changed, plan, state: { kind: 'failed', problem } })
    expect(given(failing, { kind: 'retry' }).step).toMatchObject({ stage: { retry: { choices: { own } } } })
  })

  it('say why they cannot go on, and hear no late answer', () => {
    const failed = given(opened, { kind: 'shelf-failed', request: 8, problem })
    expect(failed.shelf?.stage).toEqual({ kind: 'failed', problem })
    expect(given(failed, { kind: 'shelf-ready', request: 8, list: listOf(1), image, drives: [] }).shelf).toBe(
      failed.shelf,
    )
    expect(given(done, { kind: 'skip-stick' })).toBe(done)
    expect(given(INITIAL_STATE, { kind: 'keep-going' })).toBe(INITIAL_STATE)
  })
})
