// The gallery: every moment of the window, from plain values. A page for development, not part of a build.
import '../theme.css'
import { showScheme } from '../scheme.ts'
import { speakOnPage, wordOnPage } from '../speak-on-page.ts'
import { languageFor } from '../words/choose-language.ts'

const asked = new URLSearchParams(location.search)
const scheme = asked.get('scheme')
showScheme(scheme === 'light' || scheme === 'dark' ? scheme : undefined)
const language = languageFor(asked.get('language'), ['en'])
await Promise.all([speakOnPage(language), wordOnPage(language)])
if (asked.get('dir') === 'rtl') document.documentElement.dir = 'rtl'
await import('./gallery-start.tsx')
