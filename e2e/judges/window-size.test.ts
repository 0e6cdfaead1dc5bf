import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ALL_LANGUAGES } from '../../renderer/words/languages.ts'

const FOLDER = 'dist/renderer'
/** Bytes of scripts and styles for the first screen, packed by gzip, which packs worse than what most browsers get. */
const LIMIT = 130_000

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')
const packedSize = (name: string): number => gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length
const sum = (names: Iterable<string>): number => [...names].reduce((all, name) => all + packedSize(name), 0)
const inAssets = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => `assets/${name}`)

/** A script and all that it imports before it runs; what it imports later does not hold up the first screen. */
const withImports = (name: string, known = new Set<string>()): Set<string> => {
  if (known.has(name)) return known
  known.add(name)
  if (name.endsWith('.js'))
    for (const next of inAssets(textOf(name), /(?:from|import)\s*["']\.\/([\w.-]+)["']/g)) withImports(next, known)
  return known
}

/** The chunk with the sentences of a language. */
const wordsOf = (tag: string): string => {
  const found = files.find(name => new RegExp(`\\bwords-${tag}-[\\w-]{8}\\.js$`).test(name))
  if (found === undefined) throw new Error(`there is no chunk of words in ${tag}`)
  return found
}

describe('the window', () => {
  it('is small when it is packed, in its longest language', () => {
    const named = inAssets(textOf('index.html'), /(?:src|href)="\.\/assets\/([^"]+)"/g)
    const screens = ALL_LANGUAGES.map(tag => {
      const needed = new Set<string>()
      for (const name of [...named, wordsOf(tag)]) withImports(name, needed)
      return { tag, needed }
    })
    const heaviest = screens.reduce((most, next) => (sum(next.needed) > sum(most.needed) ? next : most))
    const total = sum(heaviest.needed)
    const everything = sum(files.filter(name => /\.(js|css)$/.test(name)))
    console.log(
      `scripts and styles of the first screen, packed, in ${heaviest.tag}: ${total} of ${LIMIT} bytes; of all screens in all languages: ${everything}`,
    )
    const isWindow = (name: string): boolean => /\/window-[\w-]+\.(js|css)$/.test(name)
    expect([...heaviest.needed].filter(isWindow)).toHaveLength(2)
    // Neither the entry nor the sentences run the window, whose modules read the sentences as they load.
    const before = [...inAssets(textOf('index.html'), /<script[^>]+src="\.\/assets\/([^"]+)"/g), wordsOf(heaviest.tag)]
    expect(before.flatMap(name => [...withImports(name)]).filter(isWindow)).toEqual([])
    expect(total, [...heaviest.needed].join(' ')).toBeLessThanOrEqual(LIMIT)
  })

  it('is small with every screen that comes later, as a browser gets it, in English', () => {
    const others = ALL_LANGUAGES.filter(tag => tag !== 'en')
    const tables = others.flatMap(tag => files.filter(name => new RegExp(`/(words|wordings)-${tag}-`).test(name)))
    const theirs = new Set(tables.flatMap(name => [...withImports(name)]))
    const entries = files.filter(name => /\.(js|css)$/.test(name) && !theirs.has(name))
    const needed = new Set(entries.flatMap(name => [...withImports(name)]))
    expect([...needed].filter(name => name.includes('-step-')).length).toBeGreaterThan(3)
    const sent = (name: string): number => {
      const path = join(FOLDER, name)
      return statSync(files.includes(`${name}.br`) ? `${path}.br` : path).size
    }
    const total = [...needed].reduce((all, name) => all + sent(name), 0)
    console.log(`scripts and styles of every screen in English, as sent: ${total} of ${LIMIT} bytes`)
    expect(total).toBeLessThanOrEqual(LIMIT)
  })

  it('lies packed beside its files', () => {
    // One of a few bytes would be longer packed.
    const isTiny = (name: string): boolean => statSync(join(FOLDER, name)).size < 200
    for (const name of files.filter(name => /\.(html|js|css)$/.test(name) && !isTiny(name)))
      expect(files).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]))
  })

  it('names no other place on the network in its page and styles', () => {
    for (const name of files.filter(name => /\.(html|css|svg)$/.test(name))) {
      const text = readFileSync(join(FOLDER, name), 'utf8').replaceAll('http://www.w3.org/2000/svg', '')
      expect(text, name).not.toMatch(/https?:|(?:url\(|src=|href=)["']?\/\//)
    }
  })
})
