import { createContext, useContext } from 'react'
import type { WizardState } from './wizard-state.ts'

/** The drives as the host has listed them last, for the few parts below a step that look one up. */
export const DrivesContext = createContext<WizardState['drives']>(null)

export const useDrives = (): WizardState['drives'] => useContext(DrivesContext)
