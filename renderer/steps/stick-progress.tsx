import type { JobView, StickView } from '../../app/contract/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { RateChart } from '../parts/rate-chart.tsx'
import { announced, type StageMark, stageMarks, stalledSentence } from '../state/select-job.ts'
import { strings } from '../words/strings.ts'

const words = strings.build

const StageItem = ({ mark: { stage, state, seconds } }: { readonly mark: StageMark }) => (
  <li className={state} aria-current={state === 'current' ? 'step' : undefined}>
    <span className="mark" aria-hidden="true">
      {state === 'over' ? '✓' : ''}
    </span>
    {words.stages[stage]}
    {seconds !== null && <span className="quiet"> {seconds.toFixed(1)} s</span>}
  </li>
)

const StageList = ({ stick }: { readonly stick: StickView }) => (
  <ol className="stages">
    {stageMarks(stick).map(mark => (
      <StageItem key={mark.stage} mark={mark} />
    ))}
  </ol>
)

/** How far a stick has come. */
export const StickProgress = ({ stick, phase }: { readonly stick: StickView; readonly phase: JobView['phase'] }) => {
  const stalled = stalledSentence(stick, phase)
  return (
    <div className="card">
      <h2>
        <Name of={stick.description} />
      </h2>
      <DiskMap
        title={stick.path}
        capacity={Math.floor(stick.size / 512)}
        blocks={planBlocks(stick.plan, stick.state)}
      />
      <p className="status-line">{words.progress(stick.state)}</p>
      <p className="sr-only" role="status">
        {announced(stick)}
      </p>
      {stalled !== null && (
        <p role="alert" className="stalled">
          {stalled}
        </p>
      )}
      {stick.state.kind === 'failed' && <ProblemBox problem={stick.state.problem} />}
      <div className="build-columns">
        <StageList stick={stick} />
        <RateChart rates={stick.rates} />
      </div>
    </div>
  )
}
