import { plainText } from '../../app/bytes/plain-text.ts'
import type { DriveView, PlanView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { wordWarning } from '../words/word.ts'
import { plansOf } from './reduce-review.ts'
import { uuidState } from './select-choices.ts'
import { nameOf } from './select-image.ts'
import { anotherImage, type MendButton, mendForWarning } from './select-mend.ts'
import { contentWords } from './select-plans.ts'
import { isDamage, isDamaged, largeTargets, type Warned } from './targets.ts'
import type { Gone, ReviewStep } from './wizard-state.ts'

const words = strings.review

/** What has not been confirmed yet: damage of the image, and drives whose names have not been typed correctly. */
export const unconfirmed = (step: ReviewStep): { readonly damage: boolean; readonly names: readonly DriveView[] } => ({
  damage: isDamaged(plansOf(step.stage) ?? []) && !step.confirmed.damage,
  names: largeTargets(step).filter(
    ({ path, description }) => step.confirmed.names[path]?.trim() !== plainText(description),
  ),
})

/** What the review wants confirmed; nothing while a job is starting. Damage comes as the sentences that tell of it. */
export const asked = (
  step: ReviewStep,
): { readonly damage: readonly string[]; readonly names: readonly DriveView[] } =>
  step.stage.kind === 'starting'
    ? { damage: [], names: [] }
    : { damage: damageOf(plansOf(step.stage) ?? []), names: largeTargets(step) }

const damageOf = (plans: readonly PlanView[]): string[] => [
  ...new Set(plans.flatMap(({ warnings }) => warnings.filter(isDamage).map(wordWarning))),
]

/** The warnings that nothing else on this screen tells of. */
export const otherWarnings = (warnings: readonly Warned[]): Warned[] =>
  warnings.filter(warning => warning.code !== 'no-uuid' && !isDamage(warning))

/** What can be done about these warnings, each thing once. An image that does not start is best replaced. */
export const mendsFor = (warnings: readonly Warned[], step: ReviewStep): MendButton[] => {
  const mends = warnings.flatMap(({ code, stopsBoot }) => {
    const mend = mendForWarning(code, step) ?? (stopsBoot ? anotherImage(step) : null)
    return mend ? [mend] : []
  })
  return mends.filter(({ text }, index) => mends.findIndex(other => other.text === text) === index)
}

/** The last button. */
export interface BuildButton {
  readonly text: string
  readonly erases: boolean
  readonly enabled: boolean
  readonly busy: boolean
}

/** Null if there is no plan to build. */
export const buildButton = (step: ReviewStep): BuildButton | null => {
  const plans = plansOf(step.stage)
  if (!plans) return null
  return {
    text: buildText(plans, contentWords(step.image, plans[0]).inside),
    erases: plans.some(({ target }) => target.exists),
    enabled: step.stage.kind !== 'planning' && awaited(step) === null,
    busy: step.stage.kind === 'starting',
  }
}

/** What keeps the last button from working, in a few words; null if nothing does, or only the plan. */
export const awaited = (step: ReviewStep): string | null => {
  if (step.gone.length > 0) return words.wait.gone
  const { damage, names } = unconfirmed(step)
  if (damage) return words.wait.damage
  const [large] = names
  return large ? plainText(words.wait.name(large.description)) : null
}

/** The quiet line beside the last button: what it waits for, or what a person may not have seen further down. */
export const quietLine = (step: ReviewStep): string | null => {
  const plans = plansOf(step.stage)
  if (!plans) return null
  if (step.stage.kind === 'planning') return planningText(step)
  const mustKnow = uuidState(step.image, step.choices) === 'none' ? words.wait.uuid : null
  return step.stage.kind === 'starting' ? null : (awaited(step) ?? mustKnow)
}

type Planning = Pick<ReviewStep, 'image' | 'choices' | 'stage'>

/** Whether a plan takes long: for everything that an image has, an archive is unpacked nearly to its end, once. */
export const unpacksForPlan = ({ image, choices, stage }: Planning): boolean => {
  if (choices.layout !== 'complete' || image.packing === null || stage.kind !== 'planning') return false
  return stage.unpacking !== null || !stage.plans?.some(plan => plan.choices.layout === 'complete')
}

export const planningText = (step: Planning): string =>
  unpacksForPlan(step) ? words.layouts.unpacking : words.planning

const buildText = (plans: readonly PlanView[], what: string): string => {
  const made = plans.filter(({ target }) => !target.exists)
  const erased = plans.filter(({ target }) => target.exists)
  const [only] = plans
  if (plans.length === 1 && only) {
    const { exists, description, path } = only.target
    return plainText(exists ? words.build(description, what) : words.buildNew(nameOf(path), what))
  }
  if (made.length === 0) return words.buildSeveral(erased.length, what)
  return erased.length === 0
    ? words.buildSeveralNew(made.length, what)
    : words.buildMixed(erased.length, made.length, what)
}

/** What became of a stick that was reviewed. */
export const goneSentence = (gone: Gone): string => {
  const { description, path } = gone.drive
  return plainText(
    gone.kind === 'pulled'
      ? words.gone.pulled(description)
      : words.gone.swapped(description, gone.by.description, path),
  )
}
