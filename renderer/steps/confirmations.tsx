import { FileWarning, HardDrive } from 'lucide-react'
import { plainText } from '../../app/bytes/plain-text.ts'
import type { DriveView } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import { Callout } from '../parts/callout.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { TextInput } from '../parts/field.tsx'
import { Worded } from '../parts/worded.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { asked } from '../state/select-review.ts'
import type { ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './review-step.module.css'

const words = strings.review

/**
 * What must be ticked or typed before the last button works: drives larger than a stick have to be named one by one.
 */
export const Confirmations = ({ step }: { readonly step: ReviewStep }) => {
  const { damage, names } = asked(step)
  return (
    <>
      {damage.length > 0 && <DamageCard messages={damage} accepted={step.confirmed.damage} />}
      {names.map(drive => (
        <NameCard key={drive.path} drive={drive} typed={step.confirmed.names[drive.path] ?? ''} />
      ))}
    </>
  )
}

const DamageCard = ({ messages, accepted }: { readonly messages: readonly string[]; readonly accepted: boolean }) => {
  const dispatch = useDispatch()
  return (
    <Callout tone="warn" sign={FileWarning} title={words.damage.title}>
      {messages.map(message => (
        <p key={message}>
          <Worded text={message} />
        </p>
      ))}
      <div className={styles.mend}>
        <Button variant="default" onClick={() => dispatch({ kind: 'another-image' })}>
          {strings.mends['another-image']}
        </Button>
        <Checkbox
          label={words.damage.accept}
          checked={accepted}
          onChange={event => dispatch({ kind: 'accept-damage', accepted: event.currentTarget.checked })}
        />
      </div>
    </Callout>
  )
}

const NameCard = ({ drive, typed }: { readonly drive: DriveView; readonly typed: string }) => {
  const dispatch = useDispatch()
  const { path, description, size } = drive
  return (
    <Callout tone="warn" sign={HardDrive} title={plainText(words.large.title(description, size))}>
      <TextInput
        label={plainText(words.large.type(description, path))}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => dispatch({ kind: 'type-name', path, name: event.currentTarget.value })}
      />
    </Callout>
  )
}
