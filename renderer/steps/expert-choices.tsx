import { Checkbox, Radio, TextInput } from '@mantine/core'
import type { ChoicesView, ImageView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import { bankChoices, chosenBank, withBank, withLabel } from '../state/select-review.ts'
import { strings } from '../words/strings.ts'
import styles from './expert-choices.module.css'

const words = strings.review

interface Choosing {
  readonly image: ImageView
  readonly choices: ChoicesView
  readonly onChange: (choices: ChoicesView) => void
}

/** The choices that few people change, folded away. */
export const ExpertChoices = ({ image, choices }: Omit<Choosing, 'onChange'>) => {
  const dispatch = useDispatch()
  const choosing: Choosing = {
    image,
    choices,
    onChange: changed => dispatch({ kind: 'change-choices', choices: changed }),
  }
  return (
    <details className={styles.expert}>
      <summary>{words.expert}</summary>
      <BankChoice {...choosing} />
      <SectorChoice {...choosing} />
      {chosenBank(image, choices).uuid === null && <UuidChoice {...choosing} />}
      <LabelChoice key={choices.bank} {...choosing} />
    </details>
  )
}

/** Which of an image's boot banks the stick gets, if there is a choice. */
const BankChoice = ({ image, choices, onChange }: Choosing) => {
  const banks = bankChoices(image)
  if (banks.length === 0) return null
  return (
    <Radio.Group
      label={words.bank}
      value={String(choices.bank ?? image.bank.slot)}
      onChange={value => onChange(withBank(choices, image, Number(value)))}
    >
      {banks.map(({ slot, build, live, reasons }) => (
        <Radio
          key={slot}
          value={String(slot)}
          label={words.bankOf(slot, build, live)}
          description={reasons.join(' ')}
        />
      ))}
    </Radio.Group>
  )
}

const SectorChoice = ({ choices, onChange }: Choosing) => (
  <Checkbox
    label={words.fewSectors}
    checked={choices.bootSectors === 'needed'}
    onChange={event => onChange({ ...choices, bootSectors: event.currentTarget.checked ? 'needed' : 'usual' })}
  />
)

const UuidChoice = ({ choices, onChange }: Choosing) => (
  <Checkbox
    label={words.makeUuid}
    description={words.makeUuidHint}
    checked={choices.makeUuid}
    onChange={event => onChange({ ...choices, makeUuid: event.currentTarget.checked })}
  />
)

const LabelChoice = ({ image, choices, onChange }: Choosing) => (
  <TextInput
    label={words.label}
    maxLength={11}
    defaultValue={choices.label ?? chosenBank(image, choices).label ?? ''}
    onBlur={event => {
      const changed = withLabel(choices, image, event.currentTarget.value)
      if (changed) onChange(changed)
    }}
  />
)
