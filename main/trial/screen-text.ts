import { decodeCodePage437 } from '../../app/fat/code-page-437.ts'

const COLUMNS = 80
const ROWS = 25

/** Reads the screen in text mode: 80 by 25 cells, each a character and its colours, at this address on a PC. */
export const SCREEN_COMMAND = `xp /${(COLUMNS * ROWS) / 2}wx 0xb8000`

/** The cells' bytes from the monitor's output: words of 32 bits, four to a line after their address. */
const cellsIn = (dump: string): Uint8Array => {
  const words = [...dump.matchAll(/0x([0-9a-f]{8})(?!:)/gi)].map(([, word]) => Number.parseInt(word ?? '0', 16))
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word, true)
  return bytes
}

/**
 * The screen's lines from the output of SCREEN_COMMAND, without blanks at the ends of lines or blank lines at the end.
 */
export const screenLines = (dump: string): string[] => {
  const cells = cellsIn(dump)
  const lines: string[] = []
  for (let row = 0; row < ROWS; row++) {
    const from = row * COLUMNS * 2
    const characters = cells.subarray(from, from + COLUMNS * 2).filter((_, index) => index % 2 === 0)
    lines.push(lineOf(characters))
  }
  while (lines.at(-1) === '') lines.pop()
  return lines
}

// Zero is shown as a blank; other control codes are shown as symbols, which no loader's text needs.
const lineOf = (characters: Uint8Array): string =>
  decodeCodePage437(characters.map(byte => (byte < 0x20 ? 0x20 : byte))).trimEnd()
