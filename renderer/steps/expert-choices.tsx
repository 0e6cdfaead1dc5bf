import { Checkbox, Radio, TextInput } from '@mantine/core'
import type { ChoicesView, ImageView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'

const words = strings.review

interface Choosing {
  readonly image: ImageView
  readonly choices: ChoicesView
  readonly onChange: (choices: ChoicesView) => void
}

/** Which of an image's boot banks the stick gets, where there is a choice. */
const BankChoice = ({ image, choices, onChange }: Choosing) => {
  const banks = image.banks.filter(({ bytes }) => bytes !== null)
  return banks.length < 2 ? null : (
    <Radio.Group
      label={words.bank}
      value={String(choices.bank ?? image.bank.slot)}
      onChange={value => {
        const slot = Number(value)
        // A label and a UUID are chosen for one bank.
        onChange({ ...choices, label: null, makeUuid: false, bank: slot === image.bank.slot ? null : slot })
      }}
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

const chosenBank = (
  { bank, banks }: ImageView,
  { bank: slot }: ChoicesView,
): Pick<ImageView['bank'], 'label' | 'uuid'> => banks.find(one => one.slot === slot) ?? bank

/** What few people change of a plan, folded away. */
export const ExpertChoices = ({ image, choices, onChange }: Choosing) => {
  const bank = chosenBank(image, choices)
  return (
    <details className="expert">
      <summary>{words.expert}</summary>
      <BankChoice image={image} choices={choices} onChange={onChange} />
      <Checkbox
        label={words.fewSectors}
        checked={choices.bootSectors === 'needed'}
        onChange={event => onChange({ ...choices, bootSectors: event.currentTarget.checked ? 'needed' : 'usual' })}
      />
      {bank.uuid === null && (
        <Checkbox
          label={words.makeUuid}
          description={words.makeUuidHint}
          checked={choices.makeUuid}
          onChange={event => onChange({ ...choices, makeUuid: event.currentTarget.checked })}
        />
      )}
      <TextInput
        key={choices.bank}
        label={words.label}
        maxLength={11}
        defaultValue={choices.label ?? bank.label ?? ''}
        onBlur={event => {
          const label = event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9 _-]/g, '')
          const unchanged = label === '' || label === (bank.label ?? '').toUpperCase()
          if (label !== (choices.label ?? '')) onChange({ ...choices, label: unchanged ? null : label })
        }}
      />
    </details>
  )
}
