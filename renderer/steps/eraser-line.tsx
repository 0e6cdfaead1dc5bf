import { Eraser, FilePlus } from 'lucide-react'
import { plainText } from '../../app/bytes/plain-text.ts'
import type { PlanView } from '../../app/contract/views.ts'
import { Callout } from '../parts/callout.tsx'
import { eraserWords } from '../state/select-plans.ts'
import { strings } from '../words/strings.ts'

const words = strings.review

/** What will be lost, in one line for all sticks; or that nothing is. */
export const EraserLine = ({ plans }: { readonly plans: readonly PlanView[] }) => {
  const erases = eraserWords(plans, new Date())
  const [only] = plans
  if (erases)
    return (
      <Callout tone="erases" sign={Eraser} title={erases.title} testId="eraser">
        {erases.lost !== null && <p>{erases.lost}</p>}
      </Callout>
    )
  if (!only) return null
  return (
    <Callout
      tone="calm"
      sign={FilePlus}
      title={plainText(plans.length === 1 ? words.create(only.target.path) : words.createSeveral(plans.length))}
    />
  )
}
