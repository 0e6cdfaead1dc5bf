import { createContext, useContext } from 'react'
import type { Verb } from './reduce.ts'

/** How components say what a person does. Without a provider nothing comes of it. */
export const DispatchContext = createContext<(verb: Verb) => void>(() => {})

export const useDispatch = (): ((verb: Verb) => void) => useContext(DispatchContext)
