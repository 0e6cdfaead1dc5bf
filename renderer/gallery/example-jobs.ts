import type {
  DriveView,
  JobView,
  PlanView,
  ReportView,
  StickState,
  StickView,
  TryView,
} from '../../app/contract/views.ts'
import type { Problem, Stage } from '../../app/problem/problem.ts'
import { STAGE_TITLES } from '../../app/words/stage-titles.ts'
import { exampleProblem } from './example-problems.ts'

/** Of what else is done to a stick than building it. */
export const OTHER_STAGES: readonly Stage[] = ['file system', 'backup']

/** Those of a build. */
export const STAGES: readonly Stage[] = (Object.keys(STAGE_TITLES) as Stage[]).filter(
  stage => !OTHER_STAGES.includes(stage),
)

/** The share of the whole half way through each stage. */
const SHARES: Readonly<Record<Stage, number>> = {
  unpack: 0,
  prepare: 0,
  'partition table': 0,
  'boot sectors': 0.02,
  'boot bank': 0.426,
  'file system': 0.426,
  backup: 0.5,
  verify: 0.901,
  'image check': 0.99,
  finish: 0.99,
}

/** Half way through a stage. */
export const runningAt = (stage: Stage, stalledSeconds = 0): StickState => ({
  kind: 'running',
  stalledSeconds,
  pace: {
    share: SHARES[stage],
    secondsLeft: stalledSeconds > 0 || stage === 'unpack' || stage === 'image check' ? null : 8.9,
  },
  progress: {
    stage,
    done: stage === 'unpack' ? 21_400_000 : 21_400_000,
    total: stage === 'unpack' ? 0 : 44_100_000,
    rate: 3_700_000,
    rateNow: stalledSeconds > 0 ? 0 : 3_900_000,
    secondsLeft: stage === 'unpack' || stalledSeconds > 0 ? null : 6.1,
    seconds: 5.8,
  },
})

export const failedWith = (code: Problem['code']): StickState => ({ kind: 'failed', problem: exampleProblem(code) })
export const builtWith = (report: ReportView): StickState => ({ kind: 'done', report })

const RATES = [0, 2.1, 3.4, 3.9, 4.1, 3.8, 2.2, 3.6, 4.0, 3.9].map(megabytes => megabytes * 1e6)

/** The stages before the running one, with their times. */
const over = (state: StickState): StickView['stages'] => {
  if (state.kind !== 'running') return []
  return STAGES.slice(1, Math.max(1, STAGES.indexOf(state.progress.stage))).map((stage, i) => ({
    stage,
    seconds: 0.1 + i * 0.7,
  }))
}

export const stickView = ({ target, layouts: _, ...plan }: PlanView, state: StickState): StickView => ({
  path: target.path,
  description: target.description,
  size: target.size,
  serial: target.serial,
  plan,
  state,
  rates: state.kind === 'running' ? RATES : [],
  stages: over(state),
})

export const jobView = (phase: JobView['phase'], title: string, ...sticks: readonly StickView[]): JobView => ({
  id: 1,
  revision: 7,
  image: { path: 'demo', title },
  sticks,
  own: null,
  phase,
})

export const trialView = ({ path }: DriveView, more: Partial<TryView>): TryView => ({
  id: 1,
  path,
  state: 'running',
  screen: [],
  picture: null,
  serial: '',
  seconds: 0,
  problem: null,
  ...more,
})
