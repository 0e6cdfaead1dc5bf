import { Button, Loader } from '@mantine/core'
import type { Connection } from '../bridge/bridge.ts'
import { StepFrame } from '../parts/step-frame.tsx'
import type { Actions } from '../state/actions.ts'
import type { WizardStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.lost

/** What was last heard of a job, and that nothing else is known of it. */
const LastKnown = ({ step, since }: { readonly step: WizardStep; readonly since: number }) => {
  if (step.kind !== 'build') return null
  return (
    <div className="card">
      <p>{words.building}</p>
      <ul>
        {step.job.sticks.map(({ path, description, state }) => (
          <li key={path}>{words.lastKnown(description, strings.build.progress(state), new Date(since))}</li>
        ))}
      </ul>
      <p>{words.stick}</p>
    </div>
  )
}

export const LostStep = ({
  connection,
  step,
  actions,
}: {
  readonly connection: Exclude<Connection, { kind: 'open' }>
  readonly step: WizardStep
  readonly actions: Actions
}) => (
  <StepFrame title={words.title} right={<Button onClick={() => actions.reconnect()}>{words.again}</Button>}>
    {connection.kind === 'retrying' ? (
      <p className="busy" role="status">
        <Loader size="sm" /> {words.retrying(connection.attempt)}
      </p>
    ) : (
      <p role="status">{words.gaveUp(connection.attempts)}</p>
    )}
    <p>{words.advice}</p>
    <LastKnown step={step} since={connection.since} />
  </StepFrame>
)
