import { Button } from '@mantine/core'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import type { JobView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { strings } from '../words/strings.ts'
import { StickProgress } from './stick-progress.tsx'

const words = strings.build

export const BuildStep = ({ job, hello }: { readonly job: JobView; readonly hello: HelloView | null }) => {
  const dispatch = useDispatch()
  const cancelling = job.phase === 'cancelling'
  return (
    <StepFrame
      title={words.title(job.image.title)}
      left={<p className={texts.quiet}>{hello?.shell === 'browser' ? words.keepRunning : words.keep}</p>}
      right={
        <Button variant="default" disabled={cancelling} onClick={() => dispatch({ kind: 'cancel' })}>
          {cancelling ? words.cancelling : words.cancel}
        </Button>
      }
    >
      {job.phase === 'starting' && <Busy>{strings.review.starting}</Busy>}
      {job.sticks.map(stick => (
        <StickProgress key={stick.path} stick={stick} phase={job.phase} />
      ))}
    </StepFrame>
  )
}
