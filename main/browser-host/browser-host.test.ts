import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import type { Services } from '../services/services.ts'
import { type BrowserHost, startBrowserHost } from './browser-host.ts'

let folder = ''
let host: BrowserHost
let port = 0
let logged: unknown[] = []
let left = 0
let tell: (event: string, value: unknown) => void = () => {}

const HELLO = { shell: 'browser', version: '1', virtualStick: '/v.img', platform: 'linux' }

const WINDOW = '<head><title>the window</title></head>'

const servicesWith = (handlers: object): Services =>
  ({
    handlers: { hello: async () => HELLO, ...handlers },
    subscribe: (listener: typeof tell) => {
      tell = listener
      return () => {
        tell = () => {}
      }
    },
    page() {
      return this
    },
    leave: () => {
      left++
    },
    isBusy: () => false,
    stop: async () => {},
  }) as unknown as Services

const start = async (more: object = {}, handlers: object = {}): Promise<void> => {
  host = await startBrowserHost({
    services: servicesWith(handlers),
    rendererFolder: folder,
    port: 0,
    log: error => logged.push(error),
    ...more,
  })
  port = Number(new URL(host.url).port)
}

beforeEach(() => {
  logged = []
  left = 0
  folder = mkdtempSync(join(tmpdir(), 'thinstick-host-'))
  writeFileSync(join(folder, 'index.html'), WINDOW)
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that comes back for these bytes until the other end closes; '' if the connection is reset. */
const raw = (bytes: string | Buffer, onConnected?: (socket: Socket) => void): Promise<string> =>
  new Promise(resolve => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes)
      onConnected?.(socket)
    })
    socket.setTimeout(5000, () => socket.destroy())
    socket.on('data', data => {
      heard += data.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })

const get = (path: string, ...headers: string[]): Promise<string> =>
  raw([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...headers, '', ''].join('\r\n'))

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)

/** Redeems the token: the cookie and the secret that a browser would keep. */
const redeem = async (): Promise<{ readonly cookie: string; readonly secret: string }> => {
  const answer = await get(new URL(host.url).pathname + new URL(host.url).search)
  expect(statusOf(answer)).toBe(200)
  return {
    cookie: /set-cookie: ([^;]+);/i.exec(answer)?.[1] ?? '',
    secret: new RegExp(`setItem\\("${PAGE_SECRET_KEY}", "([^"]+)"\\)`).exec(answer)?.[1] ?? '',
  }
}

const open = (cookie: string, origin = `http://127.0.0.1:${port}`): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/calls`, { headers: { Cookie: cookie }, origin })
    socket.on('open', () => resolve(socket))
    socket.on('error', reject)
  })

const closeCode = (socket: WebSocket): Promise<number> => new Promise(resolve => socket.once('close', resolve))

/** The next event or answer. */
const next = (socket: WebSocket): Promise<unknown> =>
  new Promise(resolve => socket.once('message', data => resolve(JSON.parse(String(data)))))

/** Whether the host still serves a page, from redeeming the token to an answer. */
const serves = async (cookie: string, secret: string): Promise<void> => {
  expect(await get('/', `Cookie: ${cookie}`)).toContain('the window')
  const socket = await open(cookie)
  socket.send(JSON.stringify({ secret }))
  socket.send(JSON.stringify({ id: 7, call: 'hello', args: [] }))
  expect(await next(socket)).toEqual({ id: 7, value: HELLO })
  socket.terminate()
}

const UPGRADE = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13']
const upgradeRequest = (...headers: string[]): string =>
  ['GET /calls HTTP/1.1', `Host: 127.0.0.1:${port}`, ...UPGRADE, ...headers, '', ''].join('\r\n')
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='

/** The bytes of a frame as a client sends it, with a mask of zeros. */
const frame = (opcode: number, payload: Buffer, { masked = true } = {}): Buffer =>
  Buffer.concat([Buffer.of(0x80 | opcode, (masked ? 0x80 : 0) | payload.length), Buffer.alloc(masked ? 4 : 0), payload])

describe('what a stranger sends', () => {
  it.each([
    ['GET // HTTP/1.1', 403],
    ['GET http://[/ HTTP/1.1', 400],
    ['GET *?token=x HTTP/1.1', 400],
    ['GET /%00%ff/..;?token=%zz HTTP/1.1', 403],
    ['POST / HTTP/1.1', 405],
    ['OPTIONS * HTTP/1.1', 405],
    ['no request at all', 400],
    ['GET / HTTP/1.1\r\nHost: evil.example', 403],
    [`GET / HTTP/1.1\r\nCookie: ${'x'.repeat(40_000)}`, 431],
    ['CONNECT 127.0.0.1:1 HTTP/1.1', 0],
  ])('is answered and forgotten: %.60s', async (line, status) => {
    await start()
    const answer = await raw(`${line}\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
    expect(statusOf(answer)).toBe(status)
    const { cookie, secret } = await redeem()
    await serves(cookie, secret)
    expect(logged).toEqual([])
  })

  it('is forgotten if a refused upgrade is reset', async () => {
    await start()
    for (let times = 0; times < 20; times++)
      await raw(upgradeRequest(KEY), socket => {
        socket.write('more')
        socket.resetAndDestroy()
      })
    expect(statusOf(await raw(upgradeRequest(KEY)))).toBe(403)
    expect(statusOf(await raw(upgradeRequest()))).toBe(403)
    const { cookie, secret } = await redeem()
    await serves(cookie, secret)
  })

  it('finds no page under another name', async () => {
    await start()
    const { cookie } = await redeem()
    const other = `GET / HTTP/1.1\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    expect(statusOf(await raw(other))).toBe(403)
    await expect(open(cookie, 'http://evil.example')).rejects.toThrow('403')
    await expect(open('thinstick=wrong')).rejects.toThrow('403')
  })
})

describe('what a page sends', () => {
  const LONG = Buffer.alloc(14)
  LONG[0] = 0x81
  LONG[1] = 0xff
  LONG.writeBigUInt64BE(1n << 40n, 2)
  it.each([
    ['too long', () => LONG, 1009],
    ['not masked', () => frame(1, Buffer.from('{}'), { masked: false }), 1002],
    ['no UTF-8', () => frame(1, Buffer.of(0xff, 0xfe)), 1007],
    ['of no known kind', () => frame(11, Buffer.from('x')), 1002],
    ['no text', () => frame(2, Buffer.from('{}')), 1008],
    ['no JSON', () => frame(1, Buffer.from('{')), 1008],
    ['null', () => frame(1, Buffer.from('null')), 1008],
  ])('closes only its own connection if it is %s', async (_, bytes, code) => {
    await start()
    const { cookie, secret } = await redeem()
    const headers = [KEY, `Cookie: ${cookie}`, `Origin: http://127.0.0.1:${port}`]
    const greeting = frame(1, Buffer.from(JSON.stringify({ secret })))
    const answer = await raw(Buffer.concat([Buffer.from(upgradeRequest(...headers)), greeting, bytes()]), socket =>
      setTimeout(() => socket.end(), 300),
    )
    expect(statusOf(answer)).toBe(101)
    const closing = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1')
    expect(closing.readUInt16BE(2)).toBe(code)
    await serves(cookie, secret)
    expect(logged).toEqual([])
  })

  it('is answered as long as the page is there; what is read for it then ends', async () => {
    await start()
    const { cookie, secret } = await redeem()
    const socket = await open(cookie)
    socket.send(JSON.stringify({ secret }))
    socket.send(JSON.stringify({ id: 1, call: 'hello', args: [] }))
    await next(socket)
    const before = left
    socket.close()
    await expect.poll(() => left).toBe(before + 1)
  })

  it('is answered by a problem if a call throws', async () => {
    await start({}, { listDrives: () => Promise.reject(new Error('a bug')) })
    const { cookie, secret } = await redeem()
    const socket = await open(cookie)
    socket.send(JSON.stringify({ secret }))
    socket.send(JSON.stringify({ id: 1, call: 'listDrives', args: [] }))
    expect(await next(socket)).toMatchObject({ id: 1, problem: { code: 'internal' } })
    await serves(cookie, secret)
  })

  it('is answered by a problem if the answer cannot be sent, and the host carries on', async () => {
    await start({}, { listDrives: async () => 1n })
    const { cookie, secret } = await redeem()
    const socket = await open(cookie)
    socket.send(JSON.stringify({ secret }))
    socket.send(JSON.stringify({ id: 1, call: 'listDrives', args: [] }))
    expect(await next(socket)).toMatchObject({ id: 1, problem: { code: 'internal' } })
    tell('drives', 1n)
    expect(logged).toHaveLength(1)
    await serves(cookie, secret)
  })
})

describe('a bug in a request', () => {
  it('is a 500 and a line in the log', async () => {
    await start()
    const page = join(folder, 'index.html')
    rmSync(page)
    const { search } = new URL(host.url)
    expect(statusOf(await get(`/${search}`))).toBe(500)
    expect(logged).toEqual([expect.objectContaining({ code: 'ENOENT' })])
    expect(statusOf(await get('/'))).toBe(403)
    // The token is not spent on it.
    writeFileSync(page, WINDOW)
    const { cookie, secret } = await redeem()
    await serves(cookie, secret)
  })
})

describe('the session', () => {
  it('begins with the token, once; the cookie and the token together get the secret again', async () => {
    let redeemed = 0
    await start({ onRedeemed: () => redeemed++ })
    const search = new URL(host.url).search
    expect(statusOf(await get('/'))).toBe(403)
    expect(statusOf(await get('/?token=wrong'))).toBe(403)
    expect(redeemed).toBe(0)
    const { cookie, secret } = await redeem()
    expect(redeemed).toBe(1)
    expect(statusOf(await get(`/${search}`))).toBe(403)
    expect(await get(`/${search}`, `Cookie: ${cookie}`)).toContain(secret)
    expect(await get('/?token=wrong', `Cookie: ${cookie}`)).not.toContain(secret)
    const again = await get('/', `Cookie: ${cookie}`)
    expect(again).not.toContain(secret)
  })

  it('keeps off whatever page has opened the window', async () => {
    await start()
    const { cookie } = await redeem()
    const policy = /^cross-origin-opener-policy: same-origin\r$/im
    for (const site of ['same-site', 'cross-site'])
      expect(await get('/', `Cookie: ${cookie}`, `Sec-Fetch-Site: ${site}`)).toMatch(policy)
    expect(await get('/', `Cookie: ${cookie}`)).toMatch(policy)
    for (const own of ['none', 'same-origin'])
      expect(await get('/', `Cookie: ${cookie}`, `Sec-Fetch-Site: ${own}`)).not.toMatch(policy)
  })

  it('needs more than the cookie, which goes to every port: without the secret nothing is answered', async () => {
    let calls = 0
    await start({}, { listDrives: async () => calls++ })
    const { cookie } = await redeem()
    for (const first of [{ id: 1, call: 'listDrives', args: [] }, { secret: 'x'.repeat(43) }, { secret: null }]) {
      const socket = await open(cookie)
      let told = 0
      socket.on('message', () => told++)
      tell('drives', [])
      socket.send(JSON.stringify(first))
      socket.send(JSON.stringify({ id: 2, call: 'listDrives', args: [] }))
      expect(await closeCode(socket)).toBe(1008)
      expect(told).toBe(0)
    }
    expect(calls).toBe(0)
  })

  it('has a cookie of its own: a second instance overwrites nothing', async () => {
    await start()
    const first = host
    const { cookie } = await redeem()
    await start()
    const second = await redeem()
    expect(cookie.split('=')[0]).not.toBe(second.cookie.split('=')[0])
    await serves(`${cookie}; ${second.cookie}`, second.secret)
    await first.close()
  })
})

describe('the files of the window', () => {
  const SCRIPT = `console.log('${'the window '.repeat(100)}')`

  /** The headers and the body of an answer. */
  const parts = (answer: string) => {
    const end = answer.indexOf('\r\n\r\n')
    return { head: answer.slice(0, end), body: Buffer.from(answer.slice(end + 4), 'latin1') }
  }

  const unpacked: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    none: bytes => bytes,
  }

  beforeEach(async () => {
    writeFileSync(join(folder, 'main.js'), SCRIPT)
    writeFileSync(join(folder, 'main.js.br'), brotliCompressSync(SCRIPT))
    writeFileSync(join(folder, 'main.js.gz'), gzipSync(SCRIPT))
    writeFileSync(join(folder, 'old.js'), SCRIPT)
    writeFileSync(join(folder, 'old.js.gz'), gzipSync(SCRIPT))
    await start()
  })

  it.each([
    ['/main.js', 'Accept-Encoding: gzip, deflate, br, zstd', 'br'],
    ['/main.js', 'accept-encoding: gzip', 'gzip'],
    ['/main.js', 'Accept-Encoding: br;q=0, gzip;q=0.1', 'gzip'],
    ['/main.js', 'Accept-Encoding: identity', 'none'],
    ['/main.js', 'X-Accept: br', 'none'],
    ['/main.js', 'Accept-Encoding: br, gzip;q=0\r\nAccept-Encoding: *;q=0', 'br'],
    ['/old.js', 'Accept-Encoding: gzip, br', 'gzip'],
    ['/old.js', 'Accept-Encoding: br', 'none'],
  ])('%s for "%s" comes as %s', async (path, header, coding) => {
    const { cookie } = await redeem()
    const { head, body } = parts(await get(path, `Cookie: ${cookie}`, header))
    expect(head).toMatch(/^HTTP\/1\.1 200/)
    expect(/^content-encoding: (.*)$/im.exec(head)?.[1] ?? 'none').toBe(coding)
    expect(head).toMatch(/^vary: Accept-Encoding$/im)
    expect(head).toMatch(/^content-type: text\/javascript; charset=utf-8$/im)
    expect(head).toMatch(/^cache-control: no-store$/im)
    expect(head).toContain(`Content-Length: ${body.length}`)
    expect(String(unpacked[coding]?.(body))).toBe(SCRIPT)
  })

  it('are not to be had by the name of a packed copy, or by a stranger', async () => {
    const { cookie } = await redeem()
    expect(statusOf(await get('/main.js.br', `Cookie: ${cookie}`))).toBe(404)
    expect(statusOf(await get('/gone.js', `Cookie: ${cookie}`, 'Accept-Encoding: br'))).toBe(404)
    expect(statusOf(await get('/main.js', 'Accept-Encoding: br'))).toBe(403)
  })
})

describe('the limits', () => {
  it('allow only so many pages', async () => {
    await start()
    const { cookie, secret } = await redeem()
    const pages = await Promise.all(Array.from({ length: 32 }, () => open(cookie)))
    await expect(open(cookie)).rejects.toThrow('503')
    for (const page of pages) page.terminate()
    await expect.poll(() => serves(cookie, secret).then(() => 'served', String)).toBe('served')
  })
})
