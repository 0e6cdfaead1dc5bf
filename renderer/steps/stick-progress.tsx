import type { ReactNode } from 'react'
import type { StickView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { ProblemBox } from '../parts/problem-box.tsx'
import { RateChart } from '../parts/rate-chart.tsx'
import { StickCaption } from '../parts/stick-caption.tsx'
import { StickOf } from '../parts/stick-of.tsx'
import texts from '../parts/text.module.css'
import { type StageMark, stageMarks } from '../state/select-job.ts'
import { shortFailure } from '../state/select-sick.ts'
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
    {seconds !== null && <span className={texts.quiet}> {words.seconds(seconds, 1)}</span>}
  </li>
)

const StageList = ({ stick }: { readonly stick: StickView }) => (
  <ol className={styles.stages}>
    {stageMarks(stick).map(mark => (
      <StageItem key={mark.stage} mark={mark} />
    ))}
  </ol>
)

/** The only stick of a job as it fills; its stages and rates are one click away. */
export const StickProgress = ({ stick, children }: { readonly stick: StickView; readonly children: ReactNode }) => (
  <div className={card.card}>
    <StickCaption stick={stick} />
    <StickOf stick={stick} />
    {children}
    {stick.state.kind === 'failed' && (
      <ProblemBox problem={stick.state.problem} short={shortFailure(stick.state.problem)} />
    )}
    <details>
      <summary>{words.more}</summary>
      <div className={styles.columns}>
        <StageList stick={stick} />
        <RateChart rates={stick.rates} />
      </div>
    </details>
  </div>
)
