import type { JobView } from '../../app/contract/views.ts'
import { type BootMend, isUnbootable } from './select-outcome.ts'
import { DEFAULT_CHOICES, type Rebuild } from './wizard-state.ts'

/** The choices that the sticks of a job were built with. */
export const choicesOf = ({ sticks }: Pick<JobView, 'sticks'>): Rebuild['choices'] => {
  const { bootSectors, makeUuid, label, bank, layout, secondBank } = sticks[0]?.plan.choices ?? DEFAULT_CHOICES
  const larger = { ...(layout ? { layout } : {}), ...(secondBank === 'copy' ? { secondBank } : {}) }
  return { bootSectors, makeUuid, label, bank, ...larger }
}

const again = (job: JobView, sticks: JobView['sticks'], changed: Partial<Rebuild['choices']>): Rebuild => ({
  job,
  sticks,
  choices: { ...choicesOf({ sticks }), ...changed },
})

/** The failed sticks of a job once more, with the same choices. */
export const failedAgain = (job: JobView): Rebuild =>
  again(
    job,
    job.sticks.filter(({ state }) => state.kind !== 'done'),
    {},
  )

/** Its sticks that would not boot, with the choice that mends that. */
export const unbootableAgain = (job: JobView, mend: BootMend): Rebuild =>
  again(job, job.sticks.filter(isUnbootable), mend === 'make-uuid' ? { makeUuid: true } : { bank: null })
