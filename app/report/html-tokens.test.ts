import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DARK, LIGHT, MEASURES } from './html-tokens.ts'

const CSS = readFileSync('renderer/tokens.css', 'utf8')

/** The declarations of the first block with this selector. */
const blockOf = (selector: string): Map<string, string> => {
  const start = CSS.indexOf(`${selector} {`)
  const block = CSS.slice(start, CSS.indexOf('\n}', start))
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = blockOf(':root')
const dark = new Map([...light, ...blockOf('[data-scheme="dark"]')])

/** A token's value in the window; a palette's shade by its own value. */
const inWindow = (tokens: ReadonlyMap<string, string>, name: string): string | undefined => {
  const value = tokens.get(name)
  const shade = /^var\(--((?:teal|danger|slate)-\d)\)$/.exec(value ?? '')?.[1]
  return shade === undefined ? value : tokens.get(shade)
}

describe('the report', () => {
  it.each([
    ['light', light, { ...LIGHT, ...MEASURES }],
    ['dark', dark, DARK],
  ] as const)("has the window's %s tokens", (_, tokens, own) => {
    expect(own).toEqual(Object.fromEntries(Object.keys(own).map(name => [name, inWindow(tokens, name)])))
  })
})
