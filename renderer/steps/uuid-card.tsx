import { Check, Fingerprint } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { uuidState } from '../state/select-choices.ts'
import type { ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './review-step.module.css'

const words = strings.review.uuid

/** Asks about the mark that VMware's loader looks for, if the image has none. */
export const UuidCard = ({ step: { image, choices, stage } }: { readonly step: ReviewStep }) => {
  const dispatch = useDispatch()
  const state = uuidState(image, choices)
  if (state === 'own') return null
  const make = (makeUuid: boolean) => dispatch({ kind: 'change-choices', choices: { ...choices, makeUuid } })
  const disabled = stage.kind === 'starting'
  return state === 'none' ? (
    <Callout tone="warn" sign={Fingerprint} title={words.title}>
      <p>{words.text}</p>
      <div className={styles.mend}>
        <Button disabled={disabled} onClick={() => make(true)}>
          {words.make}
        </Button>
      </div>
    </Callout>
  ) : (
    <Callout tone="calm" sign={Check} title={words.made} role="status">
      <div className={styles.mend}>
        <Button variant="default" disabled={disabled} onClick={() => make(false)}>
          {words.undo}
        </Button>
      </div>
    </Callout>
  )
}
