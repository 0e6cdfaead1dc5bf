import type { StartWriter } from './elevation.ts'
import { startOnLinux } from './start-on-linux.ts'
import { startOnMac } from './start-on-mac.ts'
import { startOnWindows } from './start-on-windows.ts'
import { type Installation, thisInstallation } from './writer-command.ts'

/** How the writer is started on each system; anything else is asked as Linux is. */
const STARTS: Partial<Record<NodeJS.Platform, (installation: Installation) => StartWriter>> = {
  darwin: startOnMac,
  win32: startOnWindows,
}

/** Starts the writer by the dialog that this system has for it. */
export const startElevated: StartWriter = grants =>
  (STARTS[process.platform] ?? startOnLinux)(thisInstallation())(grants)
