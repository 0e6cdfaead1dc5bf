import { useDispatch } from '../state/dispatch.ts'
import { hasNoDialog } from '../state/select-image.ts'
import type { WizardState } from '../state/wizard-state.ts'

/** Opens the system's dialog, or the folders in the window where there is none. */
export const useChoose = (state: WizardState): (() => void) => {
  const dispatch = useDispatch()
  return () => dispatch(hasNoDialog(state) ? { kind: 'browse', path: '' } : { kind: 'choose-image' })
}
