import { describe, expect, it } from 'vitest'
import { screenLines } from './screen-text.ts'

/** What the monitor prints for a screen with these lines, light grey on black. */
const dumpOf = (lines: readonly (string | readonly number[])[]): string => {
  const cells = new Uint8Array(80 * 25 * 2)
  for (let cell = 0; cell < 80 * 25; cell++) cells.set([0x20, 0x07], cell * 2)
  for (const [row, line] of lines.entries())
    for (const [column, value] of [...line].entries())
      cells[(row * 80 + column) * 2] = typeof value === 'number' ? value : value.charCodeAt(0)
  const view = new DataView(cells.buffer)
  const words = Array.from(
    { length: cells.length / 4 },
    (_, i) =>
      `0x${view
        .getUint32(i * 4, true)
        .toString(16)
        .padStart(8, '0')}`,
  )
  const rows = Array.from({ length: words.length / 4 }, (_, i) => {
    const address = (0xb8000 + i * 16).toString(16).padStart(16, '0')
    return `${address}: ${words.slice(i * 4, i * 4 + 4).join(' ')}\r\n`
  })
  return rows.join('')
}

describe('screenLines', () => {
  it('returns the lines without blanks at their ends and blank lines at the end', () => {
    expect(screenLines(dumpOf(['SeaBIOS (version 1.16)', '', '  boot:   ']))).toEqual([
      'SeaBIOS (version 1.16)',
      '',
      '  boot:',
    ])
    expect(screenLines(dumpOf([]))).toEqual([])
  })

  it('reads a whole line, and the last', () => {
    const lines = Array.from({ length: 25 }, (_, row) => String.fromCharCode(65 + row).repeat(80))
    expect(screenLines(dumpOf(lines))).toEqual(lines)
  })

  it('reads code page 437, and shows control codes and zeros as blanks', () => {
    expect(screenLines(dumpOf([[0xc9, 0xcd, 0xbb, 0x00, 0x41, 0x1b, 0x42, 0x0a]]))).toEqual(['╔═╗ A B'])
  })

  it('returns nothing for something that is not a dump', () => {
    expect(screenLines('')).toEqual([])
    expect(screenLines('Cannot access memory')).toEqual([])
  })
})
