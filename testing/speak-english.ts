// Modules of the window read their sentences as they load: in tests, English ones.
import { words } from '../renderer/words/en/words.ts'
import { speak } from '../renderer/words/strings.ts'

speak(words)
