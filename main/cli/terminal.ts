import { createInterface } from 'node:readline/promises'
import { jsonText, plainText } from '../../app/bytes/plain-text.ts'
import type { Document } from '../../app/contract/documents.ts'
import { OutputStream } from './output-stream.ts'

/**
 * Text for people: results go to stdout, everything else to stderr. All output of this program goes through here, line
 * by line, and whatever an image, an archive or a drive has put into a line comes out as plain text.
 */
export interface Terminal {
  out(lines: readonly string[]): void
  /** Bytes on stdout as they are; as plain text where that is a screen. Resolves once there is room for more. */
  bytes(bytes: Uint8Array): Promise<void>
  /** One document on stdout, in which control characters are escaped. */
  json(value: Document, indent?: number): void
  /** The same on one line, dropped if the reader does not keep up. */
  event(value: Document<'flash'>): void
  note(lines: readonly string[]): void
  /** A line that the next one replaces, if stderr is a terminal. */
  status(line: string): void
  /** Shows these lines and asks; undefined if nobody answered or `signal` was aborted. */
  ask(lines: readonly string[], question: string, signal: AbortSignal): Promise<string | undefined>
  /** Whether a person can be asked. */
  readonly interactive: boolean
  /** Aborted when nobody reads stdout any longer. */
  readonly unread: AbortSignal
  /** Why some of it could not be written to stdout. */
  readonly failure: string | undefined
  /** Resolves when everything printed has been written, or after a second. */
  settled(): Promise<void>
}

const CLEAR_LINE = '\r\x1b[2K'
const SETTLE_MS = 1000

const textOf = (lines: readonly string[]): string => lines.map(line => `${plainText(line)}\n`).join('')

const screenLines = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).replace(/\n$/, '').split(/\r?\n/)

/** The process's own terminal. */
export const processTerminal = (): Terminal => {
  const [out, err] = [new OutputStream(process.stdout), new OutputStream(process.stderr)]
  const live = process.stderr.isTTY === true
  const json = (value: Document, indent = 0): void => out.write(`${jsonText(value, indent)}\n`)
  let shown = false
  const note = (lines: readonly string[]): void => {
    err.write(`${shown ? CLEAR_LINE : ''}${textOf(lines)}`)
    shown = false
  }
  return {
    out: lines => out.write(textOf(lines)),
    bytes:
      process.stdout.isTTY === true
        ? async bytes => out.write(textOf(screenLines(bytes)))
        : bytes => out.writeBytes(bytes),
    json,
    event: value => {
      if (out.keepsUp) json(value)
    },
    note,
    status: line => {
      if (!live || !err.keepsUp) return
      const width = (process.stderr.columns ?? 80) - 1
      err.write(`${CLEAR_LINE}${plainText(line.slice(0, width))}`)
      shown = line !== ''
    },
    ask: (lines, question, signal) => {
      note(lines)
      return answerTo(plainText(question), signal)
    },
    interactive: process.stdin.isTTY === true && live,
    unread: out.closed,
    get failure() {
      return out.failure
    },
    settled: async () => {
      await Promise.all([out.settled(SETTLE_MS), err.settled(SETTLE_MS)])
    },
  }
}

/** The line that was typed; undefined at the end of the input, on Ctrl+C or when the signal aborts. */
const answerTo = (question: string, signal: AbortSignal): Promise<string | undefined> =>
  new Promise(resolve => {
    const reader = createInterface({ input: process.stdin, output: process.stderr })
    reader.once('SIGINT', () => reader.close())
    reader.once('close', () => resolve(undefined))
    reader
      .question(question, { signal })
      .then(resolve, () => resolve(undefined))
      .finally(() => reader.close())
  })
