import { formatBytes } from '../../app/bytes/units.ts'
import type { StickView } from '../../app/contract/views.ts'
import card from '../parts/card.module.css'
import { Name } from '../parts/name.tsx'
import { StickOf } from '../parts/stick-of.tsx'
import texts from '../parts/text.module.css'
import type { DoneStep } from '../state/wizard-state.ts'
import { DoneActions } from './done-actions.tsx'
import { OutcomeText } from './outcome-text.tsx'
import { Proof } from './proof.tsx'
import styles from './stick-outcome.module.css'

/** What has become of the only stick of a job: its picture, why, and the proof. */
export const StickOutcome = ({ stick, step }: { readonly stick: StickView; readonly step: DoneStep }) => (
  <>
    <div className={card.card}>
      <div className={styles.caption}>
        <h2>
          <Name of={stick.description} />
        </h2>
        <span className={texts.quiet} title={`${stick.size} bytes`}>
          {formatBytes(stick.size)}
        </span>
      </div>
      <StickOf stick={stick} />
      <OutcomeText stick={stick} />
      <DoneActions step={step} />
    </div>
    {stick.state.kind === 'done' && <Proof stick={stick} report={stick.state.report} />}
  </>
)
