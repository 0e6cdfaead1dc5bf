import type { ChoicesView, DriveView, ImageView, PlanView, ProblemView } from '../../app/contract/views.ts'
import type { LargerLayoutName } from '../../app/plan/layout-name.ts'
import { DEFAULT_CHOICES as PLAN_CHOICES } from '../../app/plan/plan.ts'
import { DEFAULT_CHOICES, type ReviewStage, type ReviewStep, UNCONFIRMED } from '../state/wizard-state.ts'
import {
  hostileStick,
  largeDrive,
  longStick,
  otherStick,
  severalSticks,
  stick,
  virtualStick,
} from './example-drives.ts'
import { type ExampleImage, type ExampleImages, planViewOf } from './example-image.ts'
import { exampleProblem, exampleWarning } from './example-problems.ts'
import { at, type GalleryState } from './gallery-state.ts'
import { picked } from './stick-states.ts'

const review = (
  name: string,
  title: string,
  image: ImageView,
  drives: readonly DriveView[],
  stage: ReviewStage,
  more: Partial<ReviewStep> = {},
): GalleryState =>
  at(name, title, {
    kind: 'review',
    stage,
    confirmed: UNCONFIRMED,
    gone: [],
    image,
    picked: drives.map(picked),
    choices: DEFAULT_CHOICES,
    repeats: null,
    ...more,
  })

const planned = (plans: readonly PlanView[], problem: ProblemView | null = null): ReviewStage => ({
  kind: 'planned',
  plans,
  problem,
})

const plansOf = (image: ExampleImage, drives: readonly DriveView[]): PlanView[] =>
  drives.map(drive => planViewOf(image, drive))

/** A second bank to choose, as in an image that has been upgraded. */
const withTwoBanks = (view: ImageView): ImageView => ({
  ...view,
  banks: view.banks.map(bank =>
    bank.slot === view.bank.slot
      ? bank
      : {
          ...bank,
          label: 'Hypervisor2',
          build: '4.0.0-208167',
          updated: '2',
          bootState: 0,
          bytes: 44_000_000,
          reasons: ['It is older than p5 (updated 3): updated 2.'],
        },
  ),
})

const stageStates = ({ demo }: ExampleImages): GalleryState[] => {
  const drives = [stick()]
  const plans = plansOf(demo, drives)
  const one = (name: string, title: string, stage: ReviewStage): GalleryState =>
    review(name, title, demo.view, drives, stage)
  return [
    one('review-planning', 'Making the plan', {
      kind: 'planning',
      request: 1,
      plans: null,
      problem: null,
      unpacking: null,
    }),
    one('review-planning-again', 'Making it anew', {
      kind: 'planning',
      request: 1,
      plans,
      problem: null,
      unpacking: null,
    }),
    one('review-one', 'One stick', planned(plans)),
    one('review-plan-changed', 'The plan changed', planned(plans, exampleProblem('plan-changed'))),
    one('review-cancelled', 'Cancelled before anything was written', planned(plans, exampleProblem('cancelled'))),
    one('review-failed', 'No plan', { kind: 'failed', problem: exampleProblem('stick-too-small') }),
    one('review-starting', 'Starting', { kind: 'starting', request: 1, plans, cancelling: false }),
    one('review-stopping', 'Stopping', { kind: 'starting', request: 1, plans, cancelling: true }),
  ]
}

/** How much of ESXi goes onto a larger stick. */
const layoutStates = ({ demo, packed }: ExampleImages): GalleryState[] => {
  const larger = [{ ...stick(), size: 1_031_798_784 }]
  const small = [{ ...stick(), size: 128_450_560 }]
  const chosen = (choices: Partial<ChoicesView>) => ({ choices: { ...DEFAULT_CHOICES, ...choices } })
  const plans = (image: ExampleImage, drives: readonly DriveView[], layout: LargerLayoutName, copy = false) =>
    drives.map(drive =>
      planViewOf(image, drive, {
        ...PLAN_CHOICES,
        layout,
        secondBank: copy ? 'copy' : 'empty',
      }),
    )
  const of = (name: string, title: string, image: ExampleImage, drives: readonly DriveView[], rows: PlanView[]) =>
    review(name, title, image.view, drives, planned(rows), chosen(rows[0]?.layout ? { layout: rows[0].layout } : {}))
  const unpacking = (done: number | null): ReviewStage => ({
    kind: 'planning',
    request: 1,
    plans: plansOf(packed, larger),
    problem: null,
    unpacking:
      done === null
        ? null
        : {
            image: packed.view.path,
            stage: 'unpack',
            done,
            total: 430_000_000,
            rate: 9_100_000,
            rateNow: 9_400_000,
            secondsLeft: 13,
            seconds: 34,
          },
  })
  return [
    of('review-layouts', 'A stick on which more fits', demo, larger, plansOf(demo, larger)),
    of('review-layouts-small', 'Two banks fit, and no more', demo, small, plans(demo, small, 'two-banks')),
    of('review-complete', 'Everything', demo, larger, plans(demo, larger, 'complete')),
    review(
      'review-copy',
      'A copy in the second bank',
      demo.view,
      larger,
      planned(plans(demo, larger, 'two-banks', true)),
      chosen({ layout: 'two-banks', secondBank: 'copy' }),
    ),
    of('review-layouts-packed', 'A packed image', packed, larger, plansOf(packed, larger)),
    ...(
      [
        ['review-unpacking-soon', 'About to be unpacked further', null],
        ['review-unpacking', 'Unpacked further', 312_000_000],
      ] as const
    ).map(([name, title, done]) =>
      review(name, title, packed.view, larger, unpacking(done), chosen({ layout: 'complete' })),
    ),
    review(
      'review-layout-failed',
      'A layout of which no plan comes',
      demo.view,
      small,
      { kind: 'failed', problem: exampleProblem('stick-too-small') },
      chosen({ layout: 'complete' }),
    ),
  ]
}

export const reviewStates = (images: ExampleImages): GalleryState[] => {
  const { demo, packed, plain } = images
  const several = severalSticks()
  const large = largeDrive()
  const mixed = [stick(), virtualStick()]
  const withUuid = [
    planViewOf(plain, stick(), { bootSectors: 'usual', makeUuid: true, label: undefined, bank: undefined }),
  ]
  const noChoice: ReviewStage = { kind: 'failed', problem: exampleProblem('label-hides-file') }
  const stopped = plansOf(demo, [stick()]).map(plan => ({ ...plan, warnings: [exampleWarning('kernel-missing')] }))
  const twoBanks = plansOf(demo, [stick()]).map(plan => ({ ...plan, warnings: [exampleWarning('live-bank')] }))
  const damaged = plansOf(packed, [stick()]).map(plan => ({
    ...plan,
    warnings: [...plan.warnings, exampleWarning('archive-unsound')],
  }))
  return [
    ...stageStates(images),
    ...layoutStates(images),
    review('review-several', 'Several sticks', demo.view, several, planned(plansOf(demo, several))),
    review('review-virtual', 'A virtual stick', demo.view, [virtualStick()], planned(plansOf(demo, [virtualStick()]))),
    review('review-long', 'A long name', demo.view, [longStick()], planned(plansOf(demo, [longStick()]))),
    review('review-hostile', 'A hostile name', demo.view, [hostileStick()], planned(plansOf(demo, [hostileStick()]))),
    review('review-damaged', 'A damaged image, to be accepted', packed.view, [stick()], planned(damaged)),
    review('review-damaged-accepted', 'Accepted', packed.view, [stick()], planned(damaged), {
      confirmed: { ...UNCONFIRMED, damage: true },
    }),
    review('review-large', 'A large drive, its name to be typed', demo.view, [large], planned(plansOf(demo, [large]))),
    review('review-large-named', 'Typed', demo.view, [large], planned(plansOf(demo, [large])), {
      confirmed: { ...UNCONFIRMED, names: { [large.path]: large.description } },
    }),
    review('review-without-uuid', 'No VMware UUID', plain.view, [stick()], planned(plansOf(plain, [stick()]))),
    review('review-uuid-made', 'One will be made', plain.view, [stick()], planned(withUuid), {
      choices: { ...DEFAULT_CHOICES, makeUuid: true },
    }),
    review('review-pulled', 'The stick is pulled out', demo.view, [stick()], planned(plansOf(demo, [stick()])), {
      gone: [{ kind: 'pulled', drive: stick() }],
    }),
    review('review-swapped', 'Another drive has its name', demo.view, [stick()], planned(plansOf(demo, [stick()])), {
      gone: [{ kind: 'swapped', drive: stick(), by: otherStick() }],
    }),
    review('review-several-pulled', 'One of several is gone', demo.view, several, planned(plansOf(demo, several)), {
      gone: several.slice(1, 2).map(drive => ({ kind: 'pulled', drive })),
    }),
    review('review-mixed', 'A stick and a virtual one', demo.view, mixed, planned(plansOf(demo, mixed))),
    review(
      'review-blank',
      'A blank stick',
      demo.view,
      several.slice(1, 2),
      planned(plansOf(demo, several.slice(1, 2))),
    ),
    review(
      'review-unread',
      'Not readable',
      demo.view,
      several.slice(2, 3),
      planned(plansOf(demo, several.slice(2, 3))),
    ),
    review('review-no-choice', 'A choice of which no plan comes', demo.view, [stick()], noChoice, {
      choices: { ...DEFAULT_CHOICES, label: 'LICENSE TGZ' },
    }),
    review('review-stopped', 'An image that does not start', demo.view, [stick()], planned(stopped)),
    review(
      'review-two-banks',
      'Expert choices: two boot banks',
      withTwoBanks(demo.view),
      [stick()],
      planned(twoBanks),
      { choices: { ...DEFAULT_CHOICES, bootSectors: 'needed', label: 'RESCUE' } },
    ),
    review(
      'review-again',
      'The failed ones of a job, again',
      demo.view,
      several.slice(0, 2),
      planned(plansOf(demo, several.slice(0, 2))),
      { repeats: { job: 1, built: 2 } },
    ),
  ]
}
