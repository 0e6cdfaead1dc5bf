import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ALL_LANGUAGES } from '../../renderer/words/languages.ts'

const FOLDER = 'dist/renderer'
/** Bytes of all scripts and styles of the window in one language, packed by gzip, which packs worse than what most browsers get. */
const LIMIT = 130_000

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
const sizeOf = (name: string): number => gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length

describe('the window', () => {
  it('is small when it is packed, in its longest language', () => {
    const sizes = files.filter(name => /\.(js|css)$/.test(name)).map(name => ({ name, packed: sizeOf(name) }))
    const isLanguage = ({ name }: { name: string }): boolean => /\bwords-[\w-]+\.js$/.test(name)
    const languages = sizes.filter(isLanguage)
    const others = sizes.filter(size => !isLanguage(size))
    const total =
      others.reduce((sum, { packed }) => sum + packed, 0) + Math.max(...languages.map(({ packed }) => packed))
    expect(languages).toHaveLength(ALL_LANGUAGES.length)
    console.log(`scripts and styles of the window, packed: ${total} of ${LIMIT} bytes`)
    expect(sizes.length).toBeGreaterThan(1)
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(LIMIT)
  })

  it('lies packed beside its files', () => {
    for (const name of files.filter(name => /\.(html|js|css)$/.test(name)))
      expect(files).toEqual(expect.arrayContaining([`${name}.br`, `${name}.gz`]))
  })

  it('names no other place on the network in its page and styles', () => {
    for (const name of files.filter(name => /\.(html|css|svg)$/.test(name))) {
      const text = readFileSync(join(FOLDER, name), 'utf8').replaceAll('http://www.w3.org/2000/svg', '')
      expect(text, name).not.toMatch(/https?:|(?:url\(|src=|href=)["']?\/\//)
    }
  })
})
