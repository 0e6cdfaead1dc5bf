import type { WindowWords } from './en/words.ts'

/** Every sentence of the window, in the language of the page; undefined until `speak` was called. */
export let strings: WindowWords

/** Decides the language of the page. Modules read their sentences as they load, so it comes before all of them. */
export const speak = (words: WindowWords): void => {
  strings = words
}
