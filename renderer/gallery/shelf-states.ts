import type { JobView, ShelfView } from '../../app/contract/views.ts'
import { countsOf } from '../../app/report/stick-counts.ts'
import type { ListedStick, Shelf } from '../state/shelf.ts'
import { DEFAULT_CHOICES, UNCONFIRMED } from '../state/wizard-state.ts'
import { HOSTILE, LONG, otherStick, stick } from './example-drives.ts'
import { type ExampleImages, planViewOf, reportOf } from './example-image.ts'
import { builtWith, jobView, stickView } from './example-jobs.ts'
import { exampleProblem } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'
import { picked } from './stick-states.ts'

const DATE = '2026-11-25T12:00:00.000Z'

const listed = (number: number, model: string, serial: string | null, result: ListedStick['result'] = 'verified') => ({
  number,
  date: DATE,
  drive: { path: '/dev/sdb', model, serial, bytes: stick().size },
  result,
  build: null,
  digest: null,
  seconds: null,
  problem: null,
})

const STICKS = [
  listed(1, 'SanDisk Cruzer', '20043512E4F2A'),
  listed(2, LONG, '4C530001180511104281', 'failed'),
  listed(3, HOSTILE, HOSTILE, 'cancelled'),
  listed(4, 'SanDisk Cruzer', null),
]

const listOf = (sticks: readonly ListedStick[], open = true): ShelfView => ({
  id: 1,
  revision: 1,
  open,
  image: 'demo',
  ...countsOf(sticks),
  sticks: [...sticks],
})

const shelfOf = (job: JobView, more: Partial<Shelf> = {}): Shelf => ({
  stage: { kind: 'waiting' },
  image: null,
  choices: DEFAULT_CHOICES,
  known: [],
  queue: [],
  unusable: null,
  job,
  list: listOf(STICKS.slice(0, 1)),
  ...more,
})

/** Sticks that are built one after the other. */
export const shelfStates = async ({ demo }: ExampleImages): Promise<GalleryState[]> => {
  const built = builtWith(await reportOf(demo, '/dev/sdb', stick().size))
  const job = jobView('ended', 'ESXi 4.0.0 build 175625', stickView(planViewOf(demo, stick()), built))
  const done = (name: string, title: string, more: Partial<Shelf> = {}): GalleryState =>
    at(name, title, { kind: 'done', job, after: { kind: 'idle' }, ejected: true }, { shelf: shelfOf(job, more) })
  const plans = [planViewOf(demo, otherStick())]
  const review = {
    kind: 'review',
    stage: { kind: 'planned', plans, problem: null },
    confirmed: UNCONFIRMED,
    gone: [],
    image: demo.view,
    picked: [picked(otherStick())],
    choices: DEFAULT_CHOICES,
    repeats: null,
  } as const
  const { serial } = otherStick()
  const again = [...STICKS, listed(5, 'Kingston', serial)]
  const offered = shelfOf(job, { stage: { kind: 'offering' }, list: listOf(again) })
  return [
    done('shelf-opening', 'The image is read again', { stage: { kind: 'opening', request: 1, again: [] }, list: null }),
    done('shelf-waiting', 'The next stick is waited for'),
    done('shelf-unusable', 'One that cannot be used', { unusable: { ...stick(), description: LONG } }),
    at('shelf-offered', 'A stick that was built before', review, { shelf: offered }),
    done('shelf-failed', 'The image is gone', {
      stage: { kind: 'failed', problem: exampleProblem('image-unreadable') },
      list: listOf(STICKS),
    }),
    done('shelf-over', 'All sticks are built', { stage: { kind: 'over' }, list: listOf(STICKS, false) }),
  ]
}
