import type { JobView, StickView } from '../../app/contract/views.ts'

/** What has become of a stick. The demo holds no ESXi, which is what it promises. */
export type Outcome = 'ready' | 'demo' | 'unbootable' | 'failed' | 'cancelled' | 'unfinished'

export const outcomeOf = ({ state }: Pick<StickView, 'state'>): Outcome => {
  if (state.kind === 'failed') return state.problem.code === 'cancelled' ? 'cancelled' : 'failed'
  if (state.kind !== 'done') return 'unfinished'
  const { boots, starts } = state.report.wouldBoot
  if (!boots) return 'unbootable'
  return starts === 'greeting' ? 'demo' : 'ready'
}

export const isUnbootable = (stick: Pick<StickView, 'state'>): boolean => outcomeOf(stick) === 'unbootable'

// What needs somebody comes first.
const ORDER: readonly Outcome[] = ['failed', 'unbootable', 'cancelled', 'unfinished', 'ready', 'demo']

/** The sticks of a job, those that need somebody first. */
export const byNeed = ({ sticks }: Pick<JobView, 'sticks'>): StickView[] =>
  sticks.toSorted((a, b) => ORDER.indexOf(outcomeOf(a)) - ORDER.indexOf(outcomeOf(b)))
