import { Button, Loader } from '@mantine/core'
import { useEffect } from 'react'
import type { JobView, StickView } from '../../app/contract/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { RateChart } from '../parts/rate-chart.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import type { Actions } from '../state/actions.ts'
import { useWizardState } from '../state/store.ts'
import { strings } from '../words/strings.ts'

const words = strings.build
const STAGES = ['prepare', 'partition table', 'boot sectors', 'boot bank', 'verify', 'image check', 'finish']
// Only where the stick is done before the image was read to its end.
const SELDOM = 'image check'
const STALLED_AFTER = 15

const currentStage = ({ state }: StickView): number => {
  if (state.kind === 'done') return STAGES.length
  return state.kind === 'running' ? STAGES.indexOf(state.progress.stage) : -1
}

const StageList = ({ stick }: { readonly stick: StickView }) => {
  const current = currentStage(stick)
  const failed = stick.state.kind === 'failed'
  const seconds = new Map(stick.stages.map(({ stage, seconds: time }) => [stage, time]))
  return (
    <ol className="stages">
      {STAGES.map((stage, index) => {
        if (stage === SELDOM && index !== current && !seconds.has(stage)) return null
        const over = !failed && index < current
        return (
          <li
            key={stage}
            className={over ? 'over' : index === current ? 'current' : 'ahead'}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="mark" aria-hidden="true">
              {over ? '✓' : ''}
            </span>
            {words.stages[stage]}
            {over && seconds.has(stage) && <span className="quiet"> {(seconds.get(stage) ?? 0).toFixed(1)} s</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** Progress in steps of ten percent, so that a screen reader is told often enough and not too often. */
const announced = ({ state }: StickView): string => {
  if (state.kind !== 'running') return ''
  const { stage, done, total } = state.progress
  const tens = total > 0 ? Math.floor((done / total) * 10) * 10 : 0
  return `${words.stages[stage] ?? stage}: ${words.percent(tens)}`
}

const StickProgress = ({ stick, cancelling }: { readonly stick: StickView; readonly cancelling: boolean }) => (
  <div className="card">
    <h2>
      <Name of={stick.description} />
    </h2>
    <DiskMap title={stick.path} capacity={Math.floor(stick.size / 512)} blocks={planBlocks(stick.plan, stick.state)} />
    <p className="status-line">{words.progress(stick.state)}</p>
    <p className="sr-only" role="status">
      {announced(stick)}
    </p>
    {stick.state.kind === 'running' && stick.state.stalledSeconds >= STALLED_AFTER && (
      <p role="alert" className="stalled">
        {cancelling ? words.stalledStopping(stick.state.stalledSeconds) : words.stalled(stick.state.stalledSeconds)}
      </p>
    )}
    {stick.state.kind === 'failed' && <ProblemBox problem={stick.state.problem} />}
    <div className="build-columns">
      <StageList stick={stick} />
      <RateChart rates={stick.rates} />
    </div>
  </div>
)

export const BuildStep = ({ job, actions }: { readonly job: JobView; readonly actions: Actions }) => {
  const { hello } = useWizardState()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return (
    <StepFrame
      title={words.title(job.image.title)}
      left={<p className="quiet">{hello?.shell === 'browser' ? words.keepRunning : words.keep}</p>}
      right={
        <Button variant="default" disabled={job.phase === 'cancelling'} onClick={() => void actions.cancel()}>
          {job.phase === 'cancelling' ? words.cancelling : words.cancel}
        </Button>
      }
    >
      {job.phase === 'starting' && (
        <p className="busy" role="status">
          <Loader size="sm" /> {strings.review.starting}
        </p>
      )}
      {job.sticks.map(stick => (
        <StickProgress key={stick.path} stick={stick} cancelling={job.phase === 'cancelling'} />
      ))}
    </StepFrame>
  )
}
