import { Unplug } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { goneSentence } from '../state/select-review.ts'
import type { ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './review-step.module.css'

const words = strings.review.gone

/** Says at once that a stick is gone, and offers to choose again or to go on without it. */
export const GoneSticks = ({ step }: { readonly step: ReviewStep }) => {
  const dispatch = useDispatch()
  const left = step.picked.length - step.gone.length
  return (
    <Callout
      tone="danger"
      sign={Unplug}
      role="alert"
      title={step.gone.map(gone => (
        <span key={gone.drive.path} className={styles.sentence}>
          {goneSentence(gone)}
        </span>
      ))}
    >
      <p>{step.gone.some(({ kind }) => kind === 'swapped') ? words.swappedAdvice : words.pulledAdvice}</p>
      <div className={styles.mend}>
        <Button variant="default" onClick={() => dispatch({ kind: 'choose-sticks' })}>
          {words.choose}
        </Button>
        {left > 0 && (
          <Button variant="default" onClick={() => dispatch({ kind: 'leave-out-gone' })}>
            {words.leaveOut(left)}
          </Button>
        )}
      </div>
    </Callout>
  )
}
