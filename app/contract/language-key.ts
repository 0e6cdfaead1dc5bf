/** The name under which a page keeps the language that was chosen, in the storage of its origin and in a cookie. */
export const LANGUAGE_KEY = 'thinstick-language'
