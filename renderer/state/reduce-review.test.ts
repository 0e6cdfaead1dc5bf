import { describe, expect, it } from 'vitest'
import type { DriveView, ImageView, PlanView } from '../../app/contract/views.ts'
import { reduce, type WizardEvent } from './reduce.ts'
import { DEFAULT_CHOICES, INITIAL_STATE, type Picked, type WizardState } from './wizard-state.ts'

const from = (state: WizardState, ...events: readonly WizardEvent[]): WizardState => events.reduce(reduce, state)
const image = { path: 'a' } as ImageView
const drive = (path: string, more: Partial<DriveView> = {}): DriveView =>
  ({ path, size: 65_273_856, serial: path, diskseq: '7', reasons: [], description: path, ...more }) as DriveView
const picked = (one: DriveView, newSize = 0): Picked => ({ drive: one, newSize })
const drives = (...list: readonly DriveView[]): WizardEvent => ({ kind: 'drives', drives: list })
const plans = (request: number, ...targets: readonly DriveView[]): WizardEvent => ({
  kind: 'planned',
  request,
  plans: targets.map(target => ({ target, warnings: [], digest: '' }) as unknown as PlanView),
})

const [b, c] = [drive('/dev/sdb'), drive('/dev/sdc')]
const file = picked(drive('/tmp/a.img', { serial: null, diskseq: null }), 65_273_856)
const other = drive('/dev/sdb', { serial: 'OTHER', diskseq: '8' })

/** At the sticks, on visit 2, with two drives and a file ticked. */
const atSticks = from(
  INITIAL_STATE,
  { kind: 'open-image', path: 'a' },
  { kind: 'read', request: 1, image },
  { kind: 'choose-sticks' },
  drives(b, c),
  { kind: 'added', visit: 2, target: file },
)
const ticked = (...targets: readonly Picked[]): WizardState =>
  from(atSticks, ...targets.map(target => ({ kind: 'toggle', target }) as const), { kind: 'review' })
/** At the review of one stick, waiting for plan 3. */
const waiting = ticked(picked(b))
const review = from(waiting, plans(3, b))

const gone = ({ step }: WizardState) =>
  step.kind === 'review' ? step.gone.map(({ kind, drive: { path } }) => ({ kind, path })) : undefined
const picks = ({ step }: WizardState): string[] | undefined =>
  'picked' in step ? step.picked.map(({ drive: { path } }) => path) : undefined
const stage = ({ step }: WizardState): string | undefined => (step.kind === 'review' ? step.stage.kind : undefined)

const PULLED = [{ path: '/dev/sdb', kind: 'pulled' }]
const SWAPPED = [{ path: '/dev/sdb', kind: 'swapped' }]

describe('a stick that is reviewed', () => {
  it('is gone as soon as the drives no longer hold it', () => {
    expect(gone(from(review, drives(c)))).toEqual(PULLED)
    expect(gone(from(review, drives(b, c)))).toEqual([])
    expect(gone(from(review, drives(b)))).toEqual([])
  })

  it.each([
    ['another serial', { serial: 'X' }],
    ['another size', { size: 64_000_000 }],
  ])('is gone where its name is that of another: %s', (_, more) => {
    expect(gone(from(review, drives(drive('/dev/sdb', more), c)))).toEqual(SWAPPED)
  })

  it('was pulled out where the system has numbered it anew', () => {
    expect(gone(from(review, drives(drive('/dev/sdb', { diskseq: '8' }), c)))).toEqual(PULLED)
  })

  it('stays gone when it comes again, and when another takes its name and goes', () => {
    expect(gone(from(review, drives(c), drives(b, c)))).toEqual(PULLED)
    expect(gone(from(review, drives(c), drives(other, c)))).toEqual(SWAPPED)
    expect(gone(from(review, drives(other, c), drives(c)))).toEqual(SWAPPED)
  })

  it('is never gone if no list has ever held it, as a file', () => {
    const files = from(ticked(file), plans(3, file.drive), drives())
    expect(gone(files)).toEqual([])
  })

  it('is not built on while it is gone', () => {
    const without = from(review, drives(c))
    expect(from(without, { kind: 'build' })).toBe(without)
    expect(stage(from(review, { kind: 'build' }))).toBe('starting')
  })

  it('is gone whether the plan or the news comes first', () => {
    const late = from(waiting, drives(c), plans(3, b))
    const early = from(waiting, plans(3, b), drives(c))
    expect(late).toEqual(early)
    expect(gone(late)).toEqual(PULLED)
    const failed = { kind: 'not-planned', request: 3, problem: { code: 'x', details: {} } as never } as const
    expect(from(waiting, drives(c), failed)).toEqual(from(waiting, failed, drives(c)))
  })

  it('stays gone while a plan is made anew', () => {
    const without = from(review, drives(c))
    const again = from(without, { kind: 'change-choices', choices: { ...DEFAULT_CHOICES, label: 'X' } }, plans(4, b))
    expect(gone(again)).toEqual(PULLED)
    const problem = { code: 'plan-changed' } as never
    const refused = from(
      review,
      { kind: 'build' },
      drives(c),
      { kind: 'not-started', request: 4, problem },
      plans(5, b),
    )
    expect(gone(refused)).toEqual(PULLED)
  })

  it('is no longer ticked after Back, also when it comes again', () => {
    const back = from(review, drives(c), { kind: 'choose-sticks' }, drives(b, c))
    expect(back.step.kind).toBe('stick')
    expect(picks(back)).toEqual([])
    const told = from(review, drives(c), { kind: 'choose-sticks' })
    expect(told.step).toMatchObject({ gone: [{ kind: 'pulled', drive: b }] })
  })
})

describe('several sticks that are reviewed', () => {
  const both = from(ticked(picked(b), picked(c)), plans(3, b, c))

  it('go on without the one that is gone', () => {
    const confirmed = from(both, { kind: 'type-name', path: '/dev/sdc', name: 'Big' }, drives(c))
    const left = from(confirmed, { kind: 'leave-out-gone' })
    expect(picks(left)).toEqual(['/dev/sdc'])
    expect(left.step).toMatchObject({ gone: [], stage: { kind: 'planning', request: 4, plans: null } })
    expect(left.step).toMatchObject({ confirmed: { names: { '/dev/sdc': 'Big' } } })
    expect(from(left, plans(3, b, c))).toBe(left)
    expect(stage(from(left, plans(4, c)))).toBe('planned')
  })

  it('stay as they are where none is gone, none is left, or a job starts', () => {
    const leave = { kind: 'leave-out-gone' } as const
    const none = from(both, drives())
    const starting = from(both, { kind: 'build' }, drives(c))
    for (const state of [both, none, starting]) expect(from(state, leave)).toBe(state)
  })
})

describe('Back from the review', () => {
  it('keeps the sticks and everything that was chosen', () => {
    const choices = { bootSectors: 'needed', makeUuid: true, label: 'RESCUE', bank: 6 } as const
    const chosen = from(ticked(picked(b), file), plans(3, b, file.drive), { kind: 'change-choices', choices })
    const again = from(chosen, { kind: 'choose-sticks' }, drives(b, c), { kind: 'review' })
    expect(picks(again)).toEqual(['/dev/sdb', '/tmp/a.img'])
    expect(again.step).toMatchObject({ kind: 'review', choices })
  })
})
