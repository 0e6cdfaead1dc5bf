import type { DriveView, ImageView, PlanView } from '../../app/contract/views.ts'
import { sameDrive } from '../../app/target/drive-identity.ts'
import { isReturning } from './places.ts'
import { withoutGone } from './targets.ts'
import {
  type Confirmation,
  DEFAULT_CHOICES,
  type Draft,
  type Kept,
  type Picked,
  type ReviewStep,
  type Tick,
  type WizardState,
} from './wizard-state.ts'

const tickOf = ({ drive, newSize }: Picked, added: readonly Picked[]): Tick => {
  const { path, size, serial, diskseq, exists } = drive
  return { path, size, serial, diskseq, exists, newSize, added: added.some(other => other.drive.path === path) }
}

const isOf = (tick: Tick, drive: DriveView): boolean =>
  tick.path === drive.path && tick.exists === drive.exists && sameDrive(tick, drive)

/** The targets that were ticked: the very same ones, and no other that has their names now. */
export const tickedAgain = (ticks: readonly Tick[], targets: readonly Picked[]): Picked[] =>
  targets.filter(({ drive }) => ticks.some(tick => isOf(tick, drive)))

/** The ticks that are left when the drives are listed again: one that was pulled does not come back by itself. */
export const ticksAfterListing = (
  kept: Kept | null,
  before: readonly DriveView[] | null,
  now: readonly DriveView[],
): Kept | null => {
  if (!kept) return null
  const stays = (tick: Tick): boolean => {
    if (now.some(drive => isOf(tick, drive))) return true
    return !now.some(({ path }) => path === tick.path) && !before?.some(drive => isOf(tick, drive))
  }
  return { ...kept, ticks: kept.ticks.filter(stays) }
}

/** What has been chosen until now, wherever the window is; null where nothing is, and after a job has begun. */
export const keptOf = (state: WizardState): Kept | null => {
  const { step, kept } = state
  if (isReturning(state)) return kept
  switch (step.kind) {
    case 'stick':
      return { ...chosenAt(step, state), reviewed: kept?.reviewed ?? null }
    case 'review':
      return {
        ...chosenAt(withoutGone(step, step.gone), state),
        reviewed: reviewedAt(step) ?? kept?.reviewed ?? null,
      }
    case 'image':
    case 'starting':
      return kept
    default:
      return null
  }
}

/** Whether anything was chosen that is still of use. */
export const hasChosen = (state: WizardState): boolean => keptOf(state) !== null

const chosenAt = ({ image, picked, choices, repeats }: Draft, { added }: Pick<WizardState, 'added'>) => ({
  image: image.path,
  ticks: picked.map(target => tickOf(target, added)),
  choices,
  repeats,
})

const reviewedAt = ({ stage, confirmed }: ReviewStep): Kept['reviewed'] =>
  stage.kind === 'failed' || !stage.plans ? null : { confirmed, plans: stage.plans }

/**
 * What stays chosen when an image has been read: everything for the same one. Another image has boot banks and labels
 * of its own, and files for it need not have the same size; sticks stay ticked.
 */
export const keptFor = ({ path }: Pick<ImageView, 'path'>, kept: Kept | null): Kept =>
  kept?.image === path
    ? kept
    : {
        image: path,
        ticks: (kept?.ticks ?? []).filter(({ added }) => !added),
        choices: DEFAULT_CHOICES,
        repeats: null,
        reviewed: null,
      }

/** All that a person looked at in a plan before confirming it. */
const seen = ({ digest, warnings, target }: PlanView): unknown => {
  const { path, size, serial, diskseq, contents } = target
  return [digest, warnings, path, size, serial, diskseq, contents]
}

const sameReview = (a: readonly PlanView[], b: readonly PlanView[]): boolean =>
  JSON.stringify(a.map(seen)) === JSON.stringify(b.map(seen))

/** What was confirmed before, if nothing has changed since, with what has been confirmed meanwhile. */
export const confirmedAgain = (kept: Kept | null, plans: readonly PlanView[], now: Confirmation): Confirmation => {
  const before = kept?.reviewed
  if (!before || !sameReview(before.plans, plans)) return now
  return { damage: before.confirmed.damage || now.damage, names: { ...before.confirmed.names, ...now.names } }
}
