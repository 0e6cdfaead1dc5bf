import type { JobView } from '../../app/contract/views.ts'
import { type BootMend, isUnbootable } from './select-outcome.ts'
import { DEFAULT_CHOICES, type Rebuild } from './wizard-state.ts'

/** The choices that these sticks of a job were built with. */
export const choicesOf = ({ sticks, own }: Pick<JobView, 'sticks' | 'own'>): Rebuild['choices'] => {
  const { bootSectors, makeUuid, label, bank, layout, secondBank } = sticks[0]?.plan.choices ?? DEFAULT_CHOICES
  const larger = { ...(layout ? { layout } : {}), ...(secondBank === 'copy' ? { secondBank } : {}) }
  // Sticks that are kept from a job before need not have what this one was started with.
  const files = own && sticks.some(({ plan }) => plan.ownChanges !== undefined) ? { own } : {}
  return { bootSectors, makeUuid, label, bank, ...larger, ...files }
}

const again = (job: JobView, sticks: JobView['sticks'], changed: Partial<Rebuild['choices']> = {}): Rebuild => ({
  job,
  sticks,
  choices: { ...choicesOf({ sticks, own: job.own }), ...changed },
})

/** The failed sticks of a job once more, with the same choices. */
export const failedAgain = (job: JobView): Rebuild =>
  again(
    job,
    job.sticks.filter(({ state }) => state.kind !== 'done'),
  )

/** Its sticks that would not boot, with the choice that mends that. */
export const unbootableAgain = (job: JobView, mend: BootMend): Rebuild =>
  again(job, job.sticks.filter(isUnbootable), mend === 'make-uuid' ? { makeUuid: true } : { bank: null })
