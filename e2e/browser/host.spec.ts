import { request as httpRequest } from 'node:http'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

/** A request whose Host header is the test's own. */
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
  await stranger.close()
  // The one who has the cookie may use the link again.
  await page.goto(host.url)
  await page.getByRole('heading', { name: 'Which ESXi image?' }).waitFor()
})

test('another Host, another Origin and another call are refused', async ({ page, host }) => {
  const { origin, host: name } = new URL(host.url)
  await page.goto(host.url)
  const [cookie] = await page.context().cookies()
  const session = { Cookie: `${cookie?.name}=${cookie?.value}` }
  expect(await status(origin, session)).toBe(200)
  expect(await status(origin, { ...session, Host: 'evil.example' })).toBe(403)
  const upgrade = {
    ...session,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhpbnN0aWNrdGhpbnN0aWM=',
  }
  expect(await status(`${origin}/calls`, { ...upgrade, Origin: 'http://evil.example' })).toBe(403)
  expect(await status(`${origin}/calls`, { ...upgrade, Origin: `http://${name}`, Cookie: 'thinstick=wrong' })).toBe(403)
  const closed = await page.evaluate(
    () =>
      new Promise(resolve => {
        const socket = new WebSocket(`ws://${location.host}/calls`)
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, call: 'start', args: [{ image: 'demo' }] }))
        socket.onclose = ({ code }) => resolve(code)
      }),
  )
  expect(closed).toBe(1008)
  expect(await status(`${origin}/..%2f..%2fetc/passwd`, session)).toBe(404)
})
