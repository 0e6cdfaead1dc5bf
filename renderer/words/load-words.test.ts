import { afterEach, describe, expect, it, vi } from 'vitest'
import { ALL_LANGUAGES } from './languages.ts'

const MAKERS = ['NumberFormat', 'PluralRules', 'DateTimeFormat', 'ListFormat', 'RelativeTimeFormat'] as const

const made: string[] = []

/** Every formatter that is made from now on is noted. */
const watchFormatters = (): void => {
  for (const name of MAKERS) {
    const construct = (maker: new () => object, args: unknown[]): object => {
      made.push(name)
      return Reflect.construct(maker, args)
    }
    vi.stubGlobal('Intl', { ...intl(), [name]: new Proxy(Intl[name], { construct }) })
  }
}

const intl = (): object =>
  Object.fromEntries(Object.getOwnPropertyNames(Intl).map(name => [name, Reflect.get(Intl, name)]))

afterEach(() => vi.unstubAllGlobals())

describe('the sentences of the first screen', () => {
  it.each(ALL_LANGUAGES)('load without making a formatter, which takes a browser up to 20 ms: %s', async language => {
    vi.resetModules()
    made.length = 0
    watchFormatters()
    const { LOAD_WORDS } = await import('./load-words.ts')
    const { words } = await LOAD_WORDS[language]()
    expect(made).toEqual([])
    expect(words.stick.virtualHint).toMatch(/\d/)
    expect(made).not.toEqual([])
  })
})
