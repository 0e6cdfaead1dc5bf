import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowserHost } from '../host/browser-host.ts'
import { createServices } from '../services/services.ts'
import { settingsFolder } from '../user-folders.ts'
import { EXIT } from './exit-status.ts'
import type { Terminal } from './terminal.ts'

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined

const openBrowser = (url: string): void => {
  const [command, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // Without a browser the printed address is all there is.
  child.on('error', () => {})
  child.unref()
}

/** Serves the window to a browser until it is interrupted; while a stick is being written the first interrupt cancels. */
export const serve = async (
  { port, open }: { readonly port: number; readonly open: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> => {
  const services = await createServices({
    shell: {
      name: 'browser',
      chooseImage: async () => null,
      chooseSavePath: async suggestion => join(homedir(), suggestion),
    },
    settingsFolder: settingsFolder(),
  })
  const host = await startBrowserHost({
    services,
    rendererFolder: fileURLToPath(new URL('./renderer', import.meta.url)),
    port,
  })
  terminal.out([`Thinstick is at ${host.url}`])
  terminal.note(['The link works once, in one browser. Ctrl+C ends it.'])
  if (open && hasDisplay()) openBrowser(host.url)
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  await services.stop()
  await host.close()
  return EXIT.cancelled
}
