/** The name under which a page keeps the language that was chosen, in the storage of its origin and in a cookie. */
export const LANGUAGE_KEY = 'thinstick-language'

const IN_COOKIES = new RegExp(`(?:^|; )${LANGUAGE_KEY}=([\\w-]+)`)

/** The language in a page's or a request's cookies, as it stands there: anybody may have written it. */
export const languageInCookies = (cookies: string): string | undefined => IN_COOKIES.exec(cookies)?.[1]
