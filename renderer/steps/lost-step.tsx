import type { JobView } from '../../app/contract/views.ts'
import type { Connection } from '../bridge/bridge.ts'
import { Busy } from '../parts/busy.tsx'
import { Button } from '../parts/button.tsx'
import card from '../parts/card.module.css'
import { Mark } from '../parts/mark.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { StickRow } from '../parts/stick-row.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { hasChosen } from '../state/kept.ts'
import type { WizardState } from '../state/wizard-state.ts'
import { progressText } from '../words/progress-text.ts'
import { strings } from '../words/strings.ts'
import styles from './lost-step.module.css'

const words = strings.lost

/** The last news of a job, and that nothing else is known about it. */
const LastKnown = ({ job }: { readonly job: JobView }) => (
  <section className={card.card} aria-label={words.building}>
    <p className={styles.lead}>{words.building}</p>
    {job.sticks.map(stick => (
      <StickRow key={stick.path} stick={stick} end={null}>
        <p>{words.lastKnown(progressText(stick.state))}</p>
      </StickRow>
    ))}
    <p>{words.stick}</p>
  </section>
)

/** Whether somebody is still looking for the host, and since when it is silent. */
const Search = ({ connection }: { readonly connection: Exclude<Connection, { kind: 'open' }> }) => {
  const { kind, since } = connection
  return (
    <div className={styles.search}>
      {kind === 'retrying' ? (
        <Busy>{words.retrying(connection.attempt)}</Busy>
      ) : (
        <p className={styles.lead} role="status">
          {words.gaveUp(connection.attempts)}
        </p>
      )}
      <p className={styles.since}>{words.since(new Date(since))}</p>
    </div>
  )
}

export const LostStep = ({
  connection,
  state,
}: {
  readonly connection: Exclude<Connection, { kind: 'open' }>
  readonly state: WizardState
}) => {
  const dispatch = useDispatch()
  const { step } = state
  return (
    <StepFrame
      above={<Mark size={40} />}
      title={words.title}
      {...(hasChosen(state) ? { quiet: words.kept } : {})}
      right={<Button onClick={() => dispatch({ kind: 'reconnect' })}>{words.again}</Button>}
    >
      <Search connection={connection} />
      {step.kind === 'build' && <LastKnown job={step.job} />}
      <p>{words.advice}</p>
    </StepFrame>
  )
}
