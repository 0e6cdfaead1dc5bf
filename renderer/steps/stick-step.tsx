import { Unplug } from 'lucide-react'
import { Busy } from '../parts/busy.tsx'
import { Button } from '../parts/button.tsx'
import list from '../parts/list.module.css'
import { Mend } from '../parts/mend.tsx'
import { Name } from '../parts/name.tsx'
import { Port } from '../parts/port.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import {
  goneText,
  hasVirtual,
  isTicked,
  unusableTargets,
  usablePicks,
  usableTargets,
  wantsReasons,
} from '../state/select-sticks.ts'
import type { StickStep as Step, WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { AddByPath, VirtualStick } from './add-target.tsx'
import { UnusableRow, UsableRow } from './drive-row.tsx'
import styles from './stick-step.module.css'

const words = strings.stick

interface Shown {
  readonly step: Step
  readonly state: WizardState
}

export const StickStep = ({ step, state }: Shown) => {
  const dispatch = useDispatch()
  const picked = usablePicks(state)
  const usable = usableTargets(state).length
  const empty = state.drives !== null && usable === 0
  // With a stick there, a virtual one is no longer what most people want.
  const virtual = hasVirtual(state) ? null : (
    <VirtualStick step={step} hello={state.hello} title={usable === 0 ? words.virtual : words.virtualToo} />
  )
  // A stick that was plugged in and cannot be used comes before the port for another.
  const reasons = wantsReasons(state)
  return (
    <StepFrame
      title={words.title}
      left={
        <Button variant="subtle" onClick={() => dispatch({ kind: 'open-image', path: step.image.path })}>
          {strings.back}
        </Button>
      }
      quiet={picked.length === 0 && usable > 0 ? words.tick(usable) : ''}
      right={
        <Button disabled={picked.length === 0} onClick={() => dispatch({ kind: 'review' })}>
          {words.next(picked.length)}
        </Button>
      }
    >
      <p className={styles.lead}>{words.lead}</p>
      {step.problem && (
        <ProblemBox problem={step.problem}>
          <Mend problem={step.problem} step={step} />
        </ProblemBox>
      )}
      <div aria-live="polite">
        {step.gone.map(gone => (
          <p className={styles.gone} key={gone.drive.path}>
            <Unplug className={styles.sign} size={20} aria-hidden="true" />
            <Name of={goneText(gone)} />
          </p>
        ))}
        <Usable state={state} image={step.image.path} />
      </div>
      {empty && !reasons && <Empty text={words.port} />}
      <Unusable state={state} image={step.image.path} />
      {empty && reasons && <Empty text={words.anotherPort} />}
      {usable === 0 && virtual}
      <AddByPath step={step} title={usable === 0 ? words.expert : words.others}>
        {usable > 0 && virtual}
      </AddByPath>
    </StepFrame>
  )
}

interface Rows {
  readonly state: WizardState
  /** Path of the chosen image. */
  readonly image: string
}

const Usable = ({ state, image }: Rows) => {
  const usable = usableTargets(state)
  const picked = usablePicks(state)
  if (usable.length === 0) return state.drives === null ? <Busy quiet>{words.waiting}</Busy> : null
  return (
    <ul className={list.cards} aria-label={words.title}>
      {usable.map(target => (
        <UsableRow key={target.drive.path} target={target} checked={isTicked(picked, target)} image={image} />
      ))}
    </ul>
  )
}

/** Where a stick goes. */
const Empty = ({ text }: { readonly text: string }) => (
  <div className={styles.empty}>
    <Port />
    <p>{text}</p>
  </div>
)

const Unusable = ({ state, image }: Rows) => {
  const unusable = unusableTargets(state)
  if (unusable.length === 0) return null
  return (
    <details className={styles.unusable} open={wantsReasons(state)}>
      <summary>{words.unusable(unusable.length)}</summary>
      <ul className={list.cards}>
        {unusable.map(({ drive }) => (
          <UnusableRow key={drive.path} drive={drive} image={image} />
        ))}
      </ul>
    </details>
  )
}
