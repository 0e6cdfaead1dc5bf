import type { WindowWords } from './en/words.ts'
import type { Language } from './languages.ts'

/** Where the sentences of each language are: a chunk of its own, so that a page loads one. */
export const LOAD_WORDS = {
  en: () => import('./en/words.ts'),
  de: () => import('./de/words.ts'),
  fr: () => import('./fr/words.ts'),
  es: () => import('./es/words.ts'),
  'pt-BR': () => import('./pt-BR/words.ts'),
  it: () => import('./it/words.ts'),
  tr: () => import('./tr/words.ts'),
  'zh-Hans': () => import('./zh-Hans/words.ts'),
  ja: () => import('./ja/words.ts'),
  ko: () => import('./ko/words.ts'),
  pl: () => import('./pl/words.ts'),
  cs: () => import('./cs/words.ts'),
  ru: () => import('./ru/words.ts'),
  uk: () => import('./uk/words.ts'),
} as const satisfies Readonly<Record<Language, () => Promise<{ readonly words: WindowWords }>>>
