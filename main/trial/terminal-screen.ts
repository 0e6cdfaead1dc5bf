const ESCAPE = '\u001b'
// A control sequence, with its parameters and its command; any other escape; a character.
const PIECES = new RegExp(`${ESCAPE}\\[([0-9;?]*)([@-~])|${ESCAPE}.|[^${ESCAPE}]`, 'gsu')
const CUT_PIECE = new RegExp(`${ESCAPE}(\\[[0-9;?]{0,32})?$`)

const COLUMNS = 80
const ROWS = 25

const blankRow = (): string[] => new Array<string>(COLUMNS).fill(' ')

const clamped = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/**
 * The screen that a stream for a terminal produces: 80 by 25 characters. It understands what SeaBIOS sends
 * (src/sercon.c): text, carriage return, line feed, backspace, cursor positions and clearing; colours and anything else
 * are ignored.
 */
export class TerminalScreen {
  readonly #decoder = new TextDecoder()
  #rows = Array.from({ length: ROWS }, blankRow)
  #row = 0
  #column = 0
  /** An escape sequence that the last piece broke off in. */
  #rest = ''

  /** Takes the next bytes, in base64. */
  add(base64: string): void {
    const text = this.#rest + this.#decoder.decode(Buffer.from(base64, 'base64'), { stream: true })
    this.#rest = CUT_PIECE.exec(text)?.[0] ?? ''
    const whole = this.#rest === '' ? text : text.slice(0, -this.#rest.length)
    for (const [piece, parameters, command] of whole.matchAll(PIECES)) {
      if (command !== undefined) this.#obey(command, parameters ?? '')
      else if (piece === `${ESCAPE}c`) this.#clear()
      else if (!piece.startsWith(ESCAPE)) this.#put(piece)
    }
  }

  /** The lines, without blanks at their ends or blank lines at the end. */
  get lines(): string[] {
    const lines = this.#rows.map(row => row.join('').trimEnd())
    while (lines.at(-1) === '') lines.pop()
    return lines
  }

  #obey(command: string, parameters: string): void {
    const [first = 0, second = 0] = parameters.split(';').map(Number)
    switch (command) {
      case 'H':
      case 'f':
        this.#row = clamped((first || 1) - 1, ROWS - 1)
        this.#column = clamped((second || 1) - 1, COLUMNS - 1)
        break
      case 'J':
        if (first === 2) this.#clear()
        break
      case 'K':
        this.#rows[this.#row]?.fill(' ', this.#column)
        break
      default:
    }
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0
    else if (character === '\n') this.#newLine()
    else if (character === '\b') this.#column = Math.max(0, this.#column - 1)
    else if (character >= ' ') {
      const row = this.#rows[this.#row]
      if (row) row[this.#column] = character
      // No wrapping: SeaBIOS switches that off and places the cursor itself.
      this.#column = Math.min(this.#column + 1, COLUMNS - 1)
    }
  }

  #newLine(): void {
    if (this.#row < ROWS - 1) this.#row++
    else this.#rows = [...this.#rows.slice(1), blankRow()]
  }

  #clear(): void {
    this.#rows = Array.from({ length: ROWS }, blankRow)
    this.#row = 0
    this.#column = 0
  }
}
