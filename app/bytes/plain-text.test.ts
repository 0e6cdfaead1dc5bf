import { describe, expect, it } from 'vitest'
import { jsonText, plainText } from './plain-text.ts'

/** One of each class: C0, DEL, C1, bidi, separators, invisible, tags, half a surrogate pair. */
const HARMFUL = [
  ...['\0', '\u0007', '\b', '\t', '\n', '\r', '\u001b', '\u007f', '\u0080', '\u009b', '\u009d', '\u009f'],
  ...['\u061c', '\u200b', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff'],
  ...['\u{e0041}', '\ud800', '\udc00'],
]

describe('plainText', () => {
  it('replaces every character without a glyph', () => {
    for (const char of HARMFUL) expect(plainText(`a${char}b`), JSON.stringify(char)).toBe('a\ufffdb')
  })

  it('keeps letters of any script, emoji and joiners', () => {
    const text = 'Ünïcödé 中文 עברית العربية \u0915\u094d\u200d\u0937 👍🏽 c:\\\\ "quoted"'
    expect(plainText(text)).toBe(text)
  })
})

describe('jsonText', () => {
  it('escapes them without changing the meaning', () => {
    for (const char of HARMFUL) {
      const text = jsonText({ [`k${char}`]: `a${char}b` })
      expect(plainText(text), JSON.stringify(char)).toBe(text)
      expect(JSON.parse(text)).toEqual({ [`k${char}`]: `a${char}b` })
    }
  })

  it('keeps the line breaks of an indented document', () => {
    expect(jsonText({ a: ['\u202e'] }, 2)).toBe('{\n  "a": [\n    "\\u202e"\n  ]\n}')
  })
})
