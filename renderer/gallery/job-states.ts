import type { JobView, StickState, StickView, TryView } from '../../app/contract/views.ts'
import { DEFAULT_CHOICES } from '../../app/plan/plan.ts'
import type { AfterJob } from '../state/wizard-state.ts'
import { hostileStick, longStick, severalSticks, stick } from './example-drives.ts'
import { type ExampleImage, type ExampleImages, planViewOf, reportOf } from './example-image.ts'
import { builtWith, failedWith, jobView, runningAt, STAGES, stickView, trialView } from './example-jobs.ts'
import { exampleProblem, PROBLEM_CODES } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'
import { OWN_CHANGES } from './own-states.ts'

const TITLE = 'ESXi 4.0.0 build 175625'

/** A job with one stick in this state. */
const jobOf = (image: ExampleImage, phase: JobView['phase'], state: StickState, drive = stick()): JobView =>
  jobView(phase, TITLE, stickView(planViewOf(image, drive), state))

const buildStates = ({ demo }: ExampleImages): GalleryState[] => {
  const build = (name: string, title: string, job: JobView): GalleryState => at(name, title, { kind: 'build', job })
  const several = (...states: readonly StickState[]): StickView[] =>
    severalSticks().map((drive, i) => stickView(planViewOf(demo, drive), states[i] ?? { kind: 'waiting' }))
  const four = several(runningAt('boot bank'), runningAt('verify'), runningAt('boot sectors'), runningAt('boot bank'))
  const failing = several(runningAt('boot bank'), failedWith('target-failed'), runningAt('verify'), { kind: 'waiting' })
  const hanging = several(runningAt('boot bank', 17), failedWith('cancelled'), runningAt('verify', 31))
  return [
    build('build-starting', 'Starting', jobView('starting', '/home/kim/Downloads/esxi.iso')),
    build('build-waiting', 'Waiting for the system', jobOf(demo, 'running', { kind: 'waiting' })),
    ...STAGES.map(stage =>
      build(`build-${stage.replaceAll(' ', '-')}`, `Stage: ${stage}`, jobOf(demo, 'running', runningAt(stage))),
    ),
    build('build-stalled', 'No data moves', jobOf(demo, 'running', runningAt('boot bank', 17))),
    build('build-cancelling', 'Stopping', jobOf(demo, 'cancelling', runningAt('boot bank'))),
    build('build-silent', 'Stopping, no data moves', jobOf(demo, 'cancelling', runningAt('boot bank', 17))),
    build('build-unopened', 'Stopping before it is open', jobOf(demo, 'cancelling', { kind: 'waiting' })),
    build('build-four', 'Four at once', jobView('running', TITLE, ...four)),
    build('build-one-failed', 'One of four failed', jobView('running', TITLE, ...failing)),
    build('build-some-silent', 'Some of four are silent', jobView('cancelling', TITLE, ...hanging)),
    build('build-hostile', 'A hostile name', jobOf(demo, 'running', runningAt('boot bank'), hostileStick())),
  ]
}

const IDLE: AfterJob = { kind: 'idle' }

const done = (name: string, title: string, job: JobView, after: AfterJob = IDLE, trial: TryView | null = null) =>
  at(name, title, { kind: 'done', job, after, ejected: after.kind === 'ejected' }, { trial })

const SCREEN = [
  'Thinstick demo, build 4.0.0-175625',
  '',
  'This stick holds no ESXi; it shows that sticks made here boot.',
  '',
  'File                  Bytes  CRC-32',
  'vmkboot.gz           18,347  64b97f02  intact',
]

// One grey point: the picture's frame is what matters here.
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

const trialStates = (built: JobView): GalleryState[] => {
  const tried = (name: string, title: string, more: Partial<TryView>): GalleryState =>
    done(name, title, built, IDLE, trialView(stick(), more))
  return [
    tried('try-starting', 'The machine is switched on', { state: 'starting' }),
    tried('try-running', 'The machine says something', { seconds: 7, screen: SCREEN }),
    tried('try-serial', 'It also speaks on the serial line', { seconds: 7, screen: SCREEN, serial: 'Loading VMware' }),
    tried('try-picture', 'The machine draws', { seconds: 12, picture: PICTURE }),
    tried('try-ended', 'It has ended', { state: 'ended', seconds: 20, screen: SCREEN }),
    tried('try-problem', 'It does not start', { state: 'ended', problem: exampleProblem('qemu-missing') }),
  ]
}

/** The report of a stick that holds ESXi, which none of the examples does. */
const bootable = (state: StickState, unknowns: readonly string[] = []): StickState => {
  if (state.kind !== 'done') return state
  const { wouldBoot } = state.report
  const rules = wouldBoot.rules.map(rule => ({ ...rule, holds: true }))
  const untold = unknowns.map(text => ({ name: 'module-list' as const, text }))
  return { kind: 'done', report: { ...state.report, wouldBoot: { boots: true, starts: 'esxi', rules, untold } } }
}

const withOwn = (state: StickState): StickState =>
  state.kind === 'done' ? { ...state, report: { ...state.report, ownChanges: OWN_CHANGES } } : state

const doneStates = async ({ demo, plain }: ExampleImages): Promise<GalleryState[]> => {
  const built = builtWith(await reportOf(demo, '/dev/sdb', stick().size))
  const unbootable = builtWith(await reportOf(plain, '/dev/sdb', stick().size))
  const large = { ...stick(), size: 1_031_798_784 }
  const choices = { ...DEFAULT_CHOICES, layout: 'complete' } as const
  const complete = bootable(builtWith(await reportOf(demo, '/dev/sdb', large.size, choices)))
  const ready = jobOf(demo, 'ended', bootable(built))
  const unknowns = ['Which modules VMware’s loader reads: the list in boot.cfg ends in a separator.']
  const mixed: readonly StickState[] = [built, failedWith('verify-failed'), failedWith('cancelled'), unbootable]
  const several = severalSticks().map((drive, i) => stickView(planViewOf(demo, drive), mixed[i] ?? built))
  const every = PROBLEM_CODES.map((code, i) =>
    stickView(planViewOf(demo, { ...stick(), path: `/dev/sdb${i}`, description: code }), failedWith(code)),
  )
  return [
    done('done-ready', 'Built and verified', ready),
    done('done-unknown', 'As far as can be told', jobOf(demo, 'ended', bootable(built, unknowns))),
    done('done-own', 'With files of your own', jobOf(demo, 'ended', withOwn(bootable(built)))),
    done(
      'done-complete',
      'Everything that the image has',
      jobView('ended', TITLE, stickView(planViewOf(demo, large, choices), complete)),
    ),
    done('done-demo', 'The demo image, which holds no ESXi', jobOf(demo, 'ended', built)),
    done('done-saving', 'The report is being saved', ready, { kind: 'saving', request: 1, as: 'html' }),
    done('done-saved', 'The report is saved', ready, { kind: 'saved', path: '/home/kim/thinstick-report.html' }),
    done('done-ejecting', 'It is being unmounted', ready, { kind: 'ejecting', request: 1, path: '/dev/sdb' }),
    done('done-ejected', 'It can be pulled', ready, { kind: 'ejected' }),
    done('done-not-ejected', 'It cannot', ready, { kind: 'failed', problem: exampleProblem('eject-failed') }),
    done('done-will-not-boot', 'Built, and would not boot', jobOf(plain, 'ended', unbootable)),
    done('done-failed', 'Worn out', jobOf(demo, 'ended', failedWith('verify-failed'))),
    done('done-cancelled', 'Cancelled', jobOf(demo, 'ended', failedWith('cancelled'))),
    done('done-several', 'Some of several', jobView('ended', TITLE, ...several)),
    done('done-every-problem', 'Every way to fail', jobView('ended', TITLE, ...every)),
    done('done-long', 'A long name', jobOf(demo, 'ended', built, longStick())),
    done('done-hostile', 'A hostile name', jobOf(demo, 'ended', built, hostileStick())),
    ...trialStates(ready),
  ]
}

export const jobStates = async (images: ExampleImages): Promise<GalleryState[]> => [
  ...buildStates(images),
  ...(await doneStates(images)),
]
