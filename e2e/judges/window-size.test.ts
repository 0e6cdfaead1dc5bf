import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ALL_LANGUAGES } from '../../renderer/words/languages.ts'
import { firstScreenFiles, pageScripts, sentBytes, withImports, wordsFile } from '../../tools/first-screen.mjs'

const FOLDER = 'dist/renderer'
/** Bytes of scripts and styles for the first screen, packed by gzip, which packs worse than what most browsers get. */
const LIMIT = 130_000

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
const packedSize = (name: string): number => gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length
const sum = (names: Iterable<string>): number => [...names].reduce((all, name) => all + packedSize(name), 0)

describe('the window', () => {
  it('is small when it is packed, in its longest language', () => {
    const screens = ALL_LANGUAGES.map(tag => ({ tag, needed: firstScreenFiles(FOLDER, tag) }))
    const heaviest = screens.reduce((most, next) => (sum(next.needed) > sum(most.needed) ? next : most))
    const total = sum(heaviest.needed)
    const everything = sum(files.filter(name => /\.(js|css)$/.test(name)))
    console.log(
      `scripts and styles of the first screen, packed, in ${heaviest.tag}: ${total} of ${LIMIT} bytes; of all screens in all languages: ${everything}`,
    )
    const isWindow = (name: string): boolean => /\/window-[\w-]+\.(js|css)$/.test(name)
    expect([...heaviest.needed].filter(isWindow)).toHaveLength(2)
    // Neither the entry nor the sentences run the window, whose modules read the sentences as they load.
    const before = withImports(FOLDER, [...pageScripts(FOLDER), wordsFile(FOLDER, heaviest.tag)])
    expect([...before].filter(isWindow)).toEqual([])
    expect(total, [...heaviest.needed].join(' ')).toBeLessThanOrEqual(LIMIT)
  })

  it('is small with every screen that comes later, as a browser gets it, in English', () => {
    const others = ALL_LANGUAGES.filter(tag => tag !== 'en')
    const tables = others.flatMap(tag => files.filter(name => new RegExp(`/(words|wordings)-${tag}-`).test(name)))
    const theirs = withImports(FOLDER, tables)
    const entries = files.filter(name => /\.(js|css)$/.test(name) && !theirs.has(name))
    const needed = withImports(FOLDER, entries)
    expect([...needed].filter(name => name.includes('-step-')).length).toBeGreaterThan(3)
    const total = [...needed].reduce((all, name) => all + sentBytes(FOLDER, name), 0)
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
