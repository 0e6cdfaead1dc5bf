import { begun, type Effects, ignored } from './answering.ts'
import { planRequest, requestFor } from './targets.ts'
import type { ReviewStage, ReviewStep, WizardState } from './wizard-state.ts'

type Waiting<K> = {
  readonly step: ReviewStep
  readonly request: number
  readonly stage: Extract<ReviewStage, { kind: K }>
}

const stageIn = <K extends 'planning' | 'starting'>({ step }: WizardState, kind: K): Waiting<K> | undefined =>
  step.kind === 'review' && step.stage.kind === kind
    ? { step, request: step.stage.request, stage: step.stage as Waiting<K>['stage'] }
    : undefined

/** Making the plans, and starting the job. */
export const reviewEffects: Effects = (bridge, answer) => (event, before, after) => {
  const planning = begun(stageIn(before, 'planning'), stageIn(after, 'planning'))
  if (planning) {
    const { request, step } = planning
    answer(
      Promise.all(step.picked.map(target => bridge.call('plan', planRequest(step, target)))),
      plans => ({ kind: 'planned', request, plans }),
      problem => ({ kind: 'not-planned', request, problem }),
    )
  }
  const starting = begun(stageIn(before, 'starting'), stageIn(after, 'starting'))
  if (starting) {
    const { request, step, stage } = starting
    answer(
      bridge.call('start', requestFor(step, stage.plans, step.confirmed.damage)),
      job => ({ kind: 'started', request, job }),
      problem => ({ kind: 'not-started', request, problem }),
    )
  }
  // If this fails, the connection is lost, which is reported anyway.
  if (event.kind === 'cancel') ignored(bridge.call('cancel'))
}
