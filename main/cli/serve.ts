import { fileURLToPath } from 'node:url'
import { startBrowserHost } from '../browser-host/browser-host.ts'
import { browserServices } from '../browser-host/browser-services.ts'
import { openBrowser } from '../browser-host/open-browser.ts'
import { logError } from '../platform/log.ts'
import { EXIT } from './exit-status.ts'
import type { Terminal } from './terminal.ts'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined

const isRoot = (): boolean => process.getuid?.() === 0

const AS_ROOT = [
  'Thinstick runs as root. No browser is opened for root: open the address yourself, as the user you are.',
  'Start Thinstick without sudo where you can: whoever has its page could write to any drive that it offers, and it needs',
  "root's rights for nothing but writing, for which it asks by itself.",
]

/** Serves the window to a browser until it is interrupted; while a stick is being written the first interrupt cancels. */
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
    log: error => terminal.note([`Something went wrong in Thinstick; it goes on. ${logError(error) ?? ''}`]),
    onRedeemed: () => used(),
  })
  terminal.out([`Thinstick is at ${host.url}`])
  terminal.note(['The link works once, in one browser. Ctrl+C ends it.'])
  if (isRoot()) terminal.note(AS_ROOT)
  else if (open && hasDisplay()) used = openBrowser(host.url)
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  used()
  await services.stop()
  await host.close()
  return EXIT.cancelled
}
