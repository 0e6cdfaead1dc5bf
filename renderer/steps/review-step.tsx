import { Button } from '@mantine/core'
import type { PlanView } from '../../app/contract/views.ts'
import { Busy } from '../parts/busy.tsx'
import { Mend } from '../parts/mend.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { plansOf } from '../state/reduce-review.ts'
import { buildButton, eraserSentence } from '../state/select-review.ts'
import { ownWarnings, sharedWarnings } from '../state/targets.ts'
import type { ReviewStage, ReviewStep as Step } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { Confirmations } from './confirmations.tsx'
import { ExpertChoices } from './expert-choices.tsx'
import { PlanCard } from './plan-card.tsx'
import styles from './review-step.module.css'

const words = strings.review

export const ReviewStep = ({ step }: { readonly step: Step }) => {
  const { repeats, stage, picked } = step
  const plans = plansOf(stage)
  return (
    <StepFrame
      title={words.title}
      note={plans?.map(plan => (
        <p
          key={plan.target.path}
          className={plan.target.exists ? styles.eraser : texts.quiet}
          data-testid={plan.target.exists ? 'eraser' : undefined}
        >
          {eraserSentence(plan)}
        </p>
      ))}
      left={<BackOrCancel stage={stage} />}
      right={<BuildButton step={step} />}
    >
      <Problem step={step} />
      {repeats && repeats.built > 0 && <p role="status">{words.repeats(repeats.built, picked.length)}</p>}
      {stage.kind === 'planning' && !plans && <Busy>{words.planning}</Busy>}
      {stage.kind === 'starting' && <Busy>{words.starting}</Busy>}
      {plans && <Plans plans={plans} />}
      <Confirmations step={step}>
        {plans && stage.kind !== 'starting' && <ExpertChoices image={step.image} choices={step.choices} />}
      </Confirmations>
    </StepFrame>
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
      classNames={{ label: styles.finalLabel ?? '' }}
      data-testid="build"
    >
      {button.text}
    </Button>
  )
}

const BackOrCancel = ({ stage }: { readonly stage: ReviewStage }) => {
  const dispatch = useDispatch()
  return stage.kind === 'starting' ? (
    <Button variant="default" disabled={stage.cancelling} onClick={() => dispatch({ kind: 'cancel' })}>
      {stage.cancelling ? strings.build.cancelling : strings.build.cancel}
    </Button>
  ) : (
    <Button variant="subtle" onClick={() => dispatch({ kind: 'choose-sticks' })}>
      {strings.back}
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

const Plans = ({ plans }: { readonly plans: readonly PlanView[] }) => (
  <>
    <WarningList warnings={sharedWarnings(plans)} />
    {plans.map(plan => (
      <PlanCard key={plan.target.path} plan={plan} warnings={ownWarnings(plan, plans)} />
    ))}
  </>
)
