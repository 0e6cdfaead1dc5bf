import type { Verb } from './reduce.ts'
import type { StepName, Tool, WizardStep } from './wizard-state.ts'

const STEPS: readonly StepName[] = ['image', 'stick', 'review', 'build', 'done']

/** A step in the row at the top; `back` is the verb that goes back to it, null if it cannot be reached. */
export interface StepMark {
  readonly name: StepName
  readonly state: 'over' | 'current' | 'ahead'
  readonly back: Verb | null
}

/** With a tool over the step, the row leads back to the step itself, unless the tool is at work. */
export const stepRow = (step: WizardStep, tool: Tool | null = null): StepMark[] => {
  const current = STEPS.map(String).indexOf(step.kind)
  return STEPS.map((name, index) => ({
    name,
    state: index < current ? 'over' : index === current ? 'current' : 'ahead',
    back: tool ? toStep(step, tool, name) : wayBack(step, name),
  }))
}

const toStep = ({ kind }: WizardStep, { state }: Tool, to: StepName): Verb | null =>
  kind === to && state.kind !== 'running' ? { kind: 'close-tool' } : null

const wayBack = (step: WizardStep, to: StepName): Verb | null => {
  if (step.kind !== 'stick' && step.kind !== 'review') return null
  if (step.kind === 'review' && step.stage.kind === 'starting') return null
  if (to === 'image') return { kind: 'open-image', path: step.image.path }
  return to === 'stick' && step.kind === 'review' ? { kind: 'choose-sticks' } : null
}
