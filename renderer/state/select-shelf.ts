import type { JobView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import type { DoneButtons } from './select-done.ts'
import { reasonsText } from './select-sticks.ts'
import { isOpen, type ListedStick, type Shelf } from './shelf.ts'
import type { DoneStep, ReviewStep } from './wizard-state.ts'

const words = strings.shelf

/** Whether more sticks like this one can be built. */
export const canKeepGoing = ({ job }: Pick<DoneStep, 'job'>, shelf: Shelf | null): boolean =>
  !isOpen(shelf) && isOneBuilt(job)

const isOneBuilt = ({ sticks }: JobView): boolean => sticks.length === 1 && sticks[0]?.state.kind === 'done'

/** While sticks are waited for, the main button ends that; only what mends a job stays beside it. */
export const shelfButtons = (
  buttons: DoneButtons,
  shelf: Shelf | null,
): Pick<DoneButtons, 'main' | 'other' | 'busy'> => {
  if (!isOpen(shelf)) return buttons
  const { main, busy } = buttons
  const mends = main.verb.kind === 'retry' || main.verb.kind === 'rebuild'
  return { main: { text: words.end, verb: { kind: 'end-shelf' } }, other: mends ? main : null, busy }
}

/** Whether a review is that of a stick which was plugged in for this. */
export const isOffered = (shelf: Shelf | null): shelf is Shelf => shelf?.stage.kind === 'offering'

/** The sticks in the list so far. */
export const listedOf = ({ list }: Shelf): readonly ListedStick[] => list?.sticks ?? []

/** What is to be known of the stick that is offered. */
export const offerText = (shelf: Shelf, { picked }: ReviewStep): string => {
  const sticks = listedOf(shelf)
  const serial = picked[0]?.drive.serial ?? null
  const before = sticks.find(({ drive, result }) => serial !== null && result === 'verified' && drive.serial === serial)
  const number = words.number(sticks.length + 1)
  return before ? `${number} ${words.again(before.number)}` : number
}

/** What is being waited for; null if nothing is. */
export const waitingText = ({ stage, unusable }: Shelf): string | null => {
  if (stage.kind === 'opening') return words.opening
  if (stage.kind !== 'waiting') return null
  return unusable ? `${words.unusable(unusable.description)} ${reasonsText(unusable).why}` : words.waiting
}

/** Null until the list has begun. */
export const countText = ({ list }: Shelf): string | null => {
  if (!list) return null
  const { verified, failed } = list
  return failed > 0 ? words.countFailed(verified, failed) : words.count(verified)
}

const RESULTS: Readonly<Record<ListedStick['result'], string>> = {
  verified: strings.done.verified,
  failed: strings.done.failed,
  cancelled: strings.done.cancelled,
}

export const resultText = ({ result }: ListedStick): string => RESULTS[result]
