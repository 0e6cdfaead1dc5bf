import { plainText } from '../../app/bytes/plain-text.ts'
import type { ChoicesView, DriveView, ImageView, PlanView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { plansOf } from './reduce-review.ts'
import { isDamaged, largeTargets } from './targets.ts'
import type { ReviewStep } from './wizard-state.ts'

const words = strings.review

/** What has not been confirmed yet: damage of the image, and drives whose names have not been typed correctly. */
export const unconfirmed = (step: ReviewStep): { readonly damage: boolean; readonly names: readonly DriveView[] } => ({
  damage: isDamaged(plansOf(step.stage) ?? []) && !step.confirmed.damage,
  names: largeTargets(step).filter(
    ({ path, description }) => step.confirmed.names[path]?.trim() !== plainText(description),
  ),
})

/** What the review wants confirmed; nothing while a job is starting. */
export const asked = (step: ReviewStep): { readonly damage: boolean; readonly names: readonly DriveView[] } =>
  step.stage.kind === 'starting'
    ? { damage: false, names: [] }
    : { damage: isDamaged(plansOf(step.stage) ?? []), names: largeTargets(step) }

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
  const { damage, names } = unconfirmed(step)
  return {
    text: buildText(plans),
    erases: plans.some(({ target }) => target.exists),
    enabled: !damage && names.length === 0 && step.stage.kind !== 'planning',
    busy: step.stage.kind === 'starting',
  }
}

const buildText = (plans: readonly PlanView[]): string => {
  const [only] = plans
  if (plans.length > 1) return words.buildSeveral(plans.length)
  return only && !only.target.exists
    ? words.buildNew
    : words.build(plainText(only?.target.description ?? ''), only?.size ?? 0)
}

/** What will happen to what is on the target now. */
export const eraserSentence = ({ target }: PlanView): string => {
  if (!target.exists) return plainText(words.create(target.path))
  return plainText(words.erase(target.description, target.size, target.serial, target.contents))
}

export const purposeOf = ({ boot, bank }: PlanView, slot: number): string => {
  if (slot === boot.slot) return strings.map.purposes.boot
  return slot === bank.slot ? strings.map.purposes.bank : words.extended
}

/** The boot banks to choose from; empty if there is no choice. */
export const bankChoices = ({ banks }: ImageView): ImageView['banks'] => {
  const readable = banks.filter(({ bytes }) => bytes !== null)
  return readable.length < 2 ? [] : readable
}

/** The bank that the stick gets. */
export const chosenBank = (
  { bank, banks }: ImageView,
  { bank: slot }: ChoicesView,
): Pick<ImageView['bank'], 'label' | 'uuid'> => banks.find(one => one.slot === slot) ?? bank

/** The choices with another bank, and without the label and the UUID, which were chosen for the old one. */
export const withBank = (choices: ChoicesView, { bank }: ImageView, slot: number): ChoicesView => ({
  ...choices,
  label: null,
  makeUuid: false,
  bank: slot === bank.slot ? null : slot,
})

/** The choices with the label that was typed; null if that changes nothing. */
export const withLabel = (choices: ChoicesView, image: ImageView, typed: string): ChoicesView | null => {
  const label = typed.toUpperCase().replace(/[^A-Z0-9 _-]/g, '')
  if (label === (choices.label ?? '')) return null
  const unchanged = label === '' || label === (chosenBank(image, choices).label ?? '').toUpperCase()
  return { ...choices, label: unchanged ? null : label }
}
