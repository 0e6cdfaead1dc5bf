import type { StickView } from '../../app/contract/views.ts'
import { outcomeOf } from '../../app/report/outcome.ts'
import card from '../parts/card.module.css'
import list from '../parts/list.module.css'
import { StickRow } from '../parts/stick-row.tsx'
import texts from '../parts/text.module.css'
import { byNeed } from '../state/select-outcome.ts'
import type { DoneStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { DoneActions, TryButton } from './done-actions.tsx'
import { OutcomeText } from './outcome-text.tsx'
import { Proof } from './proof.tsx'

const words = strings.done

const Row = ({ stick }: { readonly stick: StickView }) => {
  const { path, state } = stick
  const outcome = outcomeOf(stick)
  return (
    <li className={card.card}>
      <StickRow stick={stick} end={state.kind === 'done' ? <TryButton path={path} /> : null}>
        <p className={texts.quiet}>{words.outcomes[outcome]}</p>
      </StickRow>
      {(state.kind === 'failed' || outcome === 'unbootable') && <OutcomeText stick={stick} />}
      {state.kind === 'done' && (
        <details>
          <summary>{words.proof}</summary>
          <Proof stick={stick} report={state.report} />
        </details>
      )}
    </li>
  )
}

/** Several sticks of a job that has ended, one card each, those that need somebody first. */
export const DoneRows = ({ step }: { readonly step: DoneStep }) => (
  <>
    <ul className={list.cards}>
      {byNeed(step.job).map(stick => (
        <Row key={stick.path} stick={stick} />
      ))}
    </ul>
    <DoneActions step={step} goesOn={false} />
  </>
)
