import type { StartWriter } from './elevation.ts'
import { startBySudoPrompt } from './start-by-sudo-prompt.ts'
import { startOnLinux } from './start-on-linux.ts'
import { startOnWindows } from './start-on-windows.ts'
import { type Installation, thisInstallation } from './writer-command.ts'

/** How the writer is started on each system; anything else is asked as macOS is. */
const STARTS: Partial<Record<NodeJS.Platform, (installation: Installation) => StartWriter>> = {
  linux: startOnLinux,
  win32: startOnWindows,
}

/** Starts the writer by the dialog that this system has for it. */
export const startElevated: StartWriter = grants =>
  (STARTS[process.platform] ?? startBySudoPrompt)(thisInstallation())(grants)
