import { Button } from '@mantine/core'
import type { TryView } from '../../app/contract/views.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { TryPanel } from '../parts/try-panel.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { afterSentence, doneTitle, ejectable, isBusy, retryText, triable } from '../state/select-job.ts'
import type { DoneStep as Step } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { StickOutcome } from './stick-outcome.tsx'

const words = strings.done

export const DoneStep = ({ step, trial }: { readonly step: Step; readonly trial: TryView | null }) => {
  const { job, after } = step
  const sentence = afterSentence(step)
  return (
    <StepFrame title={doneTitle(job)} left={<WithStick step={step} />} right={<Onward step={step} />}>
      {trial && <TryPanel trial={trial} />}
      {after.kind === 'failed' && <ProblemBox problem={after.problem} />}
      {sentence !== null && <p role="status">{sentence}</p>}
      {job.sticks.map(stick => (
        <StickOutcome key={stick.path} stick={stick}>
          {job.sticks.length > 1 && stick.state.kind === 'done' && <TryButton path={stick.path} />}
        </StickOutcome>
      ))}
    </StepFrame>
  )
}

const TryButton = ({ path }: { readonly path: string }) => {
  const dispatch = useDispatch()
  return (
    <Button variant="default" onClick={() => dispatch({ kind: 'start-trial', path })}>
      {words.tryIt}
    </Button>
  )
}

/** What can be done with the report and the stick. */
const WithStick = ({ step }: { readonly step: Step }) => {
  const dispatch = useDispatch()
  const busy = isBusy(step)
  const toTry = triable(step)
  const toEject = ejectable(step)
  return (
    <>
      <Button variant="default" disabled={busy} onClick={() => dispatch({ kind: 'save-report', as: 'html' })}>
        {words.saveHtml}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => dispatch({ kind: 'save-report', as: 'json' })}>
        {words.saveJson}
      </Button>
      {toTry !== undefined && <TryButton path={toTry} />}
      {toEject !== undefined && (
        <Button variant="default" disabled={busy} onClick={() => dispatch({ kind: 'eject', path: toEject })}>
          {words.eject}
        </Button>
      )}
    </>
  )
}

const Onward = ({ step: { job } }: { readonly step: Step }) => {
  const dispatch = useDispatch()
  const retry = retryText(job)
  return (
    <>
      <Button {...(retry === null ? {} : { variant: 'default' })} onClick={() => dispatch({ kind: 'build-another' })}>
        {words.another}
      </Button>
      {retry !== null && <Button onClick={() => dispatch({ kind: 'retry' })}>{retry}</Button>}
    </>
  )
}
