import type { Connection } from '../bridge/bridge.ts'
import { newDraft } from '../state/reduce-sticks.ts'
import type { WizardState, WizardStep } from '../state/wizard-state.ts'
import { longStick, stick } from './example-drives.ts'
import { type ExampleImage, type ExampleImages, planViewOf } from './example-image.ts'
import { jobView, runningAt, stickView } from './example-jobs.ts'
import { at, type GalleryState } from './gallery-state.ts'

const TITLE = 'ESXi 4.0.0 build 175625'
const SINCE = Date.UTC(2026, 10, 25, 1, 2, 3)
const RETRYING: Connection = { kind: 'retrying', since: SINCE, attempt: 3 }

const sticksOf = ({ view }: ExampleImage): WizardStep => ({
  kind: 'stick',
  visit: 1,
  problem: null,
  gone: [],
  ...newDraft(view),
})

const lostStates = ({ demo }: ExampleImages): GalleryState[] => {
  const build = (...drives: readonly ReturnType<typeof stick>[]): WizardStep => ({
    kind: 'build',
    job: jobView('running', TITLE, ...drives.map(drive => stickView(planViewOf(demo, drive), runningAt('boot bank')))),
  })
  const lost = (name: string, title: string, connection: Connection, step: WizardStep = { kind: 'starting' }) =>
    at(name, title, step, { connection })
  return [
    lost('lost-retrying', 'Trying again', RETRYING),
    lost('lost-for-good', 'Given up', { kind: 'lost', since: SINCE, attempts: 10 }),
    lost('lost-stranger', 'Not its page any more', { kind: 'lost', since: SINCE, attempts: 0 }),
    lost('lost-choosing', 'While sticks are being chosen', RETRYING, sticksOf(demo)),
    lost('lost-building', 'In the middle of a job', RETRYING, build(stick())),
    lost('lost-building-several', 'In the middle of a job of several', RETRYING, build(stick(), longStick())),
  ]
}

/** What a window shows while another one has started a job. */
const elsewhereStates = ({ demo }: ExampleImages): GalleryState[] => {
  const image: WizardStep = { kind: 'image', stage: { kind: 'chosen', request: 1, image: demo.view, check: null } }
  const job = (phase: 'running' | 'ended'): Partial<WizardState> => ({
    elsewhere: jobView(phase, TITLE, stickView(planViewOf(demo, stick()), runningAt('boot bank'))),
  })
  return [
    at('elsewhere-running', 'Another window has started a job', image, job('running')),
    at('elsewhere-ended', 'The job of another window has ended', sticksOf(demo), {
      drives: [stick()],
      ...job('ended'),
    }),
  ]
}

/** What happens to the window itself, whatever step it is at. */
export const windowStates = (images: ExampleImages): GalleryState[] => [
  ...elsewhereStates(images),
  ...lostStates(images),
]
