import type { HelloView } from '../../app/contract/ipc-contract.ts'
import { INITIAL_STATE, type WizardState, type WizardStep } from '../state/wizard-state.ts'

/** A named moment of the window. */
export interface GalleryState {
  /** As in the page's address: "stick-none". */
  readonly name: string
  readonly title: string
  readonly state: WizardState
}

export const HELLO: HelloView = {
  shell: 'browser',
  version: '0.1.0',
  virtualStick: '/home/kim/thinstick.img',
  platform: 'linux',
}

/** The window at a step, with the rest of its state. */
export const at = (name: string, title: string, step: WizardStep, around: Partial<WizardState> = {}): GalleryState => ({
  name,
  title,
  state: { ...INITIAL_STATE, hello: HELLO, ...around, step },
})
