import { Button, Switch } from '@mantine/core'
import { Busy } from '../parts/busy.tsx'
import list from '../parts/list.module.css'
import { Mend } from '../parts/mend.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { isTicked, unusableTargets, usablePicks, usableTargets } from '../state/select-sticks.ts'
import type { StickStep as Step, WizardState } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { AddTarget } from './add-target.tsx'
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
  return (
    <StepFrame
      title={words.title}
      left={
        <Button variant="subtle" onClick={() => dispatch({ kind: 'open-image', path: step.image.path })}>
          {strings.back}
        </Button>
      }
      right={
        <Button disabled={picked.length === 0} onClick={() => dispatch({ kind: 'review' })}>
          {words.next(picked.length)}
        </Button>
      }
    >
      {step.problem && (
        <ProblemBox problem={step.problem}>
          <Mend problem={step.problem} step={step} />
        </ProblemBox>
      )}
      <div aria-live="polite">
        <Usable step={step} state={state} />
        <Unusable step={step} state={state} />
      </div>
      <Shows show={step.show} />
      <AddTarget step={step} hello={state.hello} />
    </StepFrame>
  )
}

const Usable = ({ step, state }: Shown) => {
  const usable = usableTargets(state, step)
  const picked = usablePicks(state)
  return (
    <>
      {state.drives === null && <Busy quiet>{words.waiting}</Busy>}
      {state.drives !== null && usable.length === 0 && <p>{words.nothing}</p>}
      <ul className={list.rows} aria-label={words.title}>
        {usable.map(target => (
          <UsableRow key={target.drive.path} target={target} checked={isTicked(picked, target)} />
        ))}
      </ul>
    </>
  )
}

const Unusable = ({ step, state }: Shown) => {
  const unusable = unusableTargets(state, step)
  if (unusable.length === 0) return null
  return (
    <>
      <h2>{words.unusable}</h2>
      <ul className={list.rows}>
        {unusable.map(({ drive }) => (
          <UnusableRow key={drive.path} drive={drive} />
        ))}
      </ul>
    </>
  )
}

const Shows = ({ show }: { readonly show: Step['show'] }) => {
  const dispatch = useDispatch()
  return (
    <div className={styles.switches}>
      <Switch
        label={words.showAll}
        checked={show.system}
        onChange={event => dispatch({ kind: 'show', drives: 'system', shown: event.currentTarget.checked })}
      />
      <Switch
        label={words.showLarge}
        checked={show.large}
        onChange={event => dispatch({ kind: 'show', drives: 'large', shown: event.currentTarget.checked })}
      />
    </div>
  )
}
