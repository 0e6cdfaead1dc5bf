import { app, dialog, protocol } from 'electron'
import { describeProblem } from '../../app/words/problem-wording.ts'
import { shellWords } from '../../app/words/shell-wording.ts'
import { problemOf } from '../platform/problem-of.ts'
import { APP_SCHEME } from './app-protocol.ts'
import { hardenContents } from './harden.ts'
import { openWindow } from './open-window.ts'

const giveUp = (error: unknown): void => {
  const { message, advice } = describeProblem(problemOf(error))
  dialog.showErrorBox(shellWords.cannotStart, `${message}\n\n${advice}`)
  app.exit(1)
}

// Both of these count only before the program is ready.
protocol.registerSchemesAsPrivileged([APP_SCHEME])
// It would take back --no-sandbox, which systems that have no sandbox, and root, need to start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

if (app.requestSingleInstanceLock()) app.whenReady().then(openWindow).catch(giveUp)
else app.quit()
