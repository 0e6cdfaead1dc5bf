import type { ProblemView } from '../../app/contract/views.ts'
import { useDispatch } from '../state/dispatch.ts'
import { mendFor } from '../state/select-mend.ts'
import type { WizardStep } from '../state/wizard-state.ts'
import { Button } from './button.tsx'

/** The button that mends a problem at this step, for its box; nothing if no button can. */
export const Mend = ({ problem, step }: { readonly problem: ProblemView; readonly step: WizardStep }) => {
  const dispatch = useDispatch()
  const mend = mendFor(problem, step)
  return mend ? (
    <Button variant="default" onClick={() => dispatch(mend.verb)}>
      {mend.text}
    </Button>
  ) : null
}
