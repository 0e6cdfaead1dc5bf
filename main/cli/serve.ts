import { fileURLToPath } from 'node:url'
import { startBrowserHost } from '../browser-host/browser-host.ts'
import { browserServices } from '../browser-host/browser-services.ts'
import { openBrowser } from '../browser-host/open-browser.ts'
import { hasDisplay } from '../platform/display.ts'
import { logError } from '../platform/log.ts'
import { isRoot } from '../platform/user.ts'
import { EXIT } from './exit-status.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

/**
 * Serves the window to a browser until it is interrupted; while a stick is being written, the first interrupt only
 * cancels the job.
 */
export const serve = async (
  { port, open }: { readonly port: number; readonly open: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const services = await browserServices()
  let used = (): void => {}
  const host = await startBrowserHost({
    services,
    rendererFolder: fileURLToPath(new URL('./renderer', import.meta.url)),
    port,
    log: error => terminal.note([cliWords.serve.failed(logError(error))]),
    onRedeemed: () => used(),
  })
  terminal.out([cliWords.serve.address(host.url)])
  terminal.note([cliWords.serve.once])
  if (isRoot()) terminal.note(cliWords.serve.asRoot)
  else if (open && hasDisplay()) used = openBrowser(host.url)
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  used()
  await services.stop()
  await host.close()
  return EXIT.cancelled
}
