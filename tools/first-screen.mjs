// What a browser loads for the window's first screen, of the files of a built window.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} text @param {RegExp} pattern */
const inAssets = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => `assets/${name}`)

/**
 * Scripts and styles that the first screen waits for, in one language: what the page names, the language's sentences,
 * and what each imports before it runs. What is imported later holds nothing up.
 * @param {string} folder
 * @param {string} language
 * @returns {string[]}
 */
export const firstScreenFiles = (folder, language) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  /** @type {Set<string>} */
  const needed = new Set()
  /** @param {string} name */
  const need = name => {
    if (needed.has(name)) return
    needed.add(name)
    const text = name.endsWith('.js') ? readFileSync(join(folder, name), 'utf8') : ''
    inAssets(text, /(?:from|import)\s*["']\.\/([\w.-]+)["']/g).forEach(need)
  }
  inAssets(readFileSync(join(folder, 'index.html'), 'utf8'), /(?:src|href)="\.\/assets\/([^"]+)"/g).forEach(need)
  const words = files.find(name => new RegExp(`\\bwords-${language}-[\\w-]{8}\\.js$`).test(name))
  if (words === undefined) throw new Error(`there is no chunk of words in ${language}`)
  need(words)
  return [...needed]
}

/**
 * Bytes of a file as it is sent to a browser on the host's own computer: in Brotli, unless that is longer.
 * @param {string} folder
 * @param {string} name
 */
export const sentBytes = (folder, name) => {
  const sizes = [name, `${name}.br`].map(
    each => statSync(join(folder, each), { throwIfNoEntry: false })?.size ?? Infinity,
  )
  return Math.min(...sizes)
}
