import type { JobView } from '../../app/contract/views.ts'
import { jobPace } from '../../app/jobs/job-pace.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { QuietLine } from '../parts/quiet-line.tsx'
import texts from '../parts/text.module.css'
import { announced, jobFacts, percentOf } from '../state/select-job.ts'
import { strings } from '../words/strings.ts'
import styles from './whole-job.module.css'

const words = strings.build

/** How far the whole job has got: one figure, one bar, one quiet line. */
export const WholeJob = ({ job }: { readonly job: JobView }) => {
  const percent = percentOf(jobPace(job.sticks))
  return (
    <div className={styles.whole}>
      <p className={styles.figure}>{words.figure(percent)}</p>
      <ProgressBar percent={percent} label={words.whole} />
      <QuietLine of={jobFacts(job)} />
      <p className={texts.heard} role="status">
        {announced(job)}
      </p>
    </div>
  )
}
