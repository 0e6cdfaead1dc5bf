import { FilePlus2, X } from 'lucide-react'
import { useState } from 'react'
import type { OwnChoice } from '../../app/contract/chosen.ts'
import type { PlanView, ProblemView } from '../../app/contract/views.ts'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/field.tsx'
import { FilePicker } from '../parts/file-picker.tsx'
import { Name } from '../parts/name.tsx'
import { OwnChanges } from '../parts/own-changes.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { plansOf } from '../state/reduce-review.ts'
import {
  hasOwn,
  imageOptions,
  isRefused,
  optionsOf,
  ownOf,
  withFile,
  withName,
  withOptions,
  withoutFile,
  withUsualOptions,
} from '../state/select-own.ts'
import type { ReviewStep as Step } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import fold from './fold.module.css'
import styles from './own-files.module.css'

const words = strings.own

const problemOf = ({ stage }: Step): ProblemView | null => (stage.kind === 'starting' ? null : stage.problem)

/** Files of the user's own in the boot bank, kernel options, and how the stick then differs from the image. */
export const OwnFiles = ({ step }: { readonly step: Step }) => {
  const dispatch = useDispatch()
  const { choices, picker } = step
  const [plan] = plansOf(step.stage) ?? []
  return (
    <details className={fold.fold} open={hasOwn(choices)}>
      <summary>{words.title}</summary>
      <div className={fold.inside}>
        <p className={texts.quiet}>{words.hint}</p>
        {ownOf(choices).files.length > 0 && (
          <ul className={styles.files}>
            {ownOf(choices).files.map((file, index) => (
              <OwnFile key={`${file.path}:${file.name}`} step={step} plan={plan} file={file} index={index} />
            ))}
          </ul>
        )}
        <div>
          <Button
            variant="default"
            leftSection={<FilePlus2 size={16} aria-hidden="true" />}
            onClick={() => dispatch({ kind: 'browse', path: '' })}
          >
            {words.add}
          </Button>
        </div>
        <KernelOptions key={optionsOf(choices, step.image)} step={step} />
        {plan?.ownChanges && <OwnChanges changes={plan.ownChanges} />}
      </div>
      {picker && (
        <FilePicker
          picker={picker}
          title={words.add}
          onFile={path => dispatch({ kind: 'change-choices', choices: withFile(choices, path) })}
        />
      )}
    </details>
  )
}

interface OwnFileProps {
  readonly step: Step
  readonly plan: PlanView | undefined
  readonly file: OwnChoice['files'][number]
  readonly index: number
}

const OwnFile = ({ step, plan, file, index }: OwnFileProps) => {
  const dispatch = useDispatch()
  const { choices } = step
  const [typed, setTyped] = useState(file.name)
  const change = plan?.ownChanges?.files.find(({ path }) => path.toLowerCase() === file.name.toLowerCase())
  return (
    <li className={styles.file}>
      <p className={styles.path}>
        <Name of={file.path} />
      </p>
      <div className={styles.row}>
        <TextInput
          label={words.name}
          value={typed}
          error={isRefused(file, problemOf(step)?.details)}
          onChange={event => setTyped(event.currentTarget.value)}
          onBlur={() => {
            const changed = withName(choices, index, typed.trim())
            if (changed) dispatch({ kind: 'change-choices', choices: changed })
          }}
        />
        {change && <span className={styles.mark}>{words[change.change]}</span>}
        <Button
          variant="subtle"
          leftSection={<X size={16} aria-hidden="true" />}
          onClick={() => dispatch({ kind: 'change-choices', choices: withoutFile(choices, index) })}
        >
          {strings.mends['leave-out']}
          <span className={texts.heard}>
            <Name of={` ${file.name}`} />
          </span>
        </Button>
      </div>
    </li>
  )
}

const KernelOptions = ({ step }: { readonly step: Step }) => {
  const dispatch = useDispatch()
  const { choices, image } = step
  const [typed, setTyped] = useState(optionsOf(choices, image))
  const usual = typed === imageOptions(image, choices)
  return (
    <div className={styles.row}>
      <TextInput
        label={words.options}
        description={words.optionsHint}
        spellCheck={false}
        value={typed}
        error={problemOf(step)?.code === 'boot-cfg-refused'}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={() => {
          const changed = withOptions(choices, image, typed.trim())
          if (changed) dispatch({ kind: 'change-choices', choices: changed })
        }}
      />
      {!usual && (
        <Button
          variant="subtle"
          onClick={() => dispatch({ kind: 'change-choices', choices: withUsualOptions(choices) })}
        >
          {strings.mends['usual-options']}
        </Button>
      )}
    </div>
  )
}
