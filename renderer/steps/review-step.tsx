import { Button, Checkbox, Loader, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatBytes, formatCount } from '../../app/bytes/units.ts'
import type { DriveView, PlanView } from '../../app/contract/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { driveBlocks, planBlocks } from '../parts/map-blocks.ts'
import { Name } from '../parts/name.tsx'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import type { Actions } from '../state/actions.ts'
import { isDamaged, largeTargets, ownWarnings, sharedWarnings } from '../state/targets.ts'
import type { ReviewStep as Review, ReviewStage } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import { ExpertChoices } from './expert-choices.tsx'

const words = strings.review

const eraserSentence = ({ target }: PlanView): string => {
  if (!target.exists) return words.create(target.path)
  return words.erase(target.description, target.size, target.serial, target.contents)
}

const purposeOf = ({ boot, bank }: PlanView, slot: number): string => {
  if (slot === boot.slot) return strings.map.purposes.boot
  return slot === bank.slot ? strings.map.purposes.bank : words.extended
}

const PlanTable = ({ plan }: { readonly plan: PlanView }) => (
  <table className="data">
    <caption>{words.what}</caption>
    <thead>
      <tr>
        <th scope="col">{words.columns.slot}</th>
        <th scope="col">{words.columns.what}</th>
        <th scope="col">{words.columns.firstLba}</th>
        <th scope="col">{words.columns.sectors}</th>
        <th scope="col">{words.columns.chs}</th>
      </tr>
    </thead>
    <tbody>
      {plan.partitions.map(({ slot, start, sectors, active, chs }) => (
        <tr key={slot}>
          <th scope="row">{`p${slot}${active ? ', active' : ''}`}</th>
          <td>{purposeOf(plan, slot)}</td>
          <td>{formatCount(start)}</td>
          <td>{formatCount(sectors)}</td>
          <td>{`${chs.first.join('/')} to ${chs.last.join('/')}`}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const PlanCard = ({
  plan,
  warnings,
}: {
  readonly plan: PlanView
  readonly warnings: readonly { code: string; message: string }[]
}) => {
  const capacity = Math.floor(plan.size / 512)
  const { target } = plan
  return (
    <div className="card">
      <h2>
        <Name of={target.description} />, <span className="quiet">{formatBytes(plan.size)}</span>
      </h2>
      <DiskMap
        title={words.before}
        capacity={capacity}
        blocks={driveBlocks(target)}
        empty={target.blocks === null && target.exists ? strings.map.unknown : strings.map.blank}
      />
      <DiskMap title={words.after} capacity={capacity} blocks={planBlocks(plan)} />
      <PlanTable plan={plan} />
      <p className="quiet" title={`${plan.bytesToWrite} bytes`}>
        {words.write(plan.bytesToWrite)}
      </p>
      <WarningList warnings={warnings} />
    </div>
  )
}

const buttonText = (plans: readonly PlanView[]): string => {
  const [only] = plans
  if (plans.length > 1) return words.buildSeveral(plans.length)
  return only && !only.target.exists ? words.buildNew : words.build(only?.target.description ?? '', only?.size ?? 0)
}

/** What each drive that is larger than a stick is called: its name must be typed, one by one. */
const LargeNames = ({
  drives,
  typed,
  onType,
}: {
  readonly drives: readonly DriveView[]
  readonly typed: ReadonlyMap<string, string>
  readonly onType: (path: string, name: string) => void
}) => (
  <>
    {drives.map(({ path, description }) => (
      <TextInput
        key={path}
        label={words.typeName(description, path)}
        value={typed.get(path) ?? ''}
        onChange={event => onType(path, event.currentTarget.value)}
      />
    ))}
  </>
)

const Plans = ({ plans }: { readonly plans: readonly PlanView[] }) => (
  <>
    <WarningList warnings={sharedWarnings(plans)} />
    {plans.map(plan => (
      <PlanCard key={plan.target.path} plan={plan} warnings={ownWarnings(plan, plans)} />
    ))}
  </>
)

const BackOrCancel = ({ step, actions }: { readonly step: Review; readonly actions: Actions }) =>
  step.stage.kind === 'starting' ? (
    <Button variant="default" disabled={step.stage.cancelling} onClick={() => void actions.cancel()}>
      {step.stage.cancelling ? strings.build.cancelling : strings.build.cancel}
    </Button>
  ) : (
    <Button variant="subtle" onClick={() => void actions.toStick(step)}>
      {strings.back}
    </Button>
  )

const Problem = ({ stage }: { readonly stage: ReviewStage }) => {
  if (stage.kind === 'starting' || !stage.problem) return null
  // Whoever has cancelled knows that; what is left to say is what it left behind.
  return stage.problem.code === 'cancelled' ? (
    <p role="status">{words.cancelled}</p>
  ) : (
    <ProblemBox problem={stage.problem} />
  )
}

export const ReviewStep = ({ step, actions }: { readonly step: Review; readonly actions: Actions }) => {
  const { image, choices, repeats, stage } = step
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const plans = stage.kind === 'failed' ? null : stage.plans
  const starting = stage.kind === 'starting'
  const large = largeTargets(step)
  const [accepted, setAccepted] = useState(false)
  const damaged = isDamaged(plans ?? [])
  const named = large.every(({ path, description }) => typed.get(path)?.trim() === description)
  const confirmed = named && (!damaged || accepted)
  const erases = (plans ?? []).some(({ target }) => target.exists)
  return (
    <StepFrame
      title={words.title}
      note={plans?.map(plan => (
        <p key={plan.target.path} className={plan.target.exists ? 'eraser' : 'quiet'}>
          {eraserSentence(plan)}
        </p>
      ))}
      left={<BackOrCancel step={step} actions={actions} />}
      right={
        plans && (
          <Button
            {...(erases ? { color: 'danger' } : {})}
            disabled={!confirmed || stage.kind === 'planning'}
            loading={starting}
            onClick={() => void actions.build(accepted)}
            className="final"
          >
            {buttonText(plans)}
          </Button>
        )
      }
    >
      <Problem stage={stage} />
      {repeats && repeats.built > 0 && <p role="status">{words.repeats(repeats.built, step.picked.length)}</p>}
      {stage.kind === 'planning' && !plans && (
        <p className="busy" role="status">
          <Loader size="sm" /> {words.planning}
        </p>
      )}
      {starting && (
        <p className="busy" role="status">
          <Loader size="sm" /> {words.starting}
        </p>
      )}
      {plans && <Plans plans={plans} />}
      {damaged && !starting && (
        <Checkbox
          label={words.acceptDamaged}
          checked={accepted}
          onChange={event => setAccepted(event.currentTarget.checked)}
        />
      )}
      {plans && !starting && (
        <ExpertChoices
          image={image}
          choices={choices}
          onChange={next => void actions.toReview({ ...step, choices: next })}
        />
      )}
      {!starting && (
        <LargeNames drives={large} typed={typed} onType={(path, name) => setTyped(new Map(typed).set(path, name))} />
      )}
    </StepFrame>
  )
}
