import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDispatch } from '../state/dispatch.ts'
import { type StepMark, stepRow } from '../state/select-steps.ts'
import type { WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './step-row.module.css'

const CLASSES = { over: styles.over, current: styles.current, ahead: styles.ahead }

const Pressable = ({ back, children }: { readonly back: StepMark['back']; readonly children: ReactNode }) => {
  const dispatch = useDispatch()
  return back ? (
    <button type="button" className={styles.step} onClick={() => dispatch(back)}>
      {children}
    </button>
  ) : (
    <span className={styles.step}>{children}</span>
  )
}

const StepItem = ({ mark: { name, state, back }, number }: { readonly mark: StepMark; readonly number: number }) => (
  <li className={CLASSES[state]} aria-current={state === 'current' ? 'step' : undefined}>
    <Pressable back={back}>
      <span className={styles.badge} aria-hidden="true">
        {state === 'over' ? <Check size={14} strokeWidth={3} /> : number}
      </span>
      <span className={styles.name}>{strings.steps[name]}</span>
    </Pressable>
  </li>
)

/** The steps in a row, with a way back to those already done. */
export const StepRow = ({ step, tool }: Pick<WizardState, 'step' | 'tool'>) => (
  <nav aria-label={strings.appName}>
    <ol className={styles.steps}>
      {stepRow(step, tool).map((mark, index) => (
        <StepItem key={mark.name} mark={mark} number={index + 1} />
      ))}
    </ol>
  </nav>
)
