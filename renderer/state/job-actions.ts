import type { JobView, ProblemView, StickView } from '../../app/contract/views.ts'
import type { Bridge } from '../bridge/bridge.ts'
import { strings } from '../words/strings.ts'
import type { imageActions } from './image-actions.ts'
import { problemOf } from './problem-of.ts'
import { isReading } from './reduce-image.ts'
import type { Requests } from './requests.ts'
import type { stickActions } from './stick-actions.ts'
import type { Store } from './store.ts'
import { requestFor } from './targets.ts'
import type { Draft, Picked } from './wizard-state.ts'

/** Starting a job, and what can be done with it and after it. */
export const jobActions = (
  bridge: Bridge,
  { get, dispatch }: Store,
  next: Requests,
  images: ReturnType<typeof imageActions>,
  sticks: ReturnType<typeof stickActions>,
) => {
  /** The button is busy from here on: a second press finds no plan that could be started. */
  const build = async (acceptDamaged: boolean): Promise<void> => {
    const { step } = get()
    if (step.kind !== 'review' || step.stage.kind !== 'planned') return
    const request = next()
    const asked = requestFor(step, step.stage.plans, acceptDamaged)
    dispatch({ kind: 'start', request })
    try {
      dispatch({ kind: 'job', job: await bridge.call('start', asked) })
    } catch (error) {
      const problem = problemOf(error)
      dispatch({ kind: 'not-started', request, problem })
      if (problem.code === 'plan-changed') await sticks.planAnew(step, problem)
    }
  }

  const cancel = async (): Promise<void> => {
    dispatch({ kind: 'cancel' })
    // Where this does not arrive, the connection is lost, which is said by itself.
    await bridge.call('cancel').catch(() => {})
  }

  const putAway = async ({ id }: JobView): Promise<void> => {
    dispatch({ kind: 'job-gone', id })
    await bridge.call('dismissJob', id).catch(() => {})
  }

  const again = async (job: JobView): Promise<void> => {
    await Promise.all([putAway(job), images.toStart()])
  }

  /** Back to the review of what was not built, with the same image and choices; what was built stays as it is. */
  const retry = async (job: JobView): Promise<void> => {
    const request = next()
    const image = await images.read(job.image.path, request)
    if (!image) return
    const failed = job.sticks.filter(({ state }) => state.kind !== 'done')
    const looks = await Promise.all(failed.map(stick => look(stick, job.image.path)))
    if (!isReading(get(), request)) return
    const picked = looks.flatMap(({ target }) => (target ? [target] : []))
    const problem = looks.find(other => other.problem)?.problem ?? null
    const choices = failed[0]?.plan.choices
    const built = job.sticks.length - failed.length
    const draft: Draft = { ...sticks.newDraft(image), picked, repeats: { job: job.id, built } }
    const same: Draft = choices ? { ...draft, choices: { ...draft.choices, ...choicesOf(choices) } } : draft
    if (problem) await sticks.toStick(same, problem)
    else await sticks.toReview(same)
  }

  const look = async (
    stick: StickView,
    image: string,
  ): Promise<{ readonly target?: Picked; readonly problem?: ProblemView }> => {
    try {
      const drive = await bridge.call('addTarget', stick.path, stick.size, image)
      if (drive.size !== stick.size || drive.serial !== stick.serial)
        return { problem: { code: 'target-changed', ...strings.stick.another(stick.description), details: { drive } } }
      return { target: { drive, newSize: drive.exists ? 0 : stick.size } }
    } catch (error) {
      return { problem: problemOf(error) }
    }
  }

  const startTry = async (path: string): Promise<void> => {
    dispatch({ kind: 'try-asked', path })
    const id = get().trial?.id ?? 0
    try {
      await bridge.call('startTry', path)
    } catch (error) {
      dispatch({ kind: 'not-tried', id, problem: problemOf(error) })
    }
  }

  const stopTry = async (): Promise<void> => {
    dispatch({ kind: 'try-left' })
    await bridge.call('stopTry').catch(() => {})
  }

  return {
    build,
    cancel,
    again,
    retry,
    startTry,
    stopTry,
    saveReport: ({ id }: JobView, kind: 'json' | 'html') => bridge.call('saveReport', id, kind),
    eject: (path: string) => bridge.call('eject', path),
  }
}

const choicesOf = ({ bootSectors, makeUuid, label, bank }: StickView['plan']['choices']) => ({
  bootSectors,
  makeUuid,
  label,
  bank,
})
