import { ArrowRight } from 'lucide-react'
import { SECTOR } from '../../app/bytes/units.ts'
import type { PlanView } from '../../app/contract/views.ts'
import { driveBlocks, planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { WarningList } from '../parts/problem-box.tsx'
import { StickDrawing } from '../parts/stick-picture.tsx'
import texts from '../parts/text.module.css'
import { losesNothing, lostText } from '../state/select-plans.ts'
import { shortSerial } from '../state/select-sticks.ts'
import { ownWarnings } from '../state/targets.ts'
import type { Gone } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './several-sticks.module.css'

const words = strings.review

/** Several sticks, a row each: what it is now and will be, and what is lost. */
export const SeveralSticks = ({
  plans,
  gone,
}: {
  readonly plans: readonly PlanView[]
  readonly gone: readonly Gone[]
}) => (
  <ul className={styles.rows} aria-label={words.after}>
    {plans.map(plan => (
      <li key={plan.target.path} className={styles.row}>
        <Pictures plan={plan} />
        <Facts plan={plan} gone={gone.some(({ drive }) => drive.path === plan.target.path)} />
        <WarningList warnings={ownWarnings(plan, plans)} />
      </li>
    ))}
  </ul>
)

const Pictures = ({ plan }: { readonly plan: PlanView }) => {
  const capacity = Math.floor(plan.size / SECTOR)
  return (
    <div className={styles.pictures}>
      {plan.target.exists && (
        <>
          <StickDrawing capacity={capacity} blocks={driveBlocks(plan.target)} />
          <ArrowRight className={styles.arrow} size={18} aria-hidden="true" />
        </>
      )}
      <StickDrawing capacity={capacity} blocks={planBlocks(plan)} />
    </div>
  )
}

const Facts = ({ plan: { target, size }, gone }: { readonly plan: PlanView; readonly gone: boolean }) => (
  <div className={styles.facts}>
    <p className={texts.name}>
      <Name of={words.stick(target.description, size, target.serial && shortSerial(target.serial))} />
    </p>
    {gone ? (
      <p className={styles.lost}>{words.gone.row}</p>
    ) : (
      <p className={losesNothing(target) ? texts.quiet : styles.lost}>{lostText(target, new Date())}</p>
    )}
  </div>
)
