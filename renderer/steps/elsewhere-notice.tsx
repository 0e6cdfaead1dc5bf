import { AppWindow } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { elsewhereSentence } from '../state/select-job.ts'
import type { WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './elsewhere-notice.module.css'

/** Tells of a job that another window has started; this one is not moved until its user asks for that. */
export const ElsewhereNotice = ({ state }: { readonly state: WizardState }) => {
  const dispatch = useDispatch()
  const sentence = elsewhereSentence(state)
  return (
    <div role="status">
      {sentence !== null && (
        <div className={styles.notice}>
          <p className={styles.text}>
            <AppWindow className={styles.sign} size={18} aria-hidden="true" />
            <span>{sentence}</span>
          </p>
          <Button variant="default" size="small" onClick={() => dispatch({ kind: 'show-job' })}>
            {strings.elsewhere.show}
          </Button>
        </div>
      )}
    </div>
  )
}
