import { describe, expect, it } from 'vitest'
import { commandLine, encodedScript, powerShellWord } from './command-line.ts'

describe('commandLine', () => {
  it.each([
    [['C:\\Program Files\\Thinstick\\node.exe', 'a=b&c=%20d'], '"C:\\Program Files\\Thinstick\\node.exe" "a=b&c=%20d"'],
    [['C:\\folder\\'], '"C:\\folder\\\\"'],
    [['say "hello"'], '"say \\"hello\\""'],
    [['a\\"b'], '"a\\\\\\"b"'],
    [[''], '""'],
  ])('makes of %j %s', (words, line) => {
    expect(commandLine(words)).toBe(line)
  })
})

describe('powerShellWord', () => {
  it.each([
    ['C:\\a b & c\\$x', "'C:\\a b & c\\$x'"],
    ["it's \u2019quoted\u2018", "'it''s \u2019\u2019quoted\u2018\u2018'"],
  ])('makes of %s %s', (word, literal) => {
    expect(powerShellWord(word)).toBe(literal)
  })
})

describe('encodedScript', () => {
  it('is UTF-16 in Base64, whatever letters are in it', () => {
    const script = encodedScript(["& 'C:\\Gr\u00fc\u00dfe\\\u65e5\u672c.exe'", 'exit 0'])
    expect(script).toMatch(/^[A-Za-z0-9+/=]+$/)
    expect(Buffer.from(script, 'base64').toString('utf16le')).toBe("& 'C:\\Gr\u00fc\u00dfe\\\u65e5\u672c.exe'\nexit 0")
  })
})
