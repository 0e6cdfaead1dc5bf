import { dirname, join } from 'node:path'
import type { StartWriter } from './elevation.ts'
import { hasTerminal, startBySudo } from './start-by-sudo.ts'
import type { Installation } from './writer-command.ts'

/** Whether somebody sits at this machine's screen, and whether there is a terminal. */
export interface Session {
  readonly remote: boolean
  readonly terminal: boolean
}

const thisSession = (): Session => ({ remote: process.env.SSH_CONNECTION !== undefined, terminal: hasTerminal() })

/** The program that shows sudo's question in a dialog; in a checkout it is beside the folder of the bundles. */
const askpassOf = ({ resources, writer }: Installation): string =>
  join(resources ?? join(dirname(dirname(writer)), 'resources'), 'macos', 'askpass')

/**
 * macOS: sudo, with a dialog of ours for the password, or in the terminal where the screen is elsewhere. What AppleScript
 * starts "with administrator privileges" may not open /dev/rdisk since macOS 10.15. Has never run on a Mac.
 */
export const startOnMac =
  (installation: Installation, session = thisSession()): StartWriter =>
  grants => {
    if (session.remote && !session.terminal) return { over: Promise.resolve('no-agent') }
    return startBySudo(installation, session.remote ? undefined : askpassOf(installation))(grants)
  }
