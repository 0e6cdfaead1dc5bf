import { describe, expect, it } from 'vitest'
import { languageFor } from './choose-language.ts'
import { formatIn } from './format-in.ts'
import { ALL_LANGUAGES, LANGUAGES } from './languages.ts'

describe('the language of the page', () => {
  it.each([
    [null, ['de-AT', 'en'], 'de'],
    [null, ['is', 'de'], 'de'],
    [null, ['is-IS'], 'en'],
    [null, [], 'en'],
    [null, ['zh-Hant-TW', 'de'], 'de'],
    [null, ['zh-TW'], 'en'],
    ['de', ['en-US'], 'de'],
    ['en', ['de-DE'], 'en'],
    // What is stored may be anything.
    ['tlh', ['de'], 'de'],
    ['toString', ['en'], 'en'],
    ['', ['de'], 'de'],
  ] as const)('chosen %j, by the system %j: %s', (chosen, wanted, language) => {
    expect(languageFor(chosen, wanted)).toBe(language)
  })

  it('is offered under its own name', () => {
    const names = ALL_LANGUAGES.map(language => LANGUAGES[language].name)
    expect(new Set(names).size).toBe(names.length)
    for (const language of ALL_LANGUAGES) expect(Intl.getCanonicalLocales(language)).toEqual([language])
  })
})

describe('plural forms', () => {
  it.each(ALL_LANGUAGES)('of %s cover all whole numbers that are counted', language => {
    const rules = new Intl.PluralRules(language)
    const needed = new Set(Array.from({ length: 2000 }, (_, count) => rules.select(count)))
    expect([...needed].sort()).toEqual([...LANGUAGES[language].forms].sort())
  })
})

describe('numbers', () => {
  const en = formatIn('en', { dates: 'en-GB' })
  const de = formatIn('de')

  it('are written as the language does', () => {
    // Some releases of Unicode's data keep a size together by a no-break space.
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
    expect([65_273_856, 900_000, 512, 8e9].map(size => plain(de.bytes(size)))).toEqual([
      '65,3 MB',
      '900 kB',
      '512 Byte',
      '8 GB',
    ])
    expect([plain(de.rate(3_912_345)), de.count(1_843_200), de.decimal(2, 1)]).toEqual(['3,9 MB/s', '1.843.200', '2,0'])
    expect(de.list(['p4', 'p5', 'p6'])).toBe('p4, p5 und p6')
    expect(de.plural(1, { one: 'Datei', other: 'Dateien' })).toBe('1 Datei')
    expect(de.plural(1200, { one: 'Datei', other: 'Dateien' })).toBe('1.200 Dateien')
    const now = new Date(2011, 4, 10, 9)
    expect([de.when('2011-05-09T23:00:00', now), de.when('2011-04-03T10:00:00', now)]).toEqual([
      'gestern',
      '3. Apr. 2011',
    ])
  })

  it('are in English those of the command line', () => {
    expect([0, 999, 999_499, 46_240_000, 99_950_000, 999_600_000, 2e12].map(en.bytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '999 kB',
      '46.2 MB',
      '100 MB',
      '1 GB',
      '2 TB',
    ])
    expect(en.date(Date.UTC(2009, 6, 9, 12))).toBe('9 Jul 2009')
  })
})
