import type { ReactNode } from 'react'
import type { HelloView } from '../../app/contract/ipc-contract.ts'
import { Button } from '../parts/button.tsx'
import { PathForm } from '../parts/path-form.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { newSizeFor, virtualStickBytes } from '../state/select-sticks.ts'
import type { StickStep } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './add-target.module.css'

const words = strings.stick

interface Adds {
  readonly step: StickStep
  readonly hello: HelloView | null
}

/** The whole job without hardware. */
export const VirtualStick = ({ step, hello, title }: Adds & { readonly title: string }) => {
  const dispatch = useDispatch()
  const path = hello?.virtualStick ?? ''
  return (
    <div className={styles.virtual}>
      <div>
        <h2>{title}</h2>
        <p className={texts.quiet}>{words.virtualHint}</p>
      </div>
      <Button
        variant="default"
        onClick={() => dispatch({ kind: 'add-target', path, newSize: virtualStickBytes(step) })}
      >
        {words.useVirtual}
      </Button>
    </div>
  )
}

/** Any other target, for people who know its path; folded, with what else is folded there. */
export const AddByPath = ({
  step,
  title,
  children,
}: Pick<Adds, 'step'> & { readonly title: string; readonly children: ReactNode }) => {
  const dispatch = useDispatch()
  return (
    <details className={styles.path}>
      <summary>{title}</summary>
      {children}
      <PathForm
        label={words.devicePath}
        button={words.add}
        onPath={path => dispatch({ kind: 'add-target', path, newSize: newSizeFor(path, step) })}
      />
    </details>
  )
}
