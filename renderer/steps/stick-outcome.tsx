import type { StickView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { StickCaption } from '../parts/stick-caption.tsx'
import { StickOf } from '../parts/stick-of.tsx'
import type { DoneStep } from '../state/wizard-state.ts'
import { DoneActions } from './done-actions.tsx'
import { OutcomeText } from './outcome-text.tsx'
import { Proof } from './proof.tsx'

interface StickOutcomeProps {
  readonly stick: StickView
  readonly step: DoneStep
  /** Whether more sticks like this one can be built. */
  readonly goesOn: boolean
}

/** What has become of the only stick of a job: its picture, why, and the proof. */
export const StickOutcome = ({ stick, step, goesOn }: StickOutcomeProps) => (
  <>
    <div className={card.card}>
      <StickCaption stick={stick} />
      <StickOf stick={stick} />
      <OutcomeText stick={stick} />
      <DoneActions step={step} goesOn={goesOn} />
    </div>
    {stick.state.kind === 'done' && <Proof stick={stick} report={stick.state.report} />}
  </>
)
