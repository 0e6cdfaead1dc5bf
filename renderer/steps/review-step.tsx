import { Button, Checkbox, Loader, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatBytes, formatCount } from '../../app/bytes/units.ts'
import type { ChoicesView, ImageView, PlanView } from '../../app/views.ts'
import { DiskMap } from '../parts/disk-map.tsx'
import { driveBlocks, planBlocks } from '../parts/map-blocks.ts'
import { ProblemBox, WarningList } from '../parts/problem-box.tsx'
import { StepFrame } from '../parts/step-frame.tsx'
import { strings } from '../strings.ts'
import { type Actions, isLarge, type Wizard } from '../wizard.ts'

const words = strings.review
type Review = Extract<Wizard, { kind: 'review' }>

const eraserSentence = ({ target }: PlanView): string => {
  if (!target.exists) return words.create(target.path)
  const { blocks } = target
  const labels = (blocks ?? []).flatMap(({ label }) => (label ? [label] : []))
  const known = blocks && blocks.length > 0 ? words.partitions(blocks.length, labels) : words.noTable
  const what = blocks === null ? words.unreadable : known
  return words.erase(target.description, target.size, target.serial, what)
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

const PlanCard = ({ plan }: { readonly plan: PlanView }) => {
  const capacity = Math.floor(plan.size / 512)
  const { target } = plan
  return (
    <div className="card">
      <h2>
        {target.description}, <span className="quiet">{formatBytes(plan.size)}</span>
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
    </div>
  )
}

const ExpertChoices = ({
  image,
  choices,
  onChange,
}: {
  readonly image: ImageView
  readonly choices: ChoicesView
  readonly onChange: (choices: ChoicesView) => void
}) => (
  <details className="expert">
    <summary>{words.expert}</summary>
    <Checkbox
      label={words.fewSectors}
      checked={choices.bootSectors === 'needed'}
      onChange={event => onChange({ ...choices, bootSectors: event.currentTarget.checked ? 'needed' : 'usual' })}
    />
    {image.bank.uuid === null && (
      <Checkbox
        label={words.makeUuid}
        description={words.makeUuidHint}
        checked={choices.makeUuid}
        onChange={event => onChange({ ...choices, makeUuid: event.currentTarget.checked })}
      />
    )}
    <TextInput
      label={words.label}
      maxLength={11}
      defaultValue={choices.label ?? image.bank.label ?? ''}
      onBlur={event => {
        const label = event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9 _-]/g, '')
        const unchanged = label === '' || label === (image.bank.label ?? '').toUpperCase()
        if (label !== (choices.label ?? '')) onChange({ ...choices, label: unchanged ? null : label })
      }}
    />
  </details>
)

const buttonText = (plans: readonly PlanView[]): string => {
  const [only] = plans
  if (plans.length > 1) return words.buildSeveral(plans.length)
  return only && !only.target.exists ? words.buildNew : words.build(only?.target.description ?? '', only?.size ?? 0)
}

export const ReviewStep = ({ wizard, actions }: { readonly wizard: Review; readonly actions: Actions }) => {
  const { image, picked, choices, plans, planning, problem } = wizard
  const [typed, setTyped] = useState('')
  const large = picked.find(({ drive }) => isLarge(drive))?.drive
  const confirmed = !large || typed.trim() === large.description
  const erases = (plans ?? []).some(({ target }) => target.exists)
  return (
    <StepFrame
      title={words.title}
      note={plans?.map(plan => (
        <p key={plan.target.path} className={plan.target.exists ? 'eraser' : 'quiet'}>
          {eraserSentence(plan)}
        </p>
      ))}
      left={
        <Button variant="subtle" onClick={() => void actions.toStick(image, picked)}>
          {strings.back}
        </Button>
      }
      right={
        plans && (
          <Button
            {...(erases ? { color: 'danger' } : {})}
            disabled={!confirmed || planning}
            onClick={() => void actions.build(wizard)}
            className="final"
          >
            {buttonText(plans)}
          </Button>
        )
      }
    >
      {problem && <ProblemBox problem={problem} />}
      {!plans && planning && (
        <p className="busy" role="status">
          <Loader size="sm" /> {words.planning}
        </p>
      )}
      {plans?.map(plan => (
        <PlanCard key={plan.target.path} plan={plan} />
      ))}
      {plans && <WarningList warnings={plans[0]?.warnings ?? []} />}
      {plans && (
        <ExpertChoices image={image} choices={choices} onChange={next => void actions.toReview(image, picked, next)} />
      )}
      {large && (
        <TextInput
          label={words.typeName(large.description)}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
    </StepFrame>
  )
}
