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
  const left = begun(stageIn(after, 'planning'), stageIn(before, 'planning'))
  const answered = event.kind === 'planned' || event.kind === 'not-planned'
  // Only for this layout does a plan take long. Cancelled first, so that it does not hit the plans that come next.
  if (left && !answered && left.step.choices.layout === 'complete') ignored(bridge.call('cancelPlan'))
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
