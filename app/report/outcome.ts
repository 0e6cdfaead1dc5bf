import type { JobView, StickView } from '../contract/views.ts'

/** What has become of a stick. The demo holds no ESXi, which is what it promises. */
export type Outcome = 'ready' | 'demo' | 'unbootable' | 'failed' | 'cancelled' | 'unfinished'

export const outcomeOf = ({ state }: Pick<StickView, 'state'>): Outcome => {
  if (state.kind === 'failed') return state.problem.code === 'cancelled' ? 'cancelled' : 'failed'
  if (state.kind !== 'done') return 'unfinished'
  const { boots, starts } = state.report.wouldBoot
  if (!boots) return 'unbootable'
  return starts === 'greeting' ? 'demo' : 'ready'
}

/** How many sticks of a job have come out each way. */
export const outcomesOf = ({ sticks }: Pick<JobView, 'sticks'>): Readonly<Record<Outcome, number>> => {
  const counts = { ready: 0, demo: 0, unbootable: 0, failed: 0, cancelled: 0, unfinished: 0 }
  for (const stick of sticks) counts[outcomeOf(stick)] += 1
  return counts
}
