import type { StartWriter } from './elevation.ts'
import { startBySudoPrompt } from './start-by-sudo-prompt.ts'
import { startOnLinux } from './start-on-linux.ts'
import { thisInstallation } from './writer-command.ts'

/** Starts the writer by the dialog that this system has for it. */
export const startElevated: StartWriter = grants =>
  (process.platform === 'linux' ? startOnLinux : startBySudoPrompt)(thisInstallation())(grants)
