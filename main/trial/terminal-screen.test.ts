import { describe, expect, it } from 'vitest'
import { TerminalScreen } from './terminal-screen.ts'

const linesOf = (...pieces: (string | Uint8Array)[]): string[] => {
  const screen = new TerminalScreen()
  for (const piece of pieces) screen.add(Buffer.from(piece as Uint8Array).toString('base64'))
  return screen.lines
}

describe('TerminalScreen', () => {
  it('shows what SeaBIOS sends', () => {
    expect(linesOf('\u001bc\u001b[?7l\u001b[2J\u001b[0mSeaBIOS\r\nBooting\u001b[0;1;37;44m...\r\n')).toEqual([
      'SeaBIOS',
      'Booting...',
    ])
    expect(linesOf()).toEqual([])
  })

  it('puts text where the cursor is, and clears', () => {
    expect(linesOf('old\u001b[2J\u001b[3;5Hmenu\u001b[3;5HM\u001b[1;1Htop')).toEqual(['top', '', '    Menu'])
    expect(linesOf('one two\u001b[1;4H\u001b[K')).toEqual(['one'])
    expect(linesOf('ab\bc\r\u0007x')).toEqual(['xc'])
  })

  it('joins sequences and characters that are cut in two', () => {
    expect(linesOf('\u001b', '[2;', '3Hx', Uint8Array.of(0xc3), Uint8Array.of(0xa9))).toEqual(['', '  xé'])
  })

  it('rolls up at its end, and stays within its edges', () => {
    const many = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\r\n')
    expect(linesOf(many).at(0)).toBe('line 5')
    expect(linesOf(`\u001b[99;99Hx${'y'.repeat(200)}`).at(-1)).toHaveLength(80)
    expect(linesOf('\u001b[0;0Hx\u001b[;Hy\u001b[1;1')).toEqual(['y'])
  })
})
