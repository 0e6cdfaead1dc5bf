/** A language of the window: its own name for itself, its direction, and the plural forms that whole numbers take in it. */
interface LanguageFacts {
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** Categories of Unicode CLDR; a test compares them with what Intl says. */
  readonly forms: readonly Intl.LDMLPluralRule[]
}

/** Every language of the window by its tag (BCP 47), in the order in which the header offers them. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', forms: ['one', 'other'] },
  de: { name: 'Deutsch', dir: 'ltr', forms: ['one', 'other'] },
  fr: { name: 'Français', dir: 'ltr', forms: ['one', 'other'] },
  es: { name: 'Español', dir: 'ltr', forms: ['one', 'other'] },
  'pt-BR': { name: 'Português (Brasil)', dir: 'ltr', forms: ['one', 'other'] },
  it: { name: 'Italiano', dir: 'ltr', forms: ['one', 'other'] },
  tr: { name: 'Türkçe', dir: 'ltr', forms: ['one', 'other'] },
  'zh-Hans': { name: '简体中文', dir: 'ltr', forms: ['other'] },
  ja: { name: '日本語', dir: 'ltr', forms: ['other'] },
  ko: { name: '한국어', dir: 'ltr', forms: ['other'] },
  pl: { name: 'Polski', dir: 'ltr', forms: ['one', 'few', 'many'] },
  cs: { name: 'Čeština', dir: 'ltr', forms: ['one', 'few', 'other'] },
  ru: { name: 'Русский', dir: 'ltr', forms: ['one', 'few', 'many'] },
  uk: { name: 'Українська', dir: 'ltr', forms: ['one', 'few', 'many'] },
} as const satisfies Readonly<Record<string, LanguageFacts>>

export type Language = keyof typeof LANGUAGES

/** The plural forms of a language. */
export type FormOf<L extends Language> = (typeof LANGUAGES)[L]['forms'][number]

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag)

export const ALL_LANGUAGES: readonly Language[] = Object.keys(LANGUAGES).filter(isLanguage)
