import { rememberedLanguage } from './bridge/language-memory.ts'
import { showScheme } from './scheme.ts'
import { speakOnPage, wordOnPage } from './speak-on-page.ts'
import { languageFor } from './words/choose-language.ts'

const language = languageFor(rememberedLanguage(), navigator.languages)
showScheme()
await speakOnPage(language)
await import('./start.tsx')
await wordOnPage(language)
