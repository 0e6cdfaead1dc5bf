import type { Language } from './languages.ts'
import type { Wordings } from './wordings.ts'

/** Sentences about what the host found, which the first screen does without; English ones come from the host. */
export const LOAD_WORDINGS = {
  de: () => import('./de/wordings.ts'),
} as const satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly wordings: Wordings }>>>
