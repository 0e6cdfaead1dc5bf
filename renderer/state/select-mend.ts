import { assertNever } from '../../app/bytes/assert-never.ts'
import type { ProblemView } from '../../app/contract/views.ts'
import type { ProblemCode } from '../../app/problem/problem.ts'
import type { WarningCode } from '../../app/problem/warning.ts'
import { strings } from '../words/strings.ts'
import type { Verb } from './reduce.ts'
import { isAboutOwn, withoutRefused, withUsualOptions } from './select-own.ts'
import type { ImageStage, ReviewStep, WizardStep } from './wizard-state.ts'

/** What mends a problem in the window: the button that stands beside it. */
export type Mend =
  | 'another-image'
  | 'open-again'
  | 'look-again'
  | 'other-sticks'
  | 'plan-again'
  | 'usual-label'
  | 'usual-bank'
  | 'make-uuid'
  | 'leave-out'
  | 'usual-options'

/** The steps at which a problem can be mended by a button; a job that has ended has buttons of its own. */
type MendingStep = 'image' | 'stick' | 'review'
type MendAt = Partial<Record<MendingStep, Mend>>

const IMAGE: MendAt = { stick: 'another-image', review: 'another-image' }
const STICK: MendAt = { stick: 'look-again', review: 'other-sticks' }
const PLAN: MendAt = { review: 'plan-again' }
const OWN_FILE: MendAt = { review: 'leave-out' }
const NONE: MendAt = {}

/** Closed: the compiler demands a line for each new code. */
const MENDS: Readonly<Record<ProblemCode, MendAt>> = {
  'image-unreadable': { ...IMAGE, image: 'open-again' },
  'image-not-esxi': IMAGE,
  'image-truncated': IMAGE,
  'image-damaged': IMAGE,
  'archive-damaged': IMAGE,
  'archive-refused': IMAGE,
  'image-unsound': IMAGE,
  'unpack-failed': { image: 'open-again', review: 'plan-again' },
  'unpack-cancelled': { image: 'open-again', review: 'plan-again' },
  'no-such-bank': { review: 'usual-bank' },
  'label-hides-file': { review: 'usual-label' },
  'stick-too-small': STICK,
  // The review is already planning again.
  'plan-changed': NONE,
  'target-refused': STICK,
  'target-changed': STICK,
  'target-unopenable': STICK,
  'needs-privilege': PLAN,
  'target-not-confirmed': PLAN,
  'target-failed': STICK,
  'target-silent': STICK,
  'verify-failed': STICK,
  'file-failed': STICK,
  'does-not-verify': NONE,
  'would-not-boot': NONE,
  'stick-unsound': NONE,
  'stick-unreadable': STICK,
  'qemu-missing': NONE,
  'machine-failed': NONE,
  'eject-failed': NONE,
  // The window says beside it that there is another job, with the button that shows it.
  busy: NONE,
  'job-gone': NONE,
  'not-built': NONE,
  'no-such-file': NONE,
  'not-saved': NONE,
  'export-refused': NONE,
  'folder-not-empty': NONE,
  'export-failed': NONE,
  'own-file-refused': OWN_FILE,
  'boot-cfg-refused': { review: 'usual-options' },
  'own-file-differs': PLAN,
  'report-not-saved': NONE,
  'no-such-volume': NONE,
  'backup-not-saved': NONE,
  'backup-file-exists': NONE,
  'backup-differs': NONE,
  cancelled: NONE,
  usage: PLAN,
  internal: { image: 'open-again', stick: 'look-again', review: 'plan-again' },
}

/** A warning is only mended where the stick is reviewed. */
const WARNING_MENDS: Readonly<Partial<Record<WarningCode, Mend>>> = {
  'no-uuid': 'make-uuid',
  'bank-chosen': 'usual-bank',
}

/** A button: what it says and what it does. */
export interface MendButton {
  readonly text: string
  readonly verb: Verb
}

const lookedUp = <T>(table: Readonly<Record<string, T | undefined>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined

/** The button that mends a problem at this step; null if there is none. */
export const mendFor = (problem: ProblemView, step: WizardStep): MendButton | null => {
  const own = step.kind === 'review' && isAboutOwn(step.choices, problem)
  const mends: MendAt = own ? OWN_FILE : (lookedUp(MENDS, problem.code) ?? NONE)
  switch (step.kind) {
    case 'image':
      return button(mends.image, verbAtImage(problem, step.stage))
    case 'stick':
      return button(mends.stick, mends.stick === 'another-image' ? ANOTHER_IMAGE : { kind: 'look-again' })
    case 'review':
      return mends.review && step.stage.kind !== 'starting'
        ? button(mends.review, verbAtReview(step, mends.review, problem))
        : null
    default:
      return null
  }
}

/** The button that mends what is warned of at the review; null if there is none, or if it has been pressed. */
export const mendForWarning = (code: string, step: ReviewStep): MendButton | null => {
  const mend = lookedUp(WARNING_MENDS, code)
  if (!mend || step.stage.kind === 'starting' || (mend === 'make-uuid' && step.choices.makeUuid)) return null
  return button(mend, verbAtReview(step, mend))
}

/** Back to the images, which a job that starts does not allow. */
export const anotherImage = ({ stage }: ReviewStep): MendButton | null =>
  stage.kind === 'starting' ? null : button('another-image', ANOTHER_IMAGE)

const ANOTHER_IMAGE: Verb = { kind: 'another-image' }

const button = (mend: Mend | undefined, verb: Verb | null): MendButton | null =>
  mend && verb ? { text: strings.mends[mend], verb } : null

/** The same image again, for instance once the drive that it is on has been plugged in. */
const verbAtImage = ({ details }: ProblemView, stage: ImageStage): Verb | null => {
  // What was typed stays in its field if it fails again.
  if (stage.kind === 'choosing' && stage.typed !== '') return { kind: 'open-typed', typed: stage.typed }
  return typeof details.image === 'string' ? { kind: 'open-image', path: details.image } : null
}

const verbAtReview = ({ choices }: ReviewStep, mend: Mend, problem?: ProblemView): Verb => {
  switch (mend) {
    case 'another-image':
      return ANOTHER_IMAGE
    case 'usual-label':
      return { kind: 'change-choices', choices: { ...choices, label: null } }
    case 'usual-bank':
      return { kind: 'change-choices', choices: { ...choices, bank: null } }
    case 'make-uuid':
      return { kind: 'change-choices', choices: { ...choices, makeUuid: true } }
    case 'leave-out':
      return { kind: 'change-choices', choices: problem ? withoutRefused(choices, problem) : choices }
    case 'usual-options':
      return { kind: 'change-choices', choices: withUsualOptions(choices) }
    case 'other-sticks':
      return { kind: 'choose-sticks' }
    case 'open-again':
    case 'look-again':
    case 'plan-again':
      return { kind: 'plan-again' }
    default:
      return assertNever(mend)
  }
}
