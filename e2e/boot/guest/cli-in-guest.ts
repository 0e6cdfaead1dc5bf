import { expect } from 'vitest'
import type { Guest } from './guest.ts'
import type { Running } from './shell.ts'

/** A line of the command line's JSON. */
export interface Document {
  readonly event?: string
  readonly [key: string]: unknown
}

/** The JSON document in a line; undefined if it is not one. */
export const documentOf = (line: string): Document | undefined => {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined
  } catch {
    return undefined
  }
}

/** Where the last command line to be started left its process id. */
const LAST_ID = '/run/cli.pid'

/** Starts the command line in a guest; `onDocument` is called with each line of JSON. */
export const beginCli = (guest: Guest, args: string, onDocument: (document: Document) => void): Running =>
  guest.begin(`echo $$ > ${LAST_ID}; exec ${process.execPath} dist/cli.mjs ${args}`, {
    onLine: line => {
      const document = documentOf(line)
      if (document) onDocument(document)
    },
  })

/** Interrupts the last command line to be started, as Ctrl+C does. */
export const interruptCli = async (guest: Guest): Promise<void> => {
  await guest.run(`kill -INT "$(cat ${LAST_ID})"`)
}

/** Runs a flash in a guest to its end. Resolves to its status and its report. */
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
  // The status alone might be that of a command line that never began.
  expect(report, lines.slice(-20).join('\n')).toBeDefined()
  return { status, report: report ?? {} }
}

/** Waits until the kernel has the stick, or no longer has it. */
export const waitForStick = async (guest: Guest, there = true): Promise<void> => {
  const wait = `for i in $(seq 100); do ${there ? '' : '!'} [ -b /dev/sda ] && exit 0; sleep 0.1; done; exit 1`
  const { status } = await guest.run(wait)
  expect(status, guest.console.slice(-20).join('\n')).toBe(0)
}
