import { expect } from 'vitest'
import type { Guest } from './guest.ts'
import type { Running } from './shell.ts'

/** A line of the CLI's JSON. */
export interface Document {
  readonly event?: string
  readonly [key: string]: unknown
}

/** The JSON document that a line is; undefined where it is none. */
export const documentOf = (line: string): Document | undefined => {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined
  } catch {
    return undefined
  }
}

/** Where the CLI that was started last left its process id. */
const LAST_ID = '/run/cli.pid'

/** Starts the CLI in a guest; `onDocument` is called with each line of JSON. */
export const beginCli = (guest: Guest, args: string, onDocument: (document: Document) => void): Running =>
  guest.begin(`echo $$ > ${LAST_ID}; exec ${process.execPath} dist/cli.mjs ${args}`, {
    onLine: line => {
      const document = documentOf(line)
      if (document) onDocument(document)
    },
  })

/** Interrupts the CLI that was started last, as Ctrl+C does. */
export const interruptCli = async (guest: Guest): Promise<void> => {
  await guest.run(`kill -INT "$(cat ${LAST_ID})"`)
}

/** Runs a flash in a guest to its end: its status and its report. */
export const flashInGuest = async (
  guest: Guest,
  image: string,
  seconds = 60,
): Promise<{ status: number; report: Document }> => {
  const { status, lines } = await guest.run(
    `${process.execPath} dist/cli.mjs flash ${image} --to /dev/sda --yes --json`,
    seconds,
  )
  const report = lines.map(documentOf).findLast(document => document?.event === 'report')
  // A status alone might be that of a CLI that never began.
  expect(report, lines.slice(-20).join('\n')).toBeDefined()
  return { status, report: report ?? {} }
}

/** Waits until the kernel has the stick, or has it no more. */
export const waitForStick = async (guest: Guest, there = true): Promise<void> => {
  const wait = `for i in $(seq 100); do ${there ? '' : '!'} [ -b /dev/sda ] && exit 0; sleep 0.1; done; exit 1`
  const { status } = await guest.run(wait)
  expect(status, guest.console.slice(-20).join('\n')).toBe(0)
}
