import { LANGUAGES, type Language } from './words/languages.ts'
import { LOAD_WORDS } from './words/load-words.ts'
import { speak } from './words/strings.ts'

/** Loads the sentences of a language and marks the page as written in it. Comes before anything that has words. */
export const speakOnPage = async (language: Language): Promise<void> => {
  const { words } = await LOAD_WORDS[language]()
  document.documentElement.lang = language
  document.documentElement.dir = LANGUAGES[language].dir
  speak(words)
}
