import { TriangleAlert } from 'lucide-react'
import type { JobView } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import { Name } from '../parts/name.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { stalledSticks } from '../state/select-job.ts'
import { strings } from '../words/strings.ts'
import styles from './stalled-box.module.css'

/** What can be done about sticks that no longer answer; nothing while all of them do. */
export const StalledBox = ({ job }: { readonly job: JobView }) => {
  const dispatch = useDispatch()
  const stalled = stalledSticks(job)
  if (stalled.length === 0) return null
  return (
    <div className={styles.box} role="alert">
      <TriangleAlert className={styles.sign} size={20} aria-hidden="true" />
      <div>
        {stalled.map(({ sentence, names }) => (
          <p key={sentence}>
            {job.sticks.length > 1 && (
              <strong>
                <Name of={names.join(', ')} />:{' '}
              </strong>
            )}
            {sentence}
          </p>
        ))}
        {job.phase === 'cancelling' && (
          <Button variant="default" onClick={() => dispatch({ kind: 'give-up' })}>
            {strings.build.stopWaiting}
          </Button>
        )}
      </div>
    </div>
  )
}
