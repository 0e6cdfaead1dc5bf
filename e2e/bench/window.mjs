// The window rows: from the address to a usable first screen in Chromium.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { median, RUNS } from './measure.mjs'

const CHROMIUM = '/usr/bin/chromium'
const FIRST_SCREEN = 'window: address to a usable first screen, Chromium, host already up'

/** The address that a host prints. @param {import('node:child_process').ChildProcess} host @returns {Promise<string>} */
const addressOf = host =>
  new Promise((resolve, reject) => {
    if (host.stdout) createInterface({ input: host.stdout }).once('line', line => resolve(line.replace(/^.* /, '')))
    host.once('error', reject)
    host.once('exit', code => reject(new Error(`the host ended with ${code}`)))
  })

/** Notes in a page when its first heading has been drawn: nothing of Playwright's runs in the page before that. */
const noteFirstHeading = () => {
  const watch = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return
    watch.disconnect()
    const note = () => Reflect.set(window, 'drawnAt', performance.timeOrigin + performance.now())
    // A task after the next frame comes when that frame has been handed on.
    requestAnimationFrame(() => setTimeout(note))
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** Seconds from an address to its first heading, in a browser that has nothing stored.
 * @param {import('@playwright/test').Browser} browser @param {string} address
 */
const untilDrawn = async (browser, address) => {
  const context = await browser.newContext()
  await context.addInitScript(noteFirstHeading)
  const page = await context.newPage()
  // A new Chromium window loads scripts of its own for a while.
  await delay(3000)
  const started = Date.now()
  await page.goto(address, { waitUntil: 'commit' })
  await delay(2500)
  const drawn = await page.evaluate(() => Number(Reflect.get(window, 'drawnAt')))
  await context.close()
  return (drawn - started) / 1000
}

/** @param {import('@playwright/test').Browser} browser */
const firstScreen = async browser => {
  const home = mkdtempSync(join(tmpdir(), 'thinstick-bench-'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home }
  const host = spawn(process.execPath, ['dist/cli.mjs', 'serve', '--no-open'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    return await untilDrawn(browser, await addressOf(host))
  } finally {
    const ended = new Promise(resolve => host.once('exit', resolve))
    if (host.kill('SIGINT')) await ended
    rmSync(home, { recursive: true, force: true })
  }
}

const EMPTY_PAGE = '<!doctype html><body><script type="module" src="/page.js"></script>'
const EMPTY_SCRIPT = "document.body.innerHTML = '<h1>Nothing else</h1>'"

/** The same for a page whose one script draws a heading. @param {import('@playwright/test').Browser} browser */
const emptyPage = async browser => {
  const server = createServer(({ url }, response) => {
    const script = url?.endsWith('.js')
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ? EMPTY_SCRIPT : EMPTY_PAGE)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  try {
    return await untilDrawn(
      browser,
      `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
    )
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** @returns {Promise<import('./measure.mjs').Row[]>} */
export const windowRows = async () => {
  if (!existsSync(CHROMIUM)) return [{ name: FIRST_SCREEN, skipped: 'there is no Chromium here' }]
  const { chromium } = await import('@playwright/test')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: CHROMIUM, args })
  try {
    /** @type {{ ours: number[], empty: number[] }} */
    const times = { ours: [], empty: [] }
    for (let run = 0; run < RUNS; run++) {
      times.empty.push(await emptyPage(browser))
      times.ours.push(await firstScreen(browser))
    }
    const [ours, empty] = [median(times.ours), median(times.empty)]
    return [
      { name: FIRST_SCREEN, ours, theirs: 0.5, goal: 1 },
      {
        name: 'the same, against a page whose one script draws a heading, and 0.25 s',
        ours,
        theirs: empty + 0.25,
        goal: 1,
      },
    ]
  } finally {
    await browser.close()
  }
}
