import { Button } from '@mantine/core'
import type { JobView } from '../../app/contract/views.ts'
import type { Connection } from '../bridge/bridge.ts'
import { Busy } from '../parts/busy.tsx'
import card from '../parts/card.module.css'
import { Name } from '../parts/name.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import type { WizardStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.lost

/** The last news of a job, and that nothing else is known about it. */
const LastKnown = ({ job, since }: { readonly job: JobView; readonly since: number }) => (
  <div className={card.card}>
    <p>{words.building}</p>
    <ul>
      {job.sticks.map(({ path, description, state }) => (
        <li key={path}>
          <Name of={words.lastKnown(description, strings.build.progress(state), new Date(since))} />
        </li>
      ))}
    </ul>
    <p>{words.stick}</p>
  </div>
)

export const LostStep = ({
  connection,
  step,
}: {
  readonly connection: Exclude<Connection, { kind: 'open' }>
  readonly step: WizardStep
}) => {
  const dispatch = useDispatch()
  return (
    <StepFrame
      title={words.title}
      right={<Button onClick={() => dispatch({ kind: 'reconnect' })}>{words.again}</Button>}
    >
      {connection.kind === 'retrying' ? (
        <Busy>{words.retrying(connection.attempt)}</Busy>
      ) : (
        <p role="status">{words.gaveUp(connection.attempts)}</p>
      )}
      <p>{words.advice}</p>
      {step.kind === 'build' && <LastKnown job={step.job} since={connection.since} />}
    </StepFrame>
  )
}
