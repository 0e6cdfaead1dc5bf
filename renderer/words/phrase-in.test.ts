import { describe, expect, it } from 'vitest'
import { formatIn } from './format-in.ts'
import { phraseIn, piecesOf, unmarked } from './phrase-in.ts'

const said = phraseIn(
  {
    'it is empty': 'leer',
    'it ends after {1} bytes, in {2}': 'in {2} nach {1} Byte zu Ende',
    'The loader cannot use these: {1}.': 'Unbrauchbar: {1}.',
    '{1} and {2} more': '{1} und {2} weitere',
    'a file of {1}': 'eine Datei von {1}',
  },
  formatIn('de'),
)

describe('a phrase', () => {
  it.each([
    ['it is empty', 'leer'],
    ['it ends after 1,843,200 bytes, in a.b', 'in a.b nach 1.843.200 Byte zu Ende'],
    ['a file of 46.2 MB', 'eine Datei von 46,2 MB'],
    ['The loader cannot use these: a (it is empty), b and 3 more.', 'Unbrauchbar: a (leer), b und 3 weitere.'],
    ['The loader cannot use these: $&.', 'Unbrauchbar: $&.'],
  ])('%s: %s', (english, translated) => {
    expect(said(english)).toBe(translated)
  })

  it('that is not known is marked as English, and only it', () => {
    const sentence = `Kaputt: ${said('it exploded')}.`
    expect(piecesOf(sentence)).toEqual([
      { text: 'Kaputt: ', foreign: false },
      { text: 'it exploded', foreign: true },
      { text: '.', foreign: false },
    ])
    expect(unmarked(sentence)).toBe('Kaputt: it exploded.')
  })
})
