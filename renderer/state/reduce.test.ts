import { describe, expect, it } from 'vitest'
import type { DriveView, ImageView, JobView, PlanView, ProblemView, TryView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { failedAgain } from './select-again.ts'
import { requestFor, sharedWarnings, stillPicked, targetsOf } from './targets.ts'
import {
  DEFAULT_CHOICES,
  type Draft,
  INITIAL_STATE,
  type Picked,
  UNCONFIRMED,
  type WizardState,
} from './wizard-state.ts'

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

const openImage = (path: string): WizardEvent => ({ kind: 'open-image', path })
const read = (request: number, path = 'a'): WizardEvent => ({ kind: 'read', request, image: image(path) })
const drives = (...list: readonly DriveView[]): WizardEvent => ({ kind: 'drives', drives: list })
const toggle = (target: Picked): WizardEvent => ({ kind: 'toggle', target })
const added = (visit: number, target: Picked): WizardEvent => ({ kind: 'added', visit, target })
const planned = (request: number, digest = 'x'): WizardEvent => ({
  kind: 'planned',
  request,
  plans: [plan('/dev/sdb', { digest })],
})

/** At the sticks, on visit number 2. */
const atSticks = stateAfter(openImage('a'), read(1), { kind: 'choose-sticks' })
/** At the review of one stick, waiting for plan number 3. */
const atReview = from(atSticks, drives(drive('/dev/sdb')), toggle(picked('/dev/sdb')), { kind: 'review' })
const withLabel = (label: string): WizardEvent => ({ kind: 'change-choices', choices: { ...DEFAULT_CHOICES, label } })

const picks = ({ step }: WizardState): string[] =>
  step.kind === 'stick' ? step.picked.map(({ drive: { path, serial } }) => `${path} ${serial}`) : []
const digestOf = ({ step }: WizardState): string | undefined =>
  step.kind === 'review' && step.stage.kind !== 'failed' ? step.stage.plans?.[0]?.digest : undefined

describe('an image', () => {
  const second = stateAfter(openImage('a'), openImage('b'))

  it.each<WizardEvent>([
    read(1),
    { kind: 'not-read', request: 1, problem: problem('unpack-cancelled') },
    { kind: 'unpack', unpacking: { image: 'a' } as never },
    { kind: 'checked', request: 1, check: { kind: 'nothing' } },
  ])('that was given up answers late and changes nothing: $kind', event => {
    expect(from(second, event)).toBe(second)
  })

  it('that is read twice takes the answer to the second', () => {
    const state = stateAfter(openImage('a'), openImage('a'))
    expect(from(state, read(1, 'old'))).toBe(state)
    expect(from(state, read(2, 'new')).step).toMatchObject({ stage: { kind: 'chosen', image: { path: 'new' } } })
  })

  it('takes the check of itself, not of one before', () => {
    const state = from(second, read(2, 'b'))
    expect(from(state, { kind: 'checked', request: 1, check: { kind: 'nothing' } })).toBe(state)
    expect(from(state, { kind: 'checked', request: 2, check: { kind: 'nothing' } }).step).toMatchObject({
      stage: { check: { kind: 'nothing' } },
    })
  })

  it('is being checked from the moment it is read, if it was packed', () => {
    const packed = { path: 'b', packing: {} } as unknown as ImageView
    expect(from(second, read(2, 'b')).step).toMatchObject({ stage: { check: null } })
    const state = from(second, { kind: 'read', request: 2, image: packed })
    expect(state.step).toMatchObject({ stage: { check: { kind: 'checking' } } })
    // The check failed, so that nothing is known.
    expect(from(state, { kind: 'checked', request: 2, check: null }).step).toMatchObject({ stage: { check: null } })
  })

  it('keeps a path that was typed to be mended, whether it failed or was given up', () => {
    const typed: WizardEvent = { kind: 'open-typed', typed: '"~/esxi iso"' }
    const state = stateAfter(typed)
    expect(state.step).toMatchObject({ stage: { kind: 'reading', path: '"~/esxi iso"', typed: true } })
    const failed = from(state, { kind: 'not-read', request: 1, problem: problem('image-unreadable') })
    expect(failed.step).toMatchObject({ stage: { typed: '"~/esxi iso"', problem: { code: 'image-unreadable' } } })
    expect(from(state, { kind: 'another-image' }).step).toMatchObject({ stage: { typed: '"~/esxi iso"' } })
    const other = stateAfter(openImage('a'), { kind: 'not-read', request: 1, problem: problem('image-unreadable') })
    expect(other.step).toMatchObject({ stage: { typed: '' } })
  })

  it('is dragged over a window that can take it, and over nothing else', () => {
    const drag: WizardEvent = { kind: 'drag', over: true }
    const shell = (name: 'window' | 'browser', ...events: readonly WizardEvent[]): WizardState =>
      from({ ...INITIAL_STATE, hello: { shell: name } as never }, ...events)
    const choosing = shell('window', { kind: 'another-image' })
    const over = from(choosing, drag)
    expect(over.dragging).toBe(true)
    expect(from(over, drag)).toBe(over)
    expect(from(over, { kind: 'drag', over: false }).dragging).toBe(false)
    expect(from(over, { kind: 'drop', file: null }).dragging).toBe(false)
    expect(shell('window', openImage('a'), read(1), drag).dragging).toBe(true)
    expect(shell('window', openImage('a'), drag).dragging).toBe(false)
    expect(shell('window', openImage('a'), read(1), { kind: 'choose-sticks' }, drag).dragging).toBe(false)
    expect(shell('browser', { kind: 'another-image' }, drag).dragging).toBe(false)
  })

  it('is found by the newest list', () => {
    const state = stateAfter(
      { kind: 'another-image' },
      { kind: 'clear-cache' },
      { kind: 'lists', request: 2, found: [], cacheBytes: 2 },
      { kind: 'lists', request: 1, found: [], cacheBytes: 1 },
    )
    expect(state.cacheBytes).toBe(2)
  })

  it('that a dialog gives late is taken, unless another is being read or another step has come', () => {
    const open = stateAfter({ kind: 'another-image' }, { kind: 'choose-image' })
    const chosen: WizardEvent = { kind: 'dialog-closed', path: 'late', problem: null }
    expect(from(open, { kind: 'choose-image' })).toBe(open)
    expect(from(open, chosen).step).toMatchObject({ stage: { kind: 'reading', path: 'late' } })
    expect(from(open, openImage('b'), chosen).step).toMatchObject({ stage: { kind: 'reading', path: 'b' } })
    const sticks = from(open, openImage('b'), read(2, 'b'), { kind: 'choose-sticks' })
    expect(from(sticks, chosen)).toEqual({ ...sticks, dialog: false })
  })

  it('is picked in the folder that was opened last, and none in a picker that is closed', () => {
    const browse = (path: string): WizardEvent => ({ kind: 'browse', path })
    const folder = (request: number, path: string): WizardEvent => ({
      kind: 'folder',
      request,
      folder: { path, parent: null, entries: [] },
    })
    const state = stateAfter({ kind: 'another-image' }, browse(''), browse('/isos'))
    expect(from(state, folder(2, '/home'))).toBe(state)
    const shown = from(state, folder(3, '/isos'), folder(2, '/home'))
    expect(shown.step).toMatchObject({ stage: { picker: { folder: { path: '/isos' } } } })
    // The folder shown stays visible, next to the reason why the next one is not shown.
    const failed = from(shown, browse('/root'), { kind: 'no-folder', request: 4, problem: problem('x') })
    expect(failed.step).toMatchObject({ stage: { picker: { folder: { path: '/isos' }, problem: { code: 'x' } } } })
    const closed = from(state, { kind: 'close-picker' })
    expect(from(closed, folder(3, '/isos'))).toBe(closed)
  })
})

describe('sticks', () => {
  it('keep a tick that is made while a path is added', () => {
    const state = from(atSticks, drives(drive('/dev/sdb')), toggle(picked('/dev/sdb')), added(2, picked('/tmp/a.img')))
    expect(picks(state)).toEqual(['/dev/sdb A'])
    expect(state.added).toHaveLength(1)
    const failed = from(state, { kind: 'stick-problem', visit: 2, problem: problem('target-unopenable') })
    expect(picks(failed)).toEqual(['/dev/sdb A'])
  })

  it('drop what was added to an earlier visit', () => {
    const state = from(atSticks, openImage('b'), read(3, 'b'), { kind: 'choose-sticks' })
    expect(from(state, added(2, picked('/tmp/a.img')))).toBe(state)
    expect(from(state, { kind: 'stick-problem', visit: 2, problem: problem('x') })).toBe(state)
  })

  const ticked = from(atSticks, drives(drive('/dev/sdb')), toggle(picked('/dev/sdb')))

  it.each([
    ['another serial', { serial: 'B' }],
    ['another size', { size: 64_000_000 }],
    ['another medium by its diskseq', { diskseq: '8' }],
  ])('untick one whose path is now that of another: %s', (_, more) => {
    const state = from(ticked, drives(drive('/dev/sdb', more)))
    expect(picks(state)).toEqual([])
    const usable = targetsOf(state.drives, state.added)
    expect(stillPicked([picked('/dev/sdb')], usable)).toEqual([])
  })

  it('untick one that is pulled, also when it comes again', () => {
    const state = from(ticked, drives(), drives(drive('/dev/sdb')))
    expect(picks(state)).toEqual([])
  })

  const gone = (state: WizardState): string[] =>
    state.step.kind === 'stick'
      ? state.step.gone.map(({ kind, drive: { path, serial } }) => `${kind} ${path} ${serial}`)
      : []

  it('are missed where one that was ticked is pulled, until it is back or another is ticked', () => {
    const pulled = from(ticked, drives())
    expect(gone(pulled)).toEqual(['pulled /dev/sdb A'])
    expect(gone(from(pulled, drives(drive('/dev/sdc', { serial: 'B' }))))).toEqual(['pulled /dev/sdb A'])
    // It may have another name now, and its medium another number.
    expect(gone(from(pulled, drives(drive('/dev/sdd', { description: '/dev/sdb', diskseq: '9' }))))).toEqual([])
    expect(gone(from(pulled, toggle(picked('/dev/sdc'))))).toEqual([])
  })

  it('are missed where another has taken the name of one that was ticked', () => {
    expect(gone(from(ticked, drives(drive('/dev/sdb', { serial: 'B' }))))).toEqual(['swapped /dev/sdb A'])
    // What was not ticked is not missed.
    expect(gone(from(atSticks, drives(drive('/dev/sdb')), drives()))).toEqual([])
  })

  it('are ticked at once where a file is added for one, and by hand where a drive is', () => {
    const file = { kind: 'file', exists: false } as const
    expect(picks(from(atSticks, added(2, picked('/tmp/a.img', file))))).toEqual(['/tmp/a.img A'])
    expect(picks(from(atSticks, added(2, picked('/dev/sdc', { kind: 'drive' }))))).toEqual([])
    const refused = { ...file, reasons: [{ code: 'no-disk', message: '', advice: '' }] }
    expect(picks(from(atSticks, added(2, picked('/tmp/a.zip', refused))))).toEqual([])
  })

  it('keep the tick of a drive that only changed what is on it', () => {
    const state = from(ticked, drives(drive('/dev/sdb', { mounts: ['/media/x'] })))
    expect(state.step).toMatchObject({ picked: [{ drive: { mounts: ['/media/x'] } }] })
  })

  it('keep a file that no list of drives has, and forget a path that another drive takes', () => {
    const file = from(
      ticked,
      added(2, picked('/tmp/a.img', { serial: null, diskseq: null })),
      added(2, picked('/dev/sdc')),
      drives(drive('/dev/sdb'), drive('/dev/sdc', { serial: 'OTHER' })),
    )
    expect(file.added.map(({ drive: { path } }) => path)).toEqual(['/tmp/a.img'])
  })

  it('are reviewed where they can still be built on, and not where none is left', () => {
    expect(from(ticked, { kind: 'review' }).step).toMatchObject({ kind: 'review', picked: [picked('/dev/sdb')] })
    const spoilt = from(ticked, drives(drive('/dev/sdb', { reasons: [{ code: 'x', message: '', advice: '' }] })))
    expect(from(spoilt, { kind: 'review' })).toBe(spoilt)
  })
})

describe('a review', () => {
  it('is not undone by a plan that comes after Back', () => {
    const back = from(atReview, { kind: 'choose-sticks' })
    expect(picks(back)).toEqual(['/dev/sdb A'])
    expect(from(back, planned(3))).toBe(back)
    expect(from(back, { kind: 'not-planned', request: 3, problem: problem('x') })).toBe(back)
  })

  it('takes the plan of the newest choice, in whichever order they come', () => {
    const state = from(atReview, withLabel('RESCUE'))
    const late = from(state, planned(4, 'new'), planned(3, 'old'))
    expect(digestOf(late)).toBe('new')
    expect(digestOf(from(state, planned(3, 'old'), planned(4, 'new')))).toBe('new')
    expect(late.step).toMatchObject({ choices: { label: 'RESCUE' } })
  })

  it('keeps the old plan in sight while a new one is made, and cannot be started then', () => {
    const state = from(atReview, planned(3, 'old'), withLabel('RESCUE'))
    expect(digestOf(state)).toBe('old')
    expect(from(state, { kind: 'build' })).toBe(state)
  })

  it('keeps what was confirmed through another choice, and after Back for the same plan alone', () => {
    const confirmed = from(
      atReview,
      planned(3),
      { kind: 'accept-damage', accepted: true },
      { kind: 'type-name', path: '/dev/sdb', name: 'Big' },
      withLabel('RESCUE'),
    )
    expect(confirmed.step).toMatchObject({ confirmed: { damage: true, names: { '/dev/sdb': 'Big' } } })
    const again = from(confirmed, planned(4), { kind: 'choose-sticks' }, { kind: 'review' })
    expect(again.step).toMatchObject({ kind: 'review', confirmed: UNCONFIRMED })
    const confirmation = { damage: true, names: { '/dev/sdb': 'Big' } }
    expect(from(again, planned(6)).step).toMatchObject({ confirmed: confirmation })
    expect(from(again, planned(6, 'another')).step).toMatchObject({ confirmed: UNCONFIRMED })
  })

  const starting = from(atReview, planned(3), { kind: 'build' })

  it('is busy from the first press: a second one finds nothing to start', () => {
    expect(starting.step).toMatchObject({ stage: { kind: 'starting', request: 4 } })
    expect(from(starting, { kind: 'build' })).toBe(starting)
    expect(from(starting, { kind: 'cancel' }).step).toMatchObject({ stage: { cancelling: true } })
  })

  it('stays until something is written, and takes a refusal of its own request alone', () => {
    const waiting = from(starting, { kind: 'job', job: { ...job(1, 1, 'starting'), sticks: [] } })
    expect(waiting.step.kind).toBe('review')
    expect(from(waiting, { kind: 'not-started', request: 3, problem: problem('x') })).toBe(waiting)
    expect(from(waiting, { kind: 'not-started', request: 4, problem: problem('busy') }).step).toMatchObject({
      stage: { kind: 'planned', problem: { code: 'busy' } },
    })
    expect(from(waiting, { kind: 'started', request: 4, job: job(1, 2, 'running') }).step.kind).toBe('build')
  })

  it('of a plan that no longer holds is planned anew, with the reason in sight', () => {
    const changed = from(starting, { kind: 'not-started', request: 4, problem: problem('plan-changed') })
    expect(changed.step).toMatchObject({ stage: { kind: 'planning', request: 5, problem: { code: 'plan-changed' } } })
    expect(from(changed, planned(5, 'new')).step).toMatchObject({
      stage: { kind: 'planned', plans: [{ digest: 'new' }], problem: { code: 'plan-changed' } },
    })
  })

  it('says what is warned of for all once, and for one where it belongs', () => {
    const both = { code: 'no-uuid', message: 'the image has none' }
    const own = { code: 'label', message: 'only here' }
    const plans = [plan('a', { warnings: [both] as never }), plan('b', { warnings: [both, own] as never })]
    expect(sharedWarnings(plans)).toEqual([both])
  })

  it('grants what was confirmed to the large drive alone', () => {
    const large = picked('/dev/sdc', { large: true })
    const two = draft({ picked: [picked('/dev/sdb'), large], repeats: { job: 4, built: 2 } })
    expect(requestFor(two, [plan('/dev/sdb'), plan('/dev/sdc')], true)).toMatchObject({
      targets: [
        { path: '/dev/sdb', allowLarge: false, digest: 'of /dev/sdb' },
        { path: '/dev/sdc', allowLarge: true },
      ],
      // No plan warns about damage, so none was accepted.
      acceptDamaged: false,
      repeats: 4,
    })
  })

  it('accepts a damaged image where its plan has said so', () => {
    const warnings = [{ code: 'archive-unsound', message: 'x.gz fails its integrity check' }] as never
    const one = draft({ picked: [picked('/dev/sdb')] })
    for (const accepted of [true, false])
      expect(requestFor(one, [plan('/dev/sdb', { warnings })], accepted).acceptDamaged).toBe(accepted)
  })
})

describe('a job', () => {
  const shown = (...args: Parameters<typeof job>): WizardEvent => ({ kind: 'job', job: job(...args) })

  it('is not set back by an older view, such as the answer to its start', () => {
    const state = stateAfter(shown(1, 5, 'ended', 'failed'), shown(1, 4, 'running'))
    expect(state.step).toMatchObject({ kind: 'done', job: { revision: 5 } })
  })

  it('that was put away does not come back', () => {
    const state = stateAfter(shown(1, 1, 'ended'), { kind: 'build-another' }, shown(1, 2, 'ended'))
    expect(state.step.kind).toBe('image')
    expect(from(state, shown(2, 3, 'running')).step.kind).toBe('build')
  })

  it('of another tab that never began lets go of the screen; a report that is read stays', () => {
    const begins = stateAfter(shown(1, 1, 'starting'), { kind: 'job-gone', id: 1 })
    expect(begins.step.kind).toBe('image')
    expect(stateAfter(shown(1, 1, 'ended'), { kind: 'job-gone', id: 1 }).step.kind).toBe('done')
  })

  it('that ended while nobody was connected is shown as ended, and one that is gone not at all', () => {
    const lost = stateAfter(shown(1, 1, 'running'), {
      kind: 'connection',
      connection: { kind: 'retrying', since: 0, attempt: 1 },
    })
    const hello = {} as never
    expect(
      from(lost, { kind: 'met', hello, job: job(1, 9, 'ended', 'done'), shelf: null, trial: null }).step.kind,
    ).toBe('done')
    expect(from(lost, { kind: 'met', hello, job: null, shelf: null, trial: null }).step.kind).toBe('image')
    const choosing = from(atReview, planned(3))
    expect(
      from(choosing, { kind: 'met', hello, job: job(1, 9, 'ended', 'done'), shelf: null, trial: null }).step.kind,
    ).toBe('review')
  })

  it('saves and ejects one at a time, and hears of nothing that was asked of another job', () => {
    const done = stateAfter(shown(1, 1, 'ended', 'done'))
    const saving = from(done, { kind: 'save-report', as: 'html' })
    expect(from(saving, { kind: 'eject', path: '/dev/sdb' })).toBe(saving)
    expect(from(saving, { kind: 'ejected', request: 2 })).toBe(saving)
    const saved = from(saving, { kind: 'saved', request: 1, path: '/tmp/r.html' })
    expect(saved.step).toMatchObject({ after: { kind: 'saved', path: '/tmp/r.html' }, ejected: false })
    expect(from(saving, { kind: 'saved', request: 1, path: null }).step).toMatchObject({ after: { kind: 'idle' } })
    const other = from(saving, { kind: 'build-another' }, shown(2, 2, 'ended', 'done'))
    expect(from(other, { kind: 'saved', request: 1, path: '/tmp/r.html' })).toBe(other)
    const ejected = from(saved, { kind: 'eject', path: '/dev/sdb' }, { kind: 'ejected', request: 2 })
    expect(ejected.step).toMatchObject({ after: { kind: 'ejected' }, ejected: true })
    // A newer view of the same job does not undo ejecting.
    expect(from(ejected, shown(1, 3, 'ended', 'done')).step).toMatchObject({ ejected: true, job: { revision: 3 } })
  })

  it('is built again with the sticks that failed, as they are now', () => {
    const failed = { state: { kind: 'failed' }, plan: { choices: { ...DEFAULT_CHOICES, label: 'RESCUE' } } }
    const ended = { ...job(7, 1, 'ended'), sticks: [{ state: { kind: 'done' } }, failed] } as unknown as JobView
    const reading = stateAfter({ kind: 'job', job: ended }, { kind: 'retry' })
    const looked = (request: number, look: object): WizardEvent =>
      ({ kind: 'looked', request, image: image('a'), retry: failedAgain(ended), looks: [look] }) as WizardEvent
    const target = picked('/dev/sdb')
    expect(from(reading, looked(9, { target }))).toBe(reading)
    expect(from(reading, looked(1, { target })).step).toMatchObject({
      kind: 'review',
      picked: [target],
      choices: { label: 'RESCUE' },
      repeats: { job: 7, built: 1 },
    })
    expect(from(reading, looked(1, { problem: problem('target-changed') })).step).toMatchObject({
      kind: 'stick',
      picked: [],
      problem: { code: 'target-changed' },
    })
    const left = from(reading, { kind: 'another-image' })
    expect(from(left, looked(1, { target }))).toBe(left)
  })
})

describe('a machine', () => {
  const start: WizardEvent = { kind: 'start-trial', path: '/dev/sdb' }

  it('shows what it says itself, not what the one before says late', () => {
    const first = stateAfter(start, { kind: 'trial', trial: machine(3, 'running') })
    const second = from(first, { kind: 'stop-trial' }, start)
    const late = from(second, { kind: 'trial', trial: machine(3, 'ended') })
    expect(late.trial?.state).toBe('starting')
    expect(from(late, { kind: 'trial', trial: machine(5, 'running') }).trial).toMatchObject({ id: 5, state: 'running' })
  })

  it('that is no longer looked at opens nothing, also when it fails', () => {
    const left = stateAfter(start, { kind: 'stop-trial' })
    expect(from(left, { kind: 'trial', trial: machine(1, 'running') }).trial).toBeNull()
    expect(from(left, { kind: 'no-trial', id: 1, problem: problem('qemu-missing') }).trial).toBeNull()
  })
})
