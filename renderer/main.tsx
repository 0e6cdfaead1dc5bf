import './theme.css'
import { rememberedLanguage } from './bridge/language-memory.ts'
import { showScheme } from './scheme.ts'
import { speakOnPage } from './speak-on-page.ts'
import { languageFor } from './words/choose-language.ts'

showScheme()
await speakOnPage(languageFor(rememberedLanguage(), navigator.languages))
await import('./start.tsx')
