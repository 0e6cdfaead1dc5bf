import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { JobView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import { Button } from '../parts/button.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { nameOf } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'
import { BuildRows } from './build-rows.tsx'
import { StalledBox } from './stalled-box.tsx'
import { StickProgress } from './stick-progress.tsx'
import { WholeJob } from './whole-job.tsx'

const words = strings.build

/** A job under way: one stick as a large picture, several as one row each, and one bar for all of it. */
export const BuildStep = ({ job, hello }: { readonly job: JobView; readonly hello: HelloView | null }) => {
  const { image, sticks, phase } = job
  const [only] = sticks
  return (
    <StepFrame
      title={words.title(phase === 'starting' ? nameOf(image.title) : image.title)}
      {...(phase === 'cancelling' ? {} : { quiet: hello?.shell === 'browser' ? words.keepRunning : words.keep })}
      right={<CancelButton phase={phase} />}
    >
      {phase === 'starting' && <Busy>{strings.review.starting}</Busy>}
      <StalledBox job={job} />
      {only && sticks.length === 1 && (
        <StickProgress stick={only}>
          <WholeJob job={job} />
        </StickProgress>
      )}
      {sticks.length > 1 && (
        <>
          <WholeJob job={job} />
          <BuildRows job={job} />
        </>
      )}
    </StepFrame>
  )
}

const CancelButton = ({ phase }: { readonly phase: JobView['phase'] }) => {
  const dispatch = useDispatch()
  const cancelling = phase === 'cancelling'
  return (
    <Button variant="default" disabled={cancelling} onClick={() => dispatch({ kind: 'cancel' })}>
      {cancelling ? words.cancelling : words.cancel}
    </Button>
  )
}
