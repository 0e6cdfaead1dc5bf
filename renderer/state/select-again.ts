import type { JobView } from '../../app/contract/views.ts'
import { type BootMend, isUnbootable } from './select-outcome.ts'
import { DEFAULT_CHOICES, type Rebuild } from './wizard-state.ts'

type Own = Rebuild['choices']['own'] | null

/** Whether a job has files of the user's own, which are no longer known, as after a reload. */
export const lacksOwn = ({ sticks }: Pick<JobView, 'sticks'>, own: Own): boolean =>
  sticks.some(({ plan }) => plan.ownChanges !== undefined) && !own

/** The choices that the sticks of a job were built with; `own` are those files of the review that it was started from. */
export const choicesOf = ({ sticks }: Pick<JobView, 'sticks'>, own: Own): Rebuild['choices'] => {
  const { bootSectors, makeUuid, label, bank, layout, secondBank } = sticks[0]?.plan.choices ?? DEFAULT_CHOICES
  const larger = { ...(layout ? { layout } : {}), ...(secondBank === 'copy' ? { secondBank } : {}) }
  const files = own && lacksOwn({ sticks }, null) ? { own } : {}
  return { bootSectors, makeUuid, label, bank, ...larger, ...files }
}

const again = (job: JobView, sticks: JobView['sticks'], own: Own, changed: Partial<Rebuild['choices']>): Rebuild => ({
  job,
  sticks,
  choices: { ...choicesOf({ sticks }, own), ...changed },
})

/** The failed sticks of a job once more, with the same choices. */
export const failedAgain = (job: JobView, own: Own): Rebuild =>
  again(
    job,
    job.sticks.filter(({ state }) => state.kind !== 'done'),
    own,
    {},
  )

/** Its sticks that would not boot, with the choice that mends that. */
export const unbootableAgain = (job: JobView, own: Own, mend: BootMend): Rebuild =>
  again(job, job.sticks.filter(isUnbootable), own, mend === 'make-uuid' ? { makeUuid: true } : { bank: null })
