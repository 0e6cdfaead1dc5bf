import { Suspense, useSyncExternalStore } from 'react'
import { assertNever } from '../app/bytes/assert-never.ts'
import styles from './app.module.css'
import { BuildStep, DoneStep, ReviewStep, ToolScreen } from './later-steps.ts'
import { Busy } from './parts/busy.tsx'
import { LanguageChoice } from './parts/language-choice.tsx'
import { Mark } from './parts/mark.tsx'
import { StepRow } from './parts/step-row.tsx'
import { DispatchContext } from './state/dispatch.ts'
import { DrivesContext } from './state/drives.ts'
import type { Verb } from './state/reduce.ts'
import type { WizardState } from './state/wizard-state.ts'
import { ElsewhereNotice } from './steps/elsewhere-notice.tsx'
import { ImageStep } from './steps/image-step.tsx'
import { LostStep } from './steps/lost-step.tsx'
import { StickStep } from './steps/stick-step.tsx'
import { strings } from './words/strings.ts'
import { currentWordings, onWordings } from './words/wordings.ts'

const Step = ({ state }: { readonly state: WizardState }) => {
  const { step } = state
  switch (step.kind) {
    case 'starting':
      return <Busy>{strings.starting}</Busy>
    case 'image':
      return <ImageStep key={step.stage.kind} stage={step.stage} state={state} />
    case 'stick':
      return <StickStep step={step} state={state} />
    case 'review':
      return <ReviewStep step={step} shelf={state.shelf} />
    case 'build':
      return <BuildStep job={step.job} hello={state.hello} />
    case 'done':
      return <DoneStep step={step} trial={state.trial} shelf={state.shelf} />
    default:
      return assertNever(step)
  }
}

const Wizard = ({ state }: { readonly state: WizardState }) => (
  <>
    <header className={styles.header}>
      <span className={styles.brand}>
        <Mark />
        <span className={styles.name}>{strings.appName}</span>
      </span>
      <StepRow step={state.step} tool={state.tool} />
      <LanguageChoice />
    </header>
    <ElsewhereNotice state={state} />
    <main className={styles.main}>
      <Suspense fallback={null}>
        {state.tool ? (
          <ToolScreen tool={state.tool} dialogs={state.hello?.shell === 'window'} />
        ) : (
          <Step state={state} />
        )}
      </Suspense>
    </main>
  </>
)

/** The window at any moment: it shows only the state, and reports only verbs. */
export const App = ({ state, dispatch }: { readonly state: WizardState; readonly dispatch: (verb: Verb) => void }) => {
  const { connection } = state
  // What has been said in English so far is said again in the page's language.
  useSyncExternalStore(onWordings, currentWordings)
  return (
    <DispatchContext value={dispatch}>
      <DrivesContext value={state.drives}>
        <div className={styles.window}>
          {connection.kind === 'open' ? (
            <Wizard state={state} />
          ) : (
            <main className={styles.main}>
              <LostStep connection={connection} state={state} />
            </main>
          )}
        </div>
      </DrivesContext>
    </DispatchContext>
  )
}
