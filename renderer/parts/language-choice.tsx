import { Globe } from 'lucide-react'
import { useDispatch } from '../state/dispatch.ts'
import { ALL_LANGUAGES, isLanguage, LANGUAGES } from '../words/languages.ts'
import { strings } from '../words/strings.ts'
import styles from './language-choice.module.css'

/** The language of the window, each under its own name. */
export const LanguageChoice = () => {
  const dispatch = useDispatch()
  const speak = (language: string): void => {
    if (isLanguage(language)) dispatch({ kind: 'speak', language })
  }
  return (
    <span className={styles.choice}>
      <Globe size={16} aria-hidden="true" />
      <select
        aria-label={strings.language}
        className={styles.select}
        defaultValue={strings.tag}
        onChange={event => speak(event.target.value)}
      >
        {ALL_LANGUAGES.map(language => (
          <option key={language} value={language} lang={language}>
            {LANGUAGES[language].name}
          </option>
        ))}
      </select>
    </span>
  )
}
