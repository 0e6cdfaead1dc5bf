import type { JobView, StickView } from '../../app/contract/views.ts'
import { stickPace } from '../../app/jobs/job-pace.ts'
import card from '../parts/card.module.css'
import { classes } from '../parts/classes.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { QuietLine } from '../parts/quiet-line.tsx'
import { StickRow } from '../parts/stick-row.tsx'
import { percentOf, stickFacts } from '../state/select-job.ts'
import { shortFailure } from '../state/select-sick.ts'
import { strings } from '../words/strings.ts'
import styles from './build-rows.module.css'

const Row = ({ stick, phase }: { readonly stick: StickView; readonly phase: JobView['phase'] }) => {
  const { state } = stick
  return (
    <li>
      <StickRow
        stick={stick}
        end={
          state.kind === 'failed' ? null : (
            <span className={styles.percent}>{strings.build.figure(percentOf(stickPace(state)))}</span>
          )
        }
      >
        <QuietLine of={stickFacts(stick, phase)} />
      </StickRow>
      {state.kind === 'failed' && <ProblemBox problem={state.problem} short={shortFailure(state.problem)} />}
    </li>
  )
}

/** Several sticks that are built at once, one row each. */
export const BuildRows = ({ job: { sticks, phase } }: { readonly job: JobView }) => (
  <ul className={classes(card.card, styles.rows)}>
    {sticks.map(stick => (
      <Row key={stick.path} stick={stick} phase={phase} />
    ))}
  </ul>
)
