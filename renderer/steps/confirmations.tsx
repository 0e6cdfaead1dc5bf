import { Checkbox, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { plainText } from '../../app/bytes/plain-text.ts'
import { useDispatch } from '../state/dispatch.ts'
import { asked } from '../state/select-review.ts'
import type { ReviewStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'

const words = strings.review

/**
 * What must be ticked or typed before the last button works: drives larger than a stick have to be named one by one.
 */
export const Confirmations = ({ step, children }: { readonly step: ReviewStep; readonly children: ReactNode }) => {
  const dispatch = useDispatch()
  const { damage, names } = asked(step)
  return (
    <>
      {damage && (
        <Checkbox
          label={words.acceptDamaged}
          checked={step.confirmed.damage}
          onChange={event => dispatch({ kind: 'accept-damage', accepted: event.currentTarget.checked })}
        />
      )}
      {children}
      {names.map(({ path, description }) => (
        <TextInput
          key={path}
          label={plainText(words.typeName(description, path))}
          value={step.confirmed.names[path] ?? ''}
          onChange={event => dispatch({ kind: 'type-name', path, name: event.currentTarget.value })}
        />
      ))}
    </>
  )
}
