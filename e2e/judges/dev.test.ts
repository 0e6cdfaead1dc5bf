import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { bank, GOOD_CONFIG, smallImage } from '../../testing/small-image.ts'

/** A copy of the source, which the test may change. */
let copy = ''
let server: ChildProcess
let url = new URL('http://127.0.0.1')
let cookie = ''
let secret = ''
const said: string[] = []

const change = (file: string, from: string, to: string): void => {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'thinstick-dev-'))
  for (const name of [
    'app',
    'main',
    'renderer',
    'tools',
    'resources',
    'package.json',
    'vite.config.ts',
    'tsconfig.base.json',
    'tsconfig.json',
  ])
    cpSync(name, join(copy, name), { recursive: true, preserveTimestamps: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const env = { ...process.env, HOME: join(copy, 'home'), XDG_CACHE_HOME: join(copy, 'cache') }
  server = spawn(process.execPath, ['tools/dev.mjs'], { cwd: copy, env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((ready, fail) => {
    if (server.stdout)
      createInterface({ input: server.stdout }).on('line', line => {
        said.push(line)
        if (line.startsWith('Ready')) ready()
      })
    server.once('exit', code => fail(new Error(`it ended with ${code}`)))
  })
  url = new URL(said[0]?.replace('Thinstick is at ', '') ?? '')
  const answer = await fetch(url)
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  secret = /"thinstick-page", "([^"]+)"/.exec(await answer.text())?.[1] ?? ''
})
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(copy, { recursive: true, force: true })
})

const page = (path: string): Promise<Response> => fetch(url.origin + path, { headers: { Cookie: cookie } })

/** A socket that the host has let in, and the text of its messages. */
const connect = async (path: string, protocol?: string): Promise<{ socket: WebSocket; heard: string[] }> => {
  const socket = new WebSocket(`ws://${url.host}${path}`, protocol, { headers: { Cookie: cookie }, origin: url.origin })
  const heard: string[] = []
  socket.on('message', data => heard.push(String(data)))
  await new Promise((open, fail) => socket.once('open', open).once('error', fail))
  return { socket, heard }
}

/** The answer to one call, over a separate connection. */
const call = async (name: string, ...args: unknown[]): Promise<Record<string, unknown>> => {
  const { socket } = await connect('/calls')
  try {
    socket.send(JSON.stringify({ secret }))
    socket.send(JSON.stringify({ id: 1, call: name, args }))
    return await new Promise((answered, fail) => {
      socket.on('message', data => {
        const message = JSON.parse(String(data))
        if (message.id === 1) answered(message)
      })
      socket.once('close', code => fail(new Error(`closed with ${code}`)))
    })
  } finally {
    socket.terminate()
  }
}

describe('npm run dev', () => {
  it('shows nothing to who has not redeemed the token: no page, no source, no socket', async () => {
    for (const path of ['/', '/main.tsx', '/@vite/client', '/gallery.html'])
      expect((await fetch(url.origin + path)).status).toBe(403)
    for (const [path, protocol] of [
      ['/calls', undefined],
      ['/', 'vite-hmr'],
    ] as const) {
      const stranger = new WebSocket(`ws://${url.host}${path}`, protocol, { origin: url.origin })
      const status = await new Promise(closed => stranger.once('error', ({ message }) => closed(message)))
      expect(status).toContain('403')
    }
    expect((await fetch(url)).status).toBe(403)
  })

  it('shows the window as it is in the source, under the policy of the built one', async () => {
    const answer = await page('/')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self' 'nonce-\S+';/)
    expect(await answer.text()).toContain('/main.tsx')
    expect(await (await page('/start.tsx')).text()).toContain('createRoot')
    expect((await page('/@fs/etc/passwd')).status).toBe(403)
  })

  it('reads a packed image with a decoder that is built at need', async () => {
    const image = join(copy, 'small.dd')
    writeFileSync(image, smallImage({ bank: bank(GOOD_CONFIG) }))
    execFileSync('bzip2', [image])
    const { value } = await call('inspect', `${image}.bz2`)
    expect(value).toMatchObject({ build: '4.0.0-175625' })
  })

  it('tells the window of a change in it', async () => {
    const { heard, socket } = await connect(await viteSocket(), 'vite-hmr')
    await page('/words/en/shell.ts')
    change('renderer/words/en/shell.ts', "appName: 'Thinstick'", "appName: 'Another'")
    await expect.poll(() => heard.join(), { timeout: 10_000 }).toMatch(/"update"|"full-reload"/)
    expect(await (await page('/words/en/shell.ts')).text()).toContain('Another')
    socket.terminate()
  })

  it('loads the services again when they change; pages stay let in, and come back by themselves', async () => {
    const { socket } = await connect('/calls')
    socket.send(JSON.stringify({ secret }))
    const dropped = new Promise(closed => socket.once('close', closed))
    change('main/services/services.ts', 'version: packageJson.version', "version: 'changed'")
    await dropped
    await expect
      .poll(async () => (await call('hello')).value, { timeout: 10_000 })
      .toMatchObject({ version: 'changed' })
  })

  it('ends with all that it started', async () => {
    const ended = new Promise(exit => server.once('exit', exit))
    server.kill('SIGINT')
    expect(await ended).toBe(0)
    await expect(fetch(url.origin)).rejects.toThrow()
    expect(existsSync(join(copy, `node_modules/.thinstick-dev/run-${server.pid}`))).toBe(false)
  })
})

/** Where Vite's own client connects; its script knows the token. */
const viteSocket = async (): Promise<string> => {
  const client = await (await page('/@vite/client')).text()
  return `/?token=${/wsToken = "([^"]+)"/.exec(client)?.[1]}`
}
