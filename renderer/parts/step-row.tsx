import { useDispatch } from '../state/dispatch.ts'
import { type StepMark, stepRow } from '../state/select-steps.ts'
import type { WizardStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './step-row.module.css'
import texts from './text.module.css'

const StepItem = ({ mark: { name, state, back } }: { readonly mark: StepMark }) => {
  const dispatch = useDispatch()
  return (
    <li
      className={state === 'current' ? styles.current : styles.other}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      {back ? (
        <button type="button" className={texts.link} onClick={() => dispatch(back)}>
          {strings.steps[name]}
        </button>
      ) : (
        <span>{strings.steps[name]}</span>
      )}
    </li>
  )
}

/** The steps in a row, with a way back to those already done. */
export const StepRow = ({ step }: { readonly step: WizardStep }) => (
  <nav aria-label={strings.appName}>
    <ol className={styles.steps}>
      {stepRow(step).map(mark => (
        <StepItem key={mark.name} mark={mark} />
      ))}
    </ol>
  </nav>
)
