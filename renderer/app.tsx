import { Loader } from '@mantine/core'
import { assertNever } from '../app/bytes/assert-never.ts'
import type { Actions } from './state/actions.ts'
import { useWorld } from './state/store.ts'
import type { StepName, Wizard } from './state/world.ts'
import { BuildStep } from './steps/build-step.tsx'
import { DoneStep } from './steps/done-step.tsx'
import { ImageStep } from './steps/image-step.tsx'
import { LostStep } from './steps/lost-step.tsx'
import { ReviewStep } from './steps/review-step.tsx'
import { StickStep } from './steps/stick-step.tsx'
import { strings } from './words/strings.ts'

const STEPS: readonly StepName[] = ['image', 'stick', 'review', 'build', 'done']

/** How to go back to a step that is done; undefined where there is no way back. */
const wayBack = (wizard: Wizard, step: StepName, actions: Actions): (() => void) | undefined => {
  if (wizard.kind === 'stick' && step === 'image') return () => void actions.openImage(wizard.image.path)
  if (wizard.kind !== 'review' || wizard.stage.kind === 'starting') return undefined
  if (step === 'image') return () => void actions.openImage(wizard.image.path)
  return step === 'stick' ? () => void actions.toStick(wizard) : undefined
}

const StepRow = ({ wizard, actions }: { readonly wizard: Wizard; readonly actions: Actions }) => {
  const current = STEPS.map(String).indexOf(wizard.kind)
  return (
    <nav aria-label={strings.appName}>
      <ol className="step-row">
        {STEPS.map((step, index) => {
          const back = wayBack(wizard, step, actions)
          const state = index < current ? 'over' : index === current ? 'current' : 'ahead'
          return (
            <li key={step} className={state} aria-current={index === current ? 'step' : undefined}>
              {back ? (
                <button type="button" className="link" onClick={back}>
                  {strings.steps[step]}
                </button>
              ) : (
                <span>{strings.steps[step]}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const Step = ({ wizard, actions }: { readonly wizard: Wizard; readonly actions: Actions }) => {
  switch (wizard.kind) {
    case 'starting':
      return (
        <p className="busy" role="status">
          <Loader size="sm" /> {strings.starting}
        </p>
      )
    case 'image':
      return <ImageStep key={wizard.stage.kind} stage={wizard.stage} actions={actions} />
    case 'stick':
      return <StickStep wizard={wizard} actions={actions} />
    case 'review':
      return <ReviewStep wizard={wizard} actions={actions} />
    case 'build':
      return <BuildStep job={wizard.job} actions={actions} />
    case 'done':
      return <DoneStep job={wizard.job} actions={actions} />
    default:
      return assertNever(wizard)
  }
}

export const App = ({ actions }: { readonly actions: Actions }) => {
  const { wizard, connection } = useWorld()
  return (
    <div className="window">
      <header>
        <span className="brand">{strings.appName}</span>
        {connection.kind === 'open' && <StepRow wizard={wizard} actions={actions} />}
      </header>
      <main>
        {connection.kind === 'open' ? (
          <Step wizard={wizard} actions={actions} />
        ) : (
          <LostStep connection={connection} wizard={wizard} actions={actions} />
        )}
      </main>
    </div>
  )
}
