import type { Language } from './languages.ts'
import type { Wordings } from './wordings.ts'

type Loading = () => Promise<{ readonly wordings: Wordings }>

/** Sentences about what the host found, which the first screen does without. English ones come from the host. */
export const LOAD_WORDINGS: Readonly<Record<Exclude<Language, 'en'>, Loading>> = {
  de: () => import('./de/wordings.ts'),
  fr: () => import('./fr/wordings.ts'),
  es: () => import('./es/wordings.ts'),
  'pt-BR': () => import('./pt-BR/wordings.ts'),
  it: () => import('./it/wordings.ts'),
  tr: () => import('./tr/wordings.ts'),
  pl: () => import('./pl/wordings.ts'),
  cs: () => import('./cs/wordings.ts'),
  ru: () => import('./ru/wordings.ts'),
  uk: () => import('./uk/wordings.ts'),
  'zh-Hans': () => import('./zh-Hans/wordings.ts'),
  ja: () => import('./ja/wordings.ts'),
  ko: () => import('./ko/wordings.ts'),
}
