import { LANGUAGES, type Language } from './words/languages.ts'
import { LOAD_WORDINGS } from './words/load-wordings.ts'
import { LOAD_WORDS } from './words/load-words.ts'
import { speak } from './words/strings.ts'
import { installWordings } from './words/wordings.ts'

/** Loads the sentences of a language and marks the page as written in it. Comes before anything that has words. */
export const speakOnPage = async (language: Language): Promise<void> => {
  const { words } = await LOAD_WORDS[language]()
  document.documentElement.lang = language
  document.documentElement.dir = LANGUAGES[language].dir
  speak(words)
}

/** Loads what the language has to say about problems; until it is there the page shows the host's English. */
export const wordOnPage = async (language: Language): Promise<void> =>
  installWordings(language === 'en' ? null : (await LOAD_WORDINGS[language]()).wordings)
