import { Button } from '../parts/button.tsx'
import card from '../parts/card.module.css'
import { ProgressBar } from '../parts/progress-bar.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { unpackedPercent } from '../state/select-image.ts'
import { withoutUnpacking } from '../state/select-layouts.ts'
import { planningText } from '../state/select-review.ts'
import type { ReviewStage, ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

/** An archive that is unpacked for a complete stick, how much of it has been, and a way back from it. */
export const PlanUnpacking = ({
  step,
  stage: { unpacking, plans },
}: {
  readonly step: ReviewStep
  readonly stage: Extract<ReviewStage, { kind: 'planning' }>
}) => {
  const dispatch = useDispatch()
  const title = planningText(step)
  const percent = unpacking && unpackedPercent(unpacking)
  return (
    <div className={card.card} data-testid="plan-unpacking">
      <h2>{title}</h2>
      {unpacking && <p className={texts.statusLine}>{strings.image.amount(unpacking)}</p>}
      <ProgressBar percent={percent} label={title} />
      <div>
        <Button
          variant="default"
          onClick={() => dispatch({ kind: 'change-choices', choices: withoutUnpacking(step.choices, plans) })}
        >
          {strings.image.cancel}
        </Button>
      </div>
      <p className={texts.heard} role="status">
        {percent === null ? title : strings.build.percent(Math.floor(percent / 10) * 10)}
      </p>
    </div>
  )
}
