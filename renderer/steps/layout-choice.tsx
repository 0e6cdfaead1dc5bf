import type { ChoicesView, PlanView } from '../../app/contract/views.ts'
import { Radio, RadioGroup } from '../parts/choice.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { layoutRows, withLayout } from '../state/select-layouts.ts'
import { strings } from '../words/strings.ts'
import styles from './fold.module.css'

const words = strings.review.layouts

/** How much of ESXi goes onto the stick; folded away where only one layout fits. */
export const LayoutChoice = ({
  choices,
  plans,
}: {
  readonly choices: ChoicesView
  readonly plans: readonly PlanView[]
}) => {
  const dispatch = useDispatch()
  const { rows, chosen, open } = layoutRows(choices, plans)
  const group = (
    <RadioGroup
      label={words.title}
      value={chosen}
      onChange={layout => dispatch({ kind: 'change-choices', choices: withLayout(choices, layout) })}
    >
      {rows.map(({ layout, label, text, possible }) => (
        <Radio key={layout} value={layout} label={label} description={text} disabled={!possible} />
      ))}
    </RadioGroup>
  )
  if (open) return group
  return (
    <details className={styles.fold}>
      <summary>{words.folded}</summary>
      <div className={styles.inside}>{group}</div>
    </details>
  )
}
