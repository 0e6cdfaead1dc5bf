import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import { PathForm } from '../parts/path-form.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { newSizeFor, virtualStickBytes } from '../state/select-sticks.ts'
import type { StickStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './add-target.module.css'

const words = strings.stick

/** A virtual stick, or any other target, for people who know its path. */
export const AddTarget = ({ step, hello }: { readonly step: StickStep; readonly hello: HelloView | null }) => {
  const dispatch = useDispatch()
  const [expert, setExpert] = useState(false)
  const add = (path: string, newSize: number): void => dispatch({ kind: 'add-target', path, newSize })
  return (
    <div>
      <div className={styles.virtual}>
        <div>
          <h2>{words.virtual}</h2>
          <p className={texts.quiet}>{words.virtualHint}</p>
        </div>
        <Button variant="default" onClick={() => add(hello?.virtualStick ?? '', virtualStickBytes(step))}>
          {words.useVirtual}
        </Button>
      </div>
      <Switch label={words.expert} checked={expert} onChange={event => setExpert(event.currentTarget.checked)} />
      {expert && (
        <PathForm label={words.devicePath} button={words.add} onPath={path => add(path, newSizeFor(path, step))} />
      )}
    </div>
  )
}
