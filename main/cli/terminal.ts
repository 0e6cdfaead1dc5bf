/** Text for people: to stdout what was asked for, to stderr what goes by. */
export interface Terminal {
  out(text: string): void
  note(text: string): void
  /** A line that the next one replaces, where stderr is a terminal. */
  status(text: string): void
  /** Whether a person can be asked. */
  readonly interactive: boolean
  readonly colour: boolean
}

const CLEAR_LINE = '\r\x1b[2K'

/** The process's own terminal. */
export const processTerminal = (): Terminal => {
  const live = process.stderr.isTTY === true
  let shown = false
  const clear = (): string => (shown ? CLEAR_LINE : '')
  return {
    out: text => process.stdout.write(`${text}\n`),
    note: text => {
      process.stderr.write(`${clear()}${text}\n`)
      shown = false
    },
    status: text => {
      if (!live) return
      const width = (process.stderr.columns ?? 80) - 1
      process.stderr.write(`${CLEAR_LINE}${text.slice(0, width)}`)
      shown = true
    },
    interactive: process.stdin.isTTY === true && live,
    colour: live && process.env.NO_COLOR === undefined,
  }
}
