import type { StickView, TryView } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { TryPanel } from '../parts/try-panel.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { afterSentence, doneButtons, doneTitle } from '../state/select-done.ts'
import { canKeepGoing, shelfButtons } from '../state/select-shelf.ts'
import type { Shelf } from '../state/shelf.ts'
import type { DoneStep as Step } from '../state/wizard-state.ts'
import { DoneRows } from './done-rows.tsx'
import { ShelfPanel } from './shelf-panel.tsx'
import { StickOutcome } from './stick-outcome.tsx'

interface DoneStepProps {
  readonly step: Step
  readonly trial: TryView | null
  readonly shelf: Shelf | null
}

/** A job that has ended: its outcome in one sentence and one picture, the proof, and what to do next. */
export const DoneStep = ({ step, trial, shelf }: DoneStepProps) => {
  const { job, after } = step
  const { main, other, busy } = shelfButtons(doneButtons(step), shelf)
  const sentence = afterSentence(step)
  const [only] = job.sticks
  const dispatch = useDispatch()
  return (
    <StepFrame
      title={doneTitle(job)}
      left={
        other && (
          <Button variant="default" disabled={busy} onClick={() => dispatch(other.verb)}>
            {other.text}
          </Button>
        )
      }
      right={
        <Button disabled={busy} onClick={() => dispatch(main.verb)}>
          {main.text}
        </Button>
      }
    >
      {trial && (
        <TryPanel trial={trial} name={job.sticks.find(({ path }) => path === trial.path)?.description ?? trial.path} />
      )}
      {after.kind === 'failed' && <ProblemBox problem={after.problem} />}
      {sentence !== null && <Notice>{sentence}</Notice>}
      {shelf && <ShelfPanel shelf={shelf} busy={busy} />}
      <Sticks step={step} goesOn={canKeepGoing(step, shelf)} only={job.sticks.length === 1 ? only : undefined} />
    </StepFrame>
  )
}

interface SticksProps extends Pick<DoneStepProps, 'step'> {
  readonly goesOn: boolean
  readonly only: StickView | undefined
}

const Sticks = ({ step, goesOn, only }: SticksProps) =>
  only ? <StickOutcome stick={only} step={step} goesOn={goesOn} /> : <DoneRows step={step} />
