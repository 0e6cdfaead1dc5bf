import { LANGUAGE_KEY, languageInCookies } from '../../app/contract/language-key.ts'
import type { Language } from '../words/languages.ts'

const YEAR_S = 31_536_000

/** A page whose storage or history may be closed to it does without. */
export const quietly = <T>(use: () => T, otherwise: T): T => {
  try {
    return use()
  } catch {
    return otherwise
  }
}

/**
 * Keeps the language that was chosen. Storage is for one port, and the host has another one each time; a cookie is for
 * them all. Electron's window has
 * one origin, and no cookies.
 */
export const rememberLanguage = (language: Language): void => {
  quietly(() => localStorage.setItem(LANGUAGE_KEY, language), undefined)
  quietly(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is missing from some browsers.
    document.cookie = `${LANGUAGE_KEY}=${language}; Max-Age=${YEAR_S}; SameSite=Strict; Path=/`
  }, undefined)
}

/** What was chosen, as it stands there: anybody may have written it. */
export const rememberedLanguage = (): string | null =>
  quietly(() => localStorage.getItem(LANGUAGE_KEY), null) ??
  quietly(() => languageInCookies(document.cookie) ?? null, null)
