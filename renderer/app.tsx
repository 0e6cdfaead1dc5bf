import { Loader } from '@mantine/core'
import { assertNever } from '../app/bytes/assert-never.ts'
import type { Actions } from './state/actions.ts'
import { useWizardState } from './state/store.ts'
import type { StepName, WizardStep } from './state/wizard-state.ts'
import { BuildStep } from './steps/build-step.tsx'
import { DoneStep } from './steps/done-step.tsx'
import { ImageStep } from './steps/image-step.tsx'
import { LostStep } from './steps/lost-step.tsx'
import { ReviewStep } from './steps/review-step.tsx'
import { StickStep } from './steps/stick-step.tsx'
import { strings } from './words/strings.ts'

const STEPS: readonly StepName[] = ['image', 'stick', 'review', 'build', 'done']

/** How to go back to a step that is done; undefined where there is no way back. */
const wayBack = (step: WizardStep, to: StepName, actions: Actions): (() => void) | undefined => {
  if (step.kind === 'stick' && to === 'image') return () => void actions.openImage(step.image.path)
  if (step.kind !== 'review' || step.stage.kind === 'starting') return undefined
  if (to === 'image') return () => void actions.openImage(step.image.path)
  return to === 'stick' ? () => void actions.toStick(step) : undefined
}

const StepRow = ({ step, actions }: { readonly step: WizardStep; readonly actions: Actions }) => {
  const current = STEPS.map(String).indexOf(step.kind)
  return (
    <nav aria-label={strings.appName}>
      <ol className="step-row">
        {STEPS.map((name, index) => {
          const back = wayBack(step, name, actions)
          const state = index < current ? 'over' : index === current ? 'current' : 'ahead'
          return (
            <li key={name} className={state} aria-current={index === current ? 'step' : undefined}>
              {back ? (
                <button type="button" className="link" onClick={back}>
                  {strings.steps[name]}
                </button>
              ) : (
                <span>{strings.steps[name]}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const Step = ({ step, actions }: { readonly step: WizardStep; readonly actions: Actions }) => {
  switch (step.kind) {
    case 'starting':
      return (
        <p className="busy" role="status">
          <Loader size="sm" /> {strings.starting}
        </p>
      )
    case 'image':
      return <ImageStep key={step.stage.kind} stage={step.stage} actions={actions} />
    case 'stick':
      return <StickStep step={step} actions={actions} />
    case 'review':
      return <ReviewStep step={step} actions={actions} />
    case 'build':
      return <BuildStep job={step.job} actions={actions} />
    case 'done':
      return <DoneStep job={step.job} actions={actions} />
    default:
      return assertNever(step)
  }
}

export const App = ({ actions }: { readonly actions: Actions }) => {
  const { step, connection } = useWizardState()
  return (
    <div className="window">
      <header>
        <span className="brand">{strings.appName}</span>
        {connection.kind === 'open' && <StepRow step={step} actions={actions} />}
      </header>
      <main>
        {connection.kind === 'open' ? (
          <Step step={step} actions={actions} />
        ) : (
          <LostStep connection={connection} step={step} actions={actions} />
        )}
      </main>
    </div>
  )
}
