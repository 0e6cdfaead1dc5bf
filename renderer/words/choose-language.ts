import { ALL_LANGUAGES, isLanguage, type Language } from './languages.ts'

/** The language that a tag asks for: "de-AT" is served by de, "pt" and "pt-PT" by pt-BR; undefined if none is close. */
const serving = (tag: string): Language | undefined => {
  const [wanted] = tag.toLowerCase().split('-')
  // Whoever reads traditional characters is not served by simplified ones.
  if (/^zh-(hant|tw|hk|mo)\b/i.test(tag)) return undefined
  return ALL_LANGUAGES.find(language => language.split('-')[0] === wanted)
}

/** What was chosen, else the first language of the system's that there is, else English. */
export const languageFor = (chosen: string | null, wanted: readonly string[]): Language =>
  chosen !== null && isLanguage(chosen) ? chosen : (wanted.map(serving).find(found => found !== undefined) ?? 'en')
