// What a browser loads of the files of a built window, and when.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a text names by a pattern. @param {string} text @param {RegExp} pattern */
const inAssets = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => `assets/${name}`)

/**
 * Files and all that they import before they run; what is imported later holds nothing up.
 * @param {string} folder @param {Iterable<string>} names
 * @returns {Set<string>}
 */
export const withImports = (folder, names) => {
  const needed = new Set(names)
  // A set also walks what is added on the way.
  for (const name of needed) {
    const text = name.endsWith('.js') ? readFileSync(join(folder, name), 'utf8') : ''
    for (const next of inAssets(text, /(?:from|import)\s*["']\.\/([\w.-]+)["']/g)) needed.add(next)
  }
  return needed
}

/** The chunk with the sentences of a language. @param {string} folder @param {string} language */
export const wordsFile = (folder, language) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const words = files.find(name => new RegExp(`\\bwords-${language}-[\\w-]{8}\\.js$`).test(name))
  if (words === undefined) throw new Error(`there is no chunk of words in ${language}`)
  return words
}

/** The scripts that the page runs by itself. @param {string} folder */
export const pageScripts = folder =>
  inAssets(readFileSync(join(folder, 'index.html'), 'utf8'), /<script[^>]+src="\.\/assets\/([^"]+)"/g)

/**
 * Scripts and styles that the first screen waits for, in one language: what the page names, the language's sentences,
 * and what each imports before it runs.
 * @param {string} folder @param {string} language
 */
export const firstScreenFiles = (folder, language) => {
  const named = inAssets(readFileSync(join(folder, 'index.html'), 'utf8'), /(?:src|href)="\.\/assets\/([^"]+)"/g)
  return withImports(folder, [...named, wordsFile(folder, language)])
}

/**
 * Bytes of a file as it is sent to a browser on the host's own computer: in Brotli, if the build has packed it.
 * @param {string} folder @param {string} name
 */
export const sentBytes = (folder, name) =>
  (statSync(join(folder, `${name}.br`), { throwIfNoEntry: false }) ?? statSync(join(folder, name))).size
