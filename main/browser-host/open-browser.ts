import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A page on disk that sends a browser to an address. */
export interface AddressFile {
  readonly path: string
  remove(): void
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const pageTo = (url: string): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${escaped(url)}">
<title>Thinstick</title>
<a href="${escaped(url)}">Go on to Thinstick</a>
`

// A browser from a snap has its own /tmp and cannot see hidden folders, so on Linux this is a visible folder that
// exists for a moment. macOS and Windows have a temporary folder for each user.
const defaultParents = (): string[] => (process.platform === 'linux' ? [homedir(), tmpdir()] : [tmpdir()])

/**
 * Puts an address into a file that only its owner can read. On a browser's command line, every user of the machine
 * could read it. Undefined if it cannot be written to any of the folders.
 */
export const writeAddressFile = (
  url: string,
  parents: readonly string[] = defaultParents(),
): AddressFile | undefined => {
  for (const parent of parents) {
    try {
      // Created with mode 0700.
      const folder = mkdtempSync(join(parent, 'thinstick-browser-'))
      const remove = (): void => rmSync(folder, { recursive: true, force: true })
      try {
        const path = join(folder, 'thinstick.html')
        writeFileSync(path, pageTo(url), { mode: 0o600, flag: 'wx' })
        return { path, remove }
      } catch {
        remove()
      }
    } catch {
      // Try the next one.
    }
  }
  return undefined
}

/** Program and arguments that show a file in the user's browser. */
export const browserCommand = (path: string, platform: NodeJS.Platform = process.platform): [string, string[]] => {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', pathToFileURL(path).href]]
  return [platform === 'darwin' ? 'open' : 'xdg-open', [path]]
}

// Longer than any browser takes to start.
const LASTS_MS = 120_000

/**
 * Opens the address in the user's browser, if there is one; the address is printed as well. The returned function
 * removes the file left for the browser: call it once the address has been used.
 */
export const openBrowser = (url: string, command = browserCommand): (() => void) => {
  const file = writeAddressFile(url)
  if (!file) return () => {}
  const remove = (): void => {
    clearTimeout(timer)
    process.off('exit', remove)
    file.remove()
  }
  const timer = setTimeout(remove, LASTS_MS).unref()
  process.once('exit', remove)
  const [program, args] = command(file.path)
  // The installed command line is Electron acting as Node. A browser, or anything else that it starts, must not.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(program, args, { stdio: 'ignore', detached: true, env })
  child.on('error', remove)
  child.unref()
  return remove
}
