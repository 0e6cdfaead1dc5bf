import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { WebSocket as WsClient } from 'ws'
import { isRoot } from '../../testing/command.ts'
import { firstLine, test } from './fixtures.ts'

const secretOf = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem('thinstick-page') ?? '')

/** The status of a request with these headers, Host included. */
const status = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end()
  })

test('the link works once, and nothing works without it', async ({ page, host, browser }) => {
  const { origin } = new URL(host.url)
  expect(await status(origin, {})).toBe(403)
  expect(await status(`${origin}/?token=${'x'.repeat(43)}`, {})).toBe(403)
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
  expect(page.url()).toBe(`${origin}/`)
  const cookies = await page.context().cookies()
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  const answer = await other.goto(host.url)
  expect(answer?.status()).toBe(403)
  await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await other.goto(origin)
  await expect(other.getByRole('heading', { name: 'This browser has not been let in' })).toBeVisible()
  expect(await other.evaluate(() => document.scripts.length)).toBe(0)
  await stranger.close()
  // The browser that has the cookie may use the link again.
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
})

test('another Host, another Origin and another call are refused', async ({ page, host }) => {
  const { origin, host: name } = new URL(host.url)
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
  const [cookie] = await page.context().cookies()
  const session = { Cookie: `${cookie?.name}=${cookie?.value}` }
  expect(await status(origin, session)).toBe(200)
  expect(await status(origin, { ...session, Host: 'evil.example' })).toBe(403)
  const upgrade = {
    ...session,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }
  const calls = `${origin}/calls`
  expect(await status(calls, { ...upgrade, Origin: 'http://evil.example' })).toBe(403)
  expect(await status(calls, { ...upgrade, Origin: `http://${name}`, Cookie: `${cookie?.name}=wrong` })).toBe(403)
  const closedAfter = (...messages: object[]): Promise<number> =>
    page.evaluate(
      all =>
        new Promise<number>(resolve => {
          const socket = new WebSocket(`ws://${location.host}/calls`)
          socket.onopen = () => {
            for (const message of all) socket.send(JSON.stringify(message))
          }
          socket.onclose = ({ code }) => resolve(code)
        }),
      messages,
    )
  const start = { id: 1, call: 'start', args: [{ image: 'demo' }] }
  expect(await closedAfter(start)).toBe(1008)
  expect(await closedAfter({ secret: await secretOf(page) }, start)).toBe(1008)
  expect(await status(`${origin}/..%2f..%2fetc/passwd`, session)).toBe(404)
})

test('a reload and a second tab go on; the secret stands in no address and no cookie', async ({ page, host }) => {
  await page.goto(host.url)
  const first = page.getByRole('heading', { name: 'Which ESXi image?' })
  await first.waitFor()
  const secret = await secretOf(page)
  expect(secret).toHaveLength(43)
  expect(host.url).not.toContain(secret)
  expect(JSON.stringify(await page.context().cookies())).not.toContain(secret)
  await page.reload()
  await first.waitFor()
  const tab = await page.context().newPage()
  await tab.goto(new URL(host.url).origin)
  await tab.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
  // Going back does not lead to the page that redeemed the token.
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('a browser that stores nothing is told so', async ({ browser, host }) => {
  const context = await browser.newContext()
  await context.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError')
      },
    }),
  )
  const page = await context.newPage()
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Thinstick needs to store one value' }).waitFor()
  await context.close()
})

test('a browser that runs no scripts is told so', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Thinstick needs JavaScript' }).waitFor()
  await context.close()
})

test('the window asks for nothing but the files of its own host, which come packed', async ({ page, host }) => {
  const { origin } = new URL(host.url)
  const asked: string[] = []
  const codings: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('response', answer => {
    const { 'content-encoding': coding = 'none', 'content-length': length } = answer.headers()
    // Packing makes a file of a few bytes longer.
    const tiny = coding === 'none' && Number(length) < 200
    if (answer.url().includes('/assets/') && !tiny) codings.push(coding)
  })
  page.on('websocket', socket => asked.push(socket.url().replace('ws:', 'http:')))
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Try it with the demo image' }).click()
  await page.getByRole('button', { name: 'Choose a stick' }).click()
  await page.getByRole('heading', { name: 'Which stick?' }).waitFor()
  expect(asked.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([])
  expect(asked.length).toBeGreaterThan(3)
  expect(codings.length).toBeGreaterThan(1)
  expect(codings.filter(coding => coding !== 'br')).toEqual([])
})

test('two instances do not disturb each other in one browser', async ({ page, host, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-second-'))
  const second = spawn(process.execPath, ['dist/test/test-host.mjs', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    await page.goto(host.url)
    await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
    const other = await context.newPage()
    await other.goto(await firstLine(second))
    await other.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Try it with the demo image' }).click()
    await page.getByRole('button', { name: 'Choose a stick' }).waitFor()
  } finally {
    second.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

test('who listens on another port gets the cookie, and nothing by it', async ({ page, host }) => {
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
  let stolen = ''
  const thief = createServer(({ headers }, response) => {
    stolen = headers.cookie ?? ''
    response.end()
  })
  await new Promise<void>(resolve => thief.listen(0, '127.0.0.1', resolve))
  try {
    const tab = await page.context().newPage()
    await tab.goto(`http://127.0.0.1:${(thief.address() as AddressInfo).port}/`)
    expect(stolen).toMatch(/^thinstick-/)
    const { origin, host: name } = new URL(host.url)
    const socket = new WsClient(`ws://${name}/calls`, { headers: { Cookie: stolen }, origin })
    const said: string[] = []
    socket.on('message', data => said.push(String(data)))
    socket.on('open', () => socket.send(JSON.stringify({ id: 1, call: 'hello', args: [] })))
    expect(await new Promise(resolve => socket.on('close', resolve))).toBe(1008)
    expect(said).toEqual([])
    // No page that the cookie opens reveals the secret either.
    const pages = await Promise.all(
      ['/', '/index.html'].map(path => fetch(origin + path, { headers: { Cookie: stolen } })),
    )
    for (const answer of pages) expect(await answer.text()).not.toContain(await secretOf(page))
  } finally {
    thief.closeAllConnections()
    thief.close()
  }
})

/** The command line's own host: its address, and what it has opened by then. */
const serving = async (prefix: string[], folder: string) => {
  const opened = join(folder, 'opened')
  writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$@" >>${opened}\n`, { mode: 0o755 })
  const env = { ...process.env, HOME: folder, PATH: `${folder}:${process.env.PATH}`, DISPLAY: ':99' }
  const [program, ...args] = [...prefix, process.execPath, 'dist/cli.mjs', 'serve'] as unknown as [string, ...string[]]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let notes = ''
  child.stderr.on('data', text => {
    notes += text
  })
  const line = await firstLine(child)
  return {
    url: line.replace('Thinstick is at ', ''),
    notes: () => notes,
    opened: () => (existsSync(opened) ? readFileSync(opened, 'utf8').trim() : ''),
    end: async () => {
      child.kill('SIGINT')
      await new Promise(resolve => child.once('exit', resolve))
    },
  }
}

test.describe('the browser that is opened', () => {
  let folder = ''
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'thinstick-serve-'))
    chmodSync(folder, 0o777)
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('gets a private file and no token; the file is gone when it was used', async ({ page }) => {
    const asUser = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
    const host = await serving(asUser, folder)
    try {
      await expect.poll(host.opened).toMatch(/\.html$/)
      const path = host.opened()
      const { searchParams } = new URL(host.url)
      expect(path).not.toContain(searchParams.get('token'))
      expect(readFileSync(path, 'utf8')).toContain(searchParams.get('token'))
      expect(statSync(path).mode & 0o077).toBe(0)
      expect(statSync(dirname(path)).mode & 0o077).toBe(0)
      await page.goto(`file://${path}`)
      await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
      expect(existsSync(dirname(path))).toBe(false)
    } finally {
      await host.end()
    }
  })

  test('is none for root, who is told how to go on', async ({ page }) => {
    test.skip(!isRoot, 'needs root')
    const host = await serving([], folder)
    try {
      await page.goto(host.url)
      await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
      expect(host.opened()).toBe('')
      expect(host.notes()).toContain('No browser is opened for root')
    } finally {
      await host.end()
    }
  })
})
