import type { PlanView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import { Button } from '../parts/button.tsx'
import { Mend } from '../parts/mend.tsx'
import { Name } from '../parts/name.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { plansOf } from '../state/reduce-review.ts'
import { hasExpertChoices } from '../state/select-choices.ts'
import type { MendButton } from '../state/select-mend.ts'
import { hasOwn } from '../state/select-own.ts'
import { moveSentence } from '../state/select-plans.ts'
import {
  buildButton,
  mendsFor,
  otherWarnings,
  planningText,
  quietLine,
  unpacksForPlan,
} from '../state/select-review.ts'
import { isOffered, offerText } from '../state/select-shelf.ts'
import type { Shelf } from '../state/shelf.ts'
import { sharedWarnings } from '../state/targets.ts'
import type { ReviewStage, ReviewStep as Step } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Confirmations } from './confirmations.tsx'
import { EraserLine } from './eraser-line.tsx'
import { ExactLayout } from './exact-layout.tsx'
import { ExpertChoices } from './expert-choices.tsx'
import { GoneSticks } from './gone-sticks.tsx'
import { LayoutChoice } from './layout-choice.tsx'
import { OneStick } from './one-stick.tsx'
import { OwnFiles } from './own-files.tsx'
import { PlanUnpacking } from './plan-unpacking.tsx'
import styles from './review-step.module.css'
import { SeveralSticks } from './several-sticks.tsx'
import { UuidCard } from './uuid-card.tsx'

const words = strings.review

export const ReviewStep = ({ step, shelf }: { readonly step: Step; readonly shelf: Shelf | null }) => {
  const { repeats, stage, picked } = step
  const plans = plansOf(stage)
  return (
    <StepFrame
      title={words.title}
      left={<BackOrCancel stage={stage} offered={isOffered(shelf)} />}
      quiet={quietLine(step) ?? undefined}
      right={<BuildButton step={step} />}
    >
      {step.gone.length > 0 ? <GoneSticks step={step} /> : <Problem step={step} />}
      {isOffered(shelf) && <p role="status">{offerText(shelf, step)}</p>}
      {repeats && repeats.built > 0 && <p role="status">{words.repeats(repeats.built, picked.length)}</p>}
      {!plans && <Planning step={step} />}
      {stage.kind === 'starting' && <Busy>{words.starting}</Busy>}
      {plans && <Plans step={step} plans={plans} />}
      {!plans && step.choices.layout && <LayoutChoice choices={step.choices} plans={[]} />}
      {stage.kind !== 'starting' && (plans || hasOwn(step.choices)) && <OwnFiles step={step} />}
      {stage.kind !== 'starting' && (plans || hasExpertChoices(step.choices)) && (
        <ExpertChoices image={step.image} choices={step.choices} />
      )}
    </StepFrame>
  )
}

/** What making the plan takes, where that has to be said in the midst of the screen. */
const Planning = ({ step }: { readonly step: Step }) => {
  const { stage } = step
  if (stage.kind !== 'planning') return null
  if (unpacksForPlan(step)) return <PlanUnpacking step={step} stage={stage} />
  return stage.plans ? null : <Busy>{planningText(step)}</Busy>
}

const Plans = ({ step, plans }: { readonly step: Step; readonly plans: readonly PlanView[] }) => {
  const [only] = plans
  const several = plans.length > 1
  const erasing = step.gone.length < plans.length && <EraserLine plans={plans} />
  return (
    <>
      <div className={styles.what}>
        <p className={styles.lead}>
          <Name of={moveSentence(step.image, plans)} />
        </p>
        {several && erasing}
        {several || !only ? <SeveralSticks plans={plans} gone={step.gone} /> : <OneStick step={step} plan={only} />}
        {!several && erasing}
      </div>
      {step.stage.kind !== 'starting' && <LayoutChoice choices={step.choices} plans={plans} />}
      <Planning step={step} />
      <Confirmations step={step} />
      <UuidCard step={step} />
      <Warnings step={step} plans={plans} />
      <ExactLayout plans={plans} />
    </>
  )
}

const Warnings = ({ step, plans }: { readonly step: Step; readonly plans: readonly PlanView[] }) => {
  const warnings = otherWarnings(sharedWarnings(plans))
  return (
    <WarningList warnings={warnings}>
      <Mends mends={mendsFor(warnings, step)} />
    </WarningList>
  )
}

const Mends = ({ mends }: { readonly mends: readonly MendButton[] }) => {
  const dispatch = useDispatch()
  return (
    mends.length > 0 && (
      <div className={styles.mend}>
        {mends.map(({ text, verb }) => (
          <Button key={text} variant="default" onClick={() => dispatch(verb)}>
            {text}
          </Button>
        ))}
      </div>
    )
  )
}

const BuildButton = ({ step }: { readonly step: Step }) => {
  const dispatch = useDispatch()
  const button = buildButton(step)
  if (!button) return null
  return (
    <Button
      {...(button.erases ? { color: 'danger' } : {})}
      disabled={!button.enabled}
      loading={button.busy}
      onClick={() => dispatch({ kind: 'build' })}
      className={styles.final}
      data-testid="build"
    >
      {button.text}
    </Button>
  )
}

const BackOrCancel = ({ stage, offered }: { readonly stage: ReviewStage; readonly offered: boolean }) => {
  const dispatch = useDispatch()
  return stage.kind === 'starting' ? (
    <Button variant="default" disabled={stage.cancelling} onClick={() => dispatch({ kind: 'cancel' })}>
      {stage.cancelling ? strings.build.cancelling : strings.build.cancel}
    </Button>
  ) : (
    <Button variant="subtle" onClick={() => dispatch({ kind: offered ? 'skip-stick' : 'choose-sticks' })}>
      {offered ? strings.shelf.skip : strings.back}
    </Button>
  )
}

const Problem = ({ step }: { readonly step: Step }) => {
  const { stage } = step
  if (stage.kind === 'starting' || !stage.problem) return null
  // A person who has cancelled knows that; all that remains to say is what it left behind.
  return stage.problem.code === 'cancelled' ? (
    <p role="status">{words.cancelled}</p>
  ) : (
    <ProblemBox problem={stage.problem}>
      <Mend problem={stage.problem} step={step} />
    </ProblemBox>
  )
}
