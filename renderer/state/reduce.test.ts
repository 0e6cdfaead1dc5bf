import { describe, expect, it } from 'vitest'
import type { DriveView, ImageView, JobView, PlanView, ProblemView, TryView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { requestFor, sharedWarnings, stillPicked, targetsOf } from './targets.ts'
import { DEFAULT_CHOICES, type Draft, INITIAL_STATE, type Picked, type WizardState } from './wizard-state.ts'

const stateAfter = (...events: readonly WizardEvent[]): WizardState => events.reduce(reduce, INITIAL_STATE)
const from = (state: WizardState, ...events: readonly WizardEvent[]): WizardState => events.reduce(reduce, state)

const image = (path: string): ImageView => ({ path }) as ImageView
const drive = (path: string, more: Partial<DriveView> = {}): DriveView =>
  ({ path, size: 65_273_856, serial: 'A', diskseq: '7', reasons: [], description: path, ...more }) as DriveView
const picked = (path: string, more: Partial<DriveView> = {}): Picked => ({ drive: drive(path, more), newSize: 0 })
const draft = (more: Partial<Draft> = {}): Draft => ({
  image: image('a'),
  picked: [picked('/dev/sdb')],
  choices: DEFAULT_CHOICES,
  repeats: null,
  ...more,
})
const plan = (path: string, more: Partial<PlanView> = {}): PlanView =>
  ({ digest: `of ${path}`, warnings: [], target: drive(path), ...more }) as PlanView
const problem = (code: string): ProblemView => ({ code, message: code, advice: '', details: {} })
const job = (id: number, revision: number, phase: JobView['phase'], kind = 'running'): JobView =>
  ({ id, revision, phase, image: { path: 'a', title: 'a' }, sticks: [{ state: { kind } }] }) as unknown as JobView
const machine = (id: number, state: TryView['state'], path = '/dev/sdb'): TryView => ({
  id,
  path,
  state,
  screen: [],
  picture: null,
  serial: '',
  seconds: 0,
  problem: null,
})

const toStick = (visit: number, more: Partial<Draft> = {}): WizardEvent => ({
  kind: 'to-stick',
  visit,
  draft: draft({ picked: [], ...more }),
  problem: null,
})
const toReview = (request: number, more: Partial<Draft> = {}): WizardEvent => ({
  kind: 'to-review',
  request,
  draft: draft(more),
  problem: null,
})
const planned = (request: number, digest = 'x'): WizardEvent => ({
  kind: 'planned',
  request,
  plans: [plan('/dev/sdb', { digest })],
})
const picks = ({ step }: WizardState): string[] =>
  step.kind === 'stick' ? step.picked.map(({ drive: { path, serial } }) => `${path} ${serial}`) : []
const digestOf = ({ step }: WizardState): string | undefined =>
  step.kind === 'review' && step.stage.kind !== 'failed' ? step.stage.plans?.[0]?.digest : undefined

describe('an image', () => {
  const second = stateAfter({ kind: 'reading', request: 1, path: 'a' }, { kind: 'reading', request: 2, path: 'b' })

  it.each<WizardEvent>([
    { kind: 'read', request: 1, image: image('a') },
    { kind: 'not-read', request: 1, problem: problem('unpack-cancelled') },
    { kind: 'unpack', unpacking: { image: 'a' } as never },
    { kind: 'checked', request: 1, check: { kind: 'nothing' } },
  ])('that was given up answers late and changes nothing: $kind', event => {
    expect(from(second, event)).toBe(second)
  })

  it('that is read twice takes the answer to the second', () => {
    const state = stateAfter({ kind: 'reading', request: 1, path: 'a' }, { kind: 'reading', request: 2, path: 'a' })
    expect(from(state, { kind: 'read', request: 1, image: image('old') })).toBe(state)
    expect(from(state, { kind: 'read', request: 2, image: image('new') }).step).toMatchObject({
      stage: { kind: 'chosen', image: { path: 'new' } },
    })
  })

  it('takes the check of itself, not of one before', () => {
    const state = from(second, { kind: 'read', request: 2, image: image('b') })
    expect(from(state, { kind: 'checked', request: 1, check: { kind: 'nothing' } })).toBe(state)
    expect(from(state, { kind: 'checked', request: 2, check: { kind: 'nothing' } }).step).toMatchObject({
      stage: { check: { kind: 'nothing' } },
    })
  })

  it('is found by the newest list', () => {
    const state = stateAfter(
      { kind: 'to-start', request: 1, problem: null },
      { kind: 'lists', request: 3, found: [], cacheBytes: 3 },
      { kind: 'lists', request: 2, found: [], cacheBytes: 2 },
    )
    expect(state.cacheBytes).toBe(3)
  })
})

describe('sticks', () => {
  it('keep a tick that is made while a path is added', () => {
    const state = stateAfter(
      toStick(1),
      { kind: 'drives', drives: [drive('/dev/sdb')] },
      { kind: 'toggle', target: picked('/dev/sdb') },
      { kind: 'added', visit: 1, target: picked('/tmp/a.img') },
    )
    expect(picks(state)).toEqual(['/dev/sdb A'])
    expect(state.added).toHaveLength(1)
    const failed = from(state, { kind: 'stick-problem', visit: 1, problem: problem('target-unopenable') })
    expect(picks(failed)).toEqual(['/dev/sdb A'])
  })

  it('drop what was added to an earlier visit', () => {
    const state = stateAfter(toStick(1), { kind: 'reading', request: 2, path: 'b' }, toStick(3))
    expect(from(state, { kind: 'added', visit: 1, target: picked('/tmp/a.img') })).toBe(state)
    expect(from(state, { kind: 'stick-problem', visit: 1, problem: problem('x') })).toBe(state)
  })

  const ticked = stateAfter(
    toStick(1),
    { kind: 'drives', drives: [drive('/dev/sdb')] },
    { kind: 'toggle', target: picked('/dev/sdb') },
  )

  it.each([
    ['another serial', { serial: 'B' }],
    ['another size', { size: 64_000_000 }],
    ['another medium by its diskseq', { diskseq: '8' }],
  ])('untick one whose path is now that of another: %s', (_, more) => {
    const state = from(ticked, { kind: 'drives', drives: [drive('/dev/sdb', more)] })
    expect(picks(state)).toEqual([])
    const usable = targetsOf(state.drives, state.added)
    expect(stillPicked([picked('/dev/sdb')], usable)).toEqual([])
  })

  it('untick one that is pulled, also when it comes again', () => {
    const state = from(ticked, { kind: 'drives', drives: [] }, { kind: 'drives', drives: [drive('/dev/sdb')] })
    expect(picks(state)).toEqual([])
  })

  it('keep the tick of a drive that only changed what is on it', () => {
    const state = from(ticked, { kind: 'drives', drives: [drive('/dev/sdb', { mounts: ['/media/x'] })] })
    expect(state.step).toMatchObject({ picked: [{ drive: { mounts: ['/media/x'] } }] })
  })

  it('keep a file that no list of drives has, and forget a path that another drive takes', () => {
    const file = from(
      ticked,
      { kind: 'added', visit: 1, target: picked('/tmp/a.img', { serial: null, diskseq: null }) },
      { kind: 'added', visit: 1, target: picked('/dev/sdc') },
      { kind: 'drives', drives: [drive('/dev/sdb'), drive('/dev/sdc', { serial: 'OTHER' })] },
    )
    expect(file.added.map(({ drive: { path } }) => path)).toEqual(['/tmp/a.img'])
  })
})

describe('a review', () => {
  it('is not undone by a plan that comes after Back', () => {
    const back = stateAfter(toStick(1), toReview(2), toStick(3))
    expect(from(back, planned(2))).toBe(back)
    expect(from(back, { kind: 'not-planned', request: 2, problem: problem('x') })).toBe(back)
  })

  it('takes the plan of the newest choice, in whichever order they come', () => {
    const state = stateAfter(toReview(1), toReview(2, { choices: { ...DEFAULT_CHOICES, label: 'RESCUE' } }))
    const late = from(state, planned(2, 'new'), planned(1, 'old'))
    expect(digestOf(late)).toBe('new')
    expect(digestOf(from(state, planned(1, 'old'), planned(2, 'new')))).toBe('new')
    expect(late.step).toMatchObject({ choices: { label: 'RESCUE' } })
  })

  it('keeps the old plan in sight while a new one is made, and cannot be started then', () => {
    const state = stateAfter(toReview(1), planned(1, 'old'), toReview(2))
    expect(digestOf(state)).toBe('old')
    expect(from(state, { kind: 'start', request: 3 })).toBe(state)
  })

  const starting = stateAfter(toReview(1), planned(1), { kind: 'start', request: 2 })

  it('is busy from the first press: a second one finds nothing to start', () => {
    expect(starting.step).toMatchObject({ stage: { kind: 'starting', request: 2 } })
    expect(from(starting, { kind: 'start', request: 3 })).toBe(starting)
    expect(from(starting, { kind: 'cancel' }).step).toMatchObject({ stage: { cancelling: true } })
  })

  it('stays until something is written, and takes a refusal of its own request alone', () => {
    const waiting = from(starting, { kind: 'job', job: { ...job(1, 1, 'starting'), sticks: [] } })
    expect(waiting.step.kind).toBe('review')
    expect(from(waiting, { kind: 'not-started', request: 1, problem: problem('x') })).toBe(waiting)
    expect(from(waiting, { kind: 'not-started', request: 2, problem: problem('busy') }).step).toMatchObject({
      stage: { kind: 'planned', problem: { code: 'busy' } },
    })
    expect(from(waiting, { kind: 'job', job: job(1, 2, 'running') }).step.kind).toBe('build')
  })

  it('says what is warned of for all once, and for one where it belongs', () => {
    const both = { code: 'no-uuid', message: 'the image has none' }
    const own = { code: 'label', message: 'only here' }
    const plans = [plan('a', { warnings: [both] as never }), plan('b', { warnings: [both, own] as never })]
    expect(sharedWarnings(plans)).toEqual([both])
  })

  it('grants what was confirmed to the large drive alone', () => {
    const large = picked('/dev/sdc', { reasons: [{ code: 'too-large', message: '', advice: '' }] })
    const two = draft({ picked: [picked('/dev/sdb'), large], repeats: { job: 4, built: 2 } })
    expect(requestFor(two, [plan('/dev/sdb'), plan('/dev/sdc')], true)).toMatchObject({
      targets: [
        { path: '/dev/sdb', allowLarge: false, digest: 'of /dev/sdb' },
        { path: '/dev/sdc', allowLarge: true },
      ],
      // No plan warns of damage, so none was accepted.
      acceptDamaged: false,
      repeats: 4,
    })
  })

  it('accepts a damaged image where its plan has said so', () => {
    const warnings = [{ code: 'archive-unsound', message: 'x.gz is not sound to its end' }] as never
    const one = draft({ picked: [picked('/dev/sdb')] })
    for (const accepted of [true, false])
      expect(requestFor(one, [plan('/dev/sdb', { warnings })], accepted).acceptDamaged).toBe(accepted)
  })
})

describe('a job', () => {
  it('is not set back by an older view, such as the answer to its start', () => {
    const state = stateAfter(
      { kind: 'job', job: job(1, 5, 'ended', 'failed') },
      { kind: 'job', job: job(1, 4, 'running') },
    )
    expect(state.step).toMatchObject({ kind: 'done', job: { revision: 5 } })
  })

  it('that was put away does not come back', () => {
    const state = stateAfter(
      { kind: 'job', job: job(1, 1, 'ended') },
      { kind: 'job-gone', id: 1 },
      { kind: 'to-start', request: 1, problem: null },
      { kind: 'job', job: job(1, 2, 'ended') },
    )
    expect(state.step.kind).toBe('image')
    expect(from(state, { kind: 'job', job: job(2, 3, 'running') }).step.kind).toBe('build')
  })

  it('of another tab that never began lets go of the screen; a report that is read stays', () => {
    const begins = stateAfter({ kind: 'job', job: job(1, 1, 'starting') }, { kind: 'job-gone', id: 1 })
    expect(begins.step.kind).toBe('image')
    expect(stateAfter({ kind: 'job', job: job(1, 1, 'ended') }, { kind: 'job-gone', id: 1 }).step.kind).toBe('done')
  })

  it('that ended while nobody was connected is shown as ended, and one that is gone not at all', () => {
    const lost = stateAfter(
      { kind: 'job', job: job(1, 1, 'running') },
      { kind: 'connection', connection: { kind: 'retrying', since: 0, attempt: 1 } },
    )
    const hello = {} as never
    expect(from(lost, { kind: 'met', hello, job: job(1, 9, 'ended', 'done') }).step.kind).toBe('done')
    expect(from(lost, { kind: 'met', hello, job: null }).step.kind).toBe('image')
    const choosing = stateAfter(toReview(1), planned(1))
    expect(from(choosing, { kind: 'met', hello, job: job(1, 9, 'ended', 'done') }).step.kind).toBe('review')
  })
})

describe('a machine', () => {
  it('shows what it says itself, not what the one before says late', () => {
    const first = stateAfter({ kind: 'try-asked', path: '/dev/sdb' }, { kind: 'try', trial: machine(3, 'running') })
    const second = from(first, { kind: 'try-left' }, { kind: 'try-asked', path: '/dev/sdb' })
    const late = from(second, { kind: 'try', trial: machine(3, 'ended') })
    expect(late.trial?.state).toBe('starting')
    expect(from(late, { kind: 'try', trial: machine(5, 'running') }).trial).toMatchObject({ id: 5, state: 'running' })
  })

  it('that is no longer looked at opens nothing, also when it fails', () => {
    const left = stateAfter({ kind: 'try-asked', path: '/dev/sdb' }, { kind: 'try-left' })
    expect(from(left, { kind: 'try', trial: machine(1, 'running') }).trial).toBeNull()
    expect(from(left, { kind: 'not-tried', id: 1, problem: problem('qemu-missing') }).trial).toBeNull()
  })
})
