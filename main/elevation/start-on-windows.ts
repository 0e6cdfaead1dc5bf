import { win32 } from 'node:path'
import { commandLine, encodedScript, powerShellWord } from '../windows/command-line.ts'
import { WindowsError } from '../windows/kernel.ts'
import { CANCELLED, type RunElevated, runElevated } from '../windows/run-elevated.ts'
import type { Elevation, StartWriter } from './elevation.ts'
import type { Installation } from './writer-command.ts'

export interface WindowsStart {
  readonly run: RunElevated
  /** Whether the program is Electron, which has to be told to run as Node. */
  readonly electron: boolean
  /** Windows' own folder. */
  readonly systemRoot: string
}

const HERE: WindowsStart = {
  run: runElevated,
  electron: process.versions.electron !== undefined,
  systemRoot: process.env.SystemRoot ?? 'C:\\Windows',
}

/** What is started with administrator rights: a program and its command line. */
export type ElevatedCommand = readonly [program: string, parameters: string]

/**
 * The command that starts the writer. An elevated process does not get the environment of the one that asks for it, so
 * Electron is told by a script to run as Node; the script is encoded, so nothing in it is read by a shell on the way.
 */
export const elevatedCommand = (
  { program, writer }: Pick<Installation, 'program' | 'writer'>,
  grants: readonly string[],
  { electron, systemRoot }: Pick<WindowsStart, 'electron' | 'systemRoot'>,
): ElevatedCommand => {
  if (!electron) return [program, commandLine([writer, ...grants])]
  const words = [program, writer, ...grants].map(powerShellWord)
  const script = encodedScript([
    "$env:ELECTRON_RUN_AS_NODE = '1'",
    // PowerShell waits for a program with windows only where it takes its output.
    `& ${words.join(' ')} | Out-Null`,
    'exit $LASTEXITCODE',
  ])
  return [
    win32.join(systemRoot, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    `-NoProfile -NonInteractive -WindowStyle Hidden -EncodedCommand ${script}`,
  ]
}

// winerror.h: ERROR_ACCESS_DENIED and ERROR_ACCESS_DISABLED_BY_POLICY, where nobody may be asked.
const NOBODY_ASKED = [5, 1260]

const elevationOf = (error: unknown): Elevation => {
  if (!(error instanceof WindowsError)) return 'no-agent'
  if (error.number === CANCELLED) return 'dismissed'
  return NOBODY_ASKED.includes(error.number) ? 'no-agent' : 'failed'
}

/** Windows: its own question for administrator rights. */
export const startOnWindows =
  (installation: Installation, start: WindowsStart = HERE): StartWriter =>
  grants => {
    const over = start.run(...elevatedCommand(installation, grants, start))
    return { over: over.then((status): Elevation => (status === 0 ? 'ended' : 'failed'), elevationOf) }
  }
