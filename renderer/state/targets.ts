import type { PlanRequest } from '../../app/contract/ipc-contract.ts'
import type { DriveView, ImageView, JobRequest, PlanView, ProblemView } from '../../app/contract/views.ts'
import { sameDrive } from '../../app/target/drive-identity.ts'
import type { Draft, Gone, Picked, Rebuild, ReviewStep } from './wizard-state.ts'

/** Whether two looks saw the same target: the name alone does not tell, as the next stick gets the same one. */
export const sameTarget = (a: DriveView, b: DriveView): boolean => a.path === b.path && sameDrive(a, b)

/** Whether it is the same stick, even if it was plugged in again: the number of its medium may differ. */
export const sameModel = (a: DriveView, b: DriveView): boolean =>
  a.size === b.size &&
  a.serial === b.serial &&
  a.description === b.description &&
  (a.serial !== null || a.path === b.path)

/** Every target that may be ticked: the drives, and targets added by path. */
export const targetsOf = (drives: readonly DriveView[] | null, added: readonly Picked[]): Picked[] => {
  const listed = (drives ?? []).filter(({ path }) => !added.some(({ drive }) => drive.path === path))
  return [...listed.map(drive => ({ drive, newSize: 0 })), ...added]
}

/** The ticks that stay: those whose own drive is still there and may be used. */
export const stillPicked = (picked: readonly Picked[], usable: readonly Picked[]): Picked[] =>
  picked.filter(({ drive }) => usable.some(other => sameTarget(other.drive, drive)))

type Fate = { readonly drive: DriveView } | { readonly gone: Gone } | 'not listed'

/** What has become of a target now that the drives are listed again. */
const fateOf = ({ drive }: Picked, before: readonly DriveView[] | null, now: readonly DriveView[]): Fate => {
  const named = now.find(({ path }) => path === drive.path)
  if (named && sameTarget(named, drive)) return { drive: named }
  if (named && !sameModel(named, drive)) return { gone: { kind: 'swapped', drive, by: named } }
  const known = named ?? (before ?? []).find(other => sameTarget(other, drive))
  return known ? { gone: { kind: 'pulled', drive } } : 'not listed'
}

/** What is left of some targets when the drives are listed again: the very same drives, as they are now. */
export const afterListing = (
  targets: readonly Picked[],
  before: readonly DriveView[] | null,
  now: readonly DriveView[],
): Picked[] =>
  targets.flatMap(target => {
    const fate = fateOf(target, before, now)
    if (fate === 'not listed') return [target]
    return 'drive' in fate ? [{ ...target, drive: fate.drive }] : []
  })

/** The reviewed targets that are gone when the drives are listed again: those that were gone before, and new ones. */
export const goneAfterReview = (
  { picked, gone }: Pick<ReviewStep, 'picked' | 'gone'>,
  before: readonly DriveView[] | null,
  now: readonly DriveView[],
): Gone[] =>
  picked.flatMap(target => {
    const fate = fateOf(target, before, now)
    if (fate !== 'not listed' && 'gone' in fate) return [fate.gone]
    return gone.filter(one => one.drive.path === target.drive.path)
  })

/** A draft without the targets that are gone. */
export const withoutGone = (draft: Draft, gone: readonly Gone[]): Draft => ({
  ...draft,
  picked: draft.picked.filter(({ drive }) => !gone.some(one => one.drive.path === drive.path)),
})

export interface Warned {
  readonly code: string
  readonly message: string
  readonly stopsBoot: boolean
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

const has = (warnings: readonly Warned[], { code, message }: Warned): boolean =>
  warnings.some(other => other.code === code && other.message === message)

/** The warnings that all targets share: those about the image. */
export const sharedWarnings = (plans: readonly PlanView[]): Warned[] =>
  (plans[0]?.warnings ?? []).filter(warning => plans.every(({ warnings }) => has(warnings, warning)))

/** The warnings for one target that are not shared by all. */
export const ownWarnings = (plan: PlanView, plans: readonly PlanView[]): Warned[] =>
  plan.warnings.filter(warning => !has(sharedWarnings(plans), warning))

/** The ticked target that a plan is for. */
export const pickedFor = ({ picked }: Draft, { target }: PlanView): Picked | undefined =>
  picked.find(({ drive }) => drive.path === target.path)

/** The targets whose names must be typed before they are erased. */
export const largeTargets = ({ picked }: Draft): DriveView[] =>
  picked.map(({ drive }) => drive).filter(({ large }) => large)

const DAMAGE = ['archive-unsound', 'checksum-differs']

export const isDamage = ({ code }: Pick<Warned, 'code'>): boolean => DAMAGE.includes(code)

/** Whether the image is known to be damaged in a part that a stick may need. */
export const isDamaged = (plans: readonly PlanView[]): boolean => plans.some(({ warnings }) => warnings.some(isDamage))

/** The job as it was reviewed: every target with its own plan, and with what was granted only to it. */
export const requestFor = (draft: Draft, plans: readonly PlanView[], acceptDamaged: boolean): JobRequest => ({
  image: draft.image.path,
  targets: plans.map(plan => {
    const { path, size, serial, diskseq } = plan.target
    const picked = pickedFor(draft, plan)
    return {
      path,
      newSize: picked?.newSize ?? 0,
      digest: plan.digest,
      size,
      serial,
      diskseq,
      allowLarge: picked?.drive.large ?? false,
    }
  }),
  choices: draft.choices,
  // Damage that nobody was warned about has not been accepted.
  acceptDamaged: acceptDamaged && isDamaged(plans),
  repeats: draft.repeats?.job ?? null,
})

/** The request for the plan of one target. */
export const planRequest = ({ image, choices }: Draft, { drive, newSize }: Picked): PlanRequest => ({
  image: image.path,
  target: drive.path,
  newSize,
  identity: { size: drive.size, serial: drive.serial, diskseq: drive.diskseq },
  choices,
  allowLarge: drive.large,
})

/** Another look at a failed stick: it can be built on, or there is a problem. */
export type Look =
  | { readonly target: Picked; readonly problem?: undefined }
  | { readonly problem: ProblemView; readonly target?: undefined }

/** The draft that builds sticks of a job again, with the same image. */
export const retriedDraft = (image: ImageView, { job, sticks, choices }: Rebuild, looks: readonly Look[]): Draft => ({
  image,
  picked: looks.flatMap(({ target }) => (target ? [target] : [])),
  choices,
  repeats: { job: job.id, built: job.sticks.filter(({ state }) => state.kind === 'done').length - doneAgain(sticks) },
})

const doneAgain = (sticks: Rebuild['sticks']): number => sticks.filter(({ state }) => state.kind === 'done').length
