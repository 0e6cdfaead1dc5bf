import type { JobView, StickView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { RateChart } from '../parts/rate-chart.tsx'
import { StickPicture } from '../parts/stick-picture.tsx'
import texts from '../parts/text.module.css'
import { announced, type StageMark, stageMarks, stalledSentence } from '../state/select-job.ts'
import { strings } from '../words/strings.ts'
import styles from './stick-progress.module.css'

const words = strings.build

const STAGE_CLASSES = { current: styles.current, ahead: styles.ahead }

const StageItem = ({ mark: { stage, state, seconds } }: { readonly mark: StageMark }) => (
  <li
    className={state === 'over' ? undefined : STAGE_CLASSES[state]}
    aria-current={state === 'current' ? 'step' : undefined}
  >
    <span className={styles.mark} aria-hidden="true">
      {state === 'over' ? '✓' : ''}
    </span>
    {words.stages[stage]}
    {seconds !== null && <span className={texts.quiet}> {seconds.toFixed(1)} s</span>}
  </li>
)

const StageList = ({ stick }: { readonly stick: StickView }) => (
  <ol className={styles.stages}>
    {stageMarks(stick).map(mark => (
      <StageItem key={mark.stage} mark={mark} />
    ))}
  </ol>
)

/** How far a stick has got. */
export const StickProgress = ({ stick, phase }: { readonly stick: StickView; readonly phase: JobView['phase'] }) => {
  const stalled = stalledSentence(stick, phase)
  return (
    <div className={card.card}>
      <h2>
        <Name of={stick.description} />
      </h2>
      <StickPicture
        title={stick.path}
        capacity={Math.floor(stick.size / 512)}
        blocks={planBlocks(stick.plan, stick.state)}
      />
      <p className={texts.statusLine}>{words.progress(stick.state)}</p>
      <p className={texts.heard} role="status">
        {announced(stick)}
      </p>
      {stalled !== null && (
        <p role="alert" className={styles.stalled}>
          {stalled}
        </p>
      )}
      {stick.state.kind === 'failed' && <ProblemBox problem={stick.state.problem} />}
      <div className={styles.columns}>
        <StageList stick={stick} />
        <RateChart rates={stick.rates} />
      </div>
    </div>
  )
}
