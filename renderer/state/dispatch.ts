import { createContext, useContext } from 'react'
import type { Verb } from './reduce.ts'

/** How components report what the user does. Without a provider it has no effect. */
export const DispatchContext = createContext<(verb: Verb) => void>(() => {})

export const useDispatch = (): ((verb: Verb) => void) => useContext(DispatchContext)
