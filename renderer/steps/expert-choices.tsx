import { useState } from 'react'
import type { ChoicesView, ImageView } from '../../app/contract/views.ts'
import { Checkbox, Radio, RadioGroup } from '../parts/choice.tsx'
import { TextInput } from '../parts/field.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { bankChoices, labelFrom, labelOf, withBank, withLabel } from '../state/select-choices.ts'
import { withCopy } from '../state/select-layouts.ts'
import { unmarked } from '../words/phrase-in.ts'
import { strings } from '../words/strings.ts'
import { said } from '../words/word.ts'
import styles from './fold.module.css'

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
    <details className={styles.fold}>
      <summary>{words.expert}</summary>
      <div className={styles.inside}>
        <BankChoice {...choosing} />
        <SectorChoice {...choosing} />
        {choices.layout && <CopyChoice {...choosing} />}
        <LabelChoice key={labelOf(choices, image)} {...choosing} />
      </div>
    </details>
  )
}

/** Which of an image's boot banks the stick gets, if there is a choice. */
const BankChoice = ({ image, choices, onChange }: Choosing) => {
  const banks = bankChoices(image)
  if (banks.length === 0) return null
  return (
    <RadioGroup
      label={words.bank}
      value={String(choices.bank ?? image.bank.slot)}
      onChange={value => onChange(withBank(choices, image, Number(value)))}
    >
      {banks.map(({ slot, build, live, reasons }) => (
        <Radio
          key={slot}
          value={String(slot)}
          label={words.bankOf(slot, build, live)}
          description={unmarked(reasons.map(said).join(' '))}
        />
      ))}
    </RadioGroup>
  )
}

const SectorChoice = ({ choices, onChange }: Choosing) => (
  <Checkbox
    label={words.fewSectors}
    checked={choices.bootSectors === 'needed'}
    onChange={event => onChange({ ...choices, bootSectors: event.currentTarget.checked ? 'needed' : 'usual' })}
  />
)

/** Whether the second boot bank begins as a copy of the first. */
const CopyChoice = ({ choices, onChange }: Choosing) => (
  <Checkbox
    label={words.layouts.copy}
    description={words.layouts.copyHint}
    checked={choices.secondBank === 'copy'}
    onChange={event => onChange(withCopy(choices, event.currentTarget.checked))}
  />
)

/** The label, and while it is typed, what will be written of it. */
const LabelChoice = ({ image, choices, onChange }: Choosing) => {
  const own = labelOf(choices, image)
  const [typed, setTyped] = useState(own)
  const written = labelFrom(typed)
  return (
    <TextInput
      label={words.label}
      description={typed === own || typed === written ? words.labelHint : words.labelWritten(written)}
      maxLength={11}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const changed = withLabel(choices, image, typed)
        setTyped(changed ? written : own)
        if (changed) onChange(changed)
      }}
    />
  )
}
