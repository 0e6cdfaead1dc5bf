import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callOf } from '../../../app/contract/ipc-contract.ts'
import { type BrowserHost, startBrowserHost } from '../../../main/browser-host/browser-host.ts'
import type { Services } from '../../../main/services/services.ts'
import { type Campaign, hold, type World } from '../campaign.ts'
import type { Random } from '../random.ts'
import { converse, encodeWebSocketFrame } from './raw-socket.ts'

const ALIVE = 'the host answers after whatever was sent'
const CLOSED = 'nothing is served and no call is made without a session'
const CHECKED = 'a call reaches a service with arguments of its shape alone'
const SURE = 'nothing happens that the host did not expect'

const ANSWERS_MS = 10_000

const CASES = { short: 150, long: 4000 } as const

/** Services that only record what they are asked. */
class StandIn {
  readonly asked: { readonly name: string; readonly args: readonly unknown[] }[] = []
  readonly services: Services

  constructor() {
    const handlers = new Proxy(
      {},
      {
        get:
          (_, name) =>
          async (...args: unknown[]) => {
            this.asked.push({ name: String(name), args })
            if (args.length > 0) throw new Error('no such thing here')
            return null
          },
      },
    )
    const page = { handlers, subscribe: () => () => {}, leave: () => {} }
    this.services = { ...page, page: () => page, isBusy: () => false, stop: async () => {} } as never
  }
}

interface Fixture {
  readonly host: BrowserHost
  readonly port: number
  readonly token: string
  readonly cookie: string
  readonly secret: string
  readonly standIn: StandIn
  readonly logged: unknown[]
}

const get = (port: number, path: string, headers: readonly string[]) =>
  converse(
    port,
    socket => socket.write([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...headers, '', ''].join('\r\n')),
    ANSWERS_MS,
  )

const makeFixture = async ({ folder }: World): Promise<Fixture> => {
  const standIn = new StandIn()
  const logged: unknown[] = []
  writeFileSync(join(folder, 'index.html'), '<!doctype html><head><title>the window</title></head>')
  const host = await startBrowserHost({
    services: standIn.services,
    rendererFolder: folder,
    port: 0,
    log: error => logged.push(error),
  })
  const { port, searchParams } = new URL(host.url)
  const token = searchParams.get('token') ?? ''
  const { text } = await get(Number(port), `/?token=${token}`, ['Connection: close'])
  const cookie = /^Set-Cookie: ([^;]+);/im.exec(text)?.[1] ?? ''
  const secret = [...text.matchAll(/[\w-]{43}/g)].map(([found]) => found).find(found => !cookie.includes(found)) ?? ''
  hold(ALIVE, cookie !== '' && secret !== '', () => `the token was not redeemed: ${text.slice(0, 200)}`)
  return { host, port: Number(port), token, cookie, secret, standIn, logged }
}

const METHODS = ['GET', 'GET', 'GET', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'get', '', '\0']
const PATHS = [
  '/',
  '//',
  'http://[/',
  '/?token=',
  '/?token=x&token=y',
  '/../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%00',
  '/%ff',
  '/%',
  '*',
  '',
  '/calls',
  '//127.0.0.1/calls',
  `/${'a'.repeat(9000)}`,
  '\\\\host\\share',
]
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/9.9', '', 'ICY']

const UPGRADE = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='

const headersOf = ({ port }: Fixture, random: Random): string[] => {
  const all = [
    `Host: 127.0.0.1:${port}`,
    `Host: ${random.pick(['evil.example', '', '[::1]', 'localhost', '127.0.0.1', '[', 'x'.repeat(300)])}`,
    `Origin: http://${random.pick([`127.0.0.1:${port}`, 'evil.example', 'null', ''])}`,
    `Cookie: ${random.pick(['thinstick=x', '', ';;;=', 'a'.repeat(9000), '\xff\xfe'])}`,
    `Content-Length: ${random.pick(['0', '-1', '5', '99999999999', 'x'])}`,
    'Transfer-Encoding: chunked',
    'Expect: 100-continue',
    'Connection: close',
    'X: \0',
    ': empty',
    ...UPGRADE,
    KEY,
    'Sec-WebSocket-Key: x',
    'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99',
  ]
  return all.filter(() => random.chance(35))
}

/** Sends bytes without cookie or token. */
const stranger = async (fixture: Fixture, random: Random): Promise<string> => {
  const text = [
    `${random.pick(METHODS)} ${random.pick(PATHS)} ${random.pick(VERSIONS)}`,
    ...headersOf(fixture, random),
    '',
    '',
  ].join(random.chance(90) ? '\r\n' : '\n')
  const bytes = random.chance(15) ? random.bytes(random.below(600)) : Buffer.from(text, 'latin1')
  const end = random.below(bytes.length + 1)
  const resets = random.chance(20)
  const { text: heard } = await converse(fixture.port, socket => {
    if (random.chance(30)) {
      socket.write(bytes.subarray(0, end))
      setImmediate(() => socket.destroyed || socket.write(bytes.subarray(end)))
    } else socket.write(bytes)
    if (random.chance(20)) socket.end()
    if (resets) setImmediate(() => socket.resetAndDestroy())
  })
  const status = /^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 'nothing'
  hold(
    CLOSED,
    !['101', '200', '303'].includes(status) && !heard.includes('the window'),
    () => `${status} for ${JSON.stringify(text)}`,
  )
  return `a stranger: ${status}`
}

const upgradeOf = ({ port, cookie }: Fixture, over: Record<string, string | undefined> = {}): string => {
  const headers = { Host: `127.0.0.1:${port}`, Origin: `http://127.0.0.1:${port}`, Cookie: cookie, ...over }
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return ['GET /calls HTTP/1.1', ...lines, ...UPGRADE, KEY, '', ''].join('\r\n')
}

/** Sends an upgrade that lacks one thing. */
const almost = async (fixture: Fixture, random: Random): Promise<string> => {
  const over: Record<string, string | undefined> = random.pick([
    { Cookie: undefined },
    { Cookie: `${fixture.cookie.slice(0, -1)}${fixture.cookie.endsWith('A') ? 'B' : 'A'}` },
    { Cookie: fixture.cookie.replace(/^[^=]+/, 'thinstick') },
    { Origin: undefined },
    { Origin: 'http://evil.example' },
    { Origin: `http://127.0.0.1:${fixture.port + 1}` },
    { Origin: 'null' },
    { Host: 'evil.example', Origin: 'http://evil.example' },
  ])
  const { text } = await converse(fixture.port, socket => socket.write(upgradeOf(fixture, over)))
  hold(CLOSED, !text.startsWith('HTTP/1.1 101'), () => `upgraded with ${JSON.stringify(over)}`)
  return 'an upgrade that lacks something: refused'
}

const ascii = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))

const text = (value: unknown): Uint8Array =>
  encodeWebSocketFrame({ opcode: 1, payload: ascii(value), masked: true, final: true, reserved: 0 })

const MESSAGES: readonly unknown[] = [
  { id: 1, call: 'hello', args: [] },
  { id: 2, call: 'listFolder', args: ['/nowhere'] },
  { id: 2, call: 'listFolder', args: [7] },
  { id: 3, call: 'start', args: [{}] },
  { id: 3, call: '__proto__', args: [] },
  { id: 'x', call: 'hello', args: [] },
  { id: 1e308, call: 'cancel', args: [] },
  { call: 'cancel' },
  { secret: 'x' },
  [],
  null,
  '{',
  '',
  `"${'x'.repeat(2000)}"`,
  '['.repeat(5000),
]

const frameOf = (random: Random): Uint8Array =>
  random.chance(60)
    ? text(random.pick(MESSAGES))
    : encodeWebSocketFrame({
        opcode: random.below(16),
        payload: random.bytes(random.below(200)),
        masked: random.chance(80),
        final: random.chance(80),
        reserved: random.chance(15) ? random.below(8) : 0,
        ...(random.chance(15) ? { length: random.pick([1, 65_536, 1 << 20, (1 << 20) + 1, 2 ** 40]) } : {}),
      })

/** A page with the cookie, and if it is ours, with the secret too. */
const page = async (fixture: Fixture, random: Random): Promise<string> => {
  const ours = random.chance(50)
  const frames = Array.from({ length: 1 + random.below(6) }, () => frameOf(random))
  if (ours) frames.unshift(text({ secret: fixture.secret }))
  else if (random.chance(50)) frames.unshift(text({ secret: fixture.secret.slice(1) }))
  const resets = random.chance(20)
  await converse(fixture.port, socket => {
    socket.write(upgradeOf(fixture))
    socket.write(Buffer.concat(frames))
    if (resets) setImmediate(() => socket.resetAndDestroy())
  })
  const { asked } = fixture.standIn
  hold(CLOSED, ours || asked.length === 0, () => `asked without the secret: ${JSON.stringify(asked)}`)
  for (const { name, args } of asked)
    hold(CHECKED, callOf(name, args) !== undefined, () => `${name} ${JSON.stringify(args)}`)
  return ours ? `our page: ${asked.length > 0 ? 'calls' : 'no call'}` : 'a page without the secret: no call'
}

const holdAlive = async ({ port, cookie, logged }: Fixture): Promise<void> => {
  const { text: heard } = await get(port, '/', [`Cookie: ${cookie}`, 'Connection: close'])
  hold(
    ALIVE,
    heard.startsWith('HTTP/1.1 200') && heard.includes('the window'),
    () => heard.slice(0, 200) || 'no answer',
  )
  const [error] = logged.splice(0)
  hold(SURE, error === undefined, () => (error instanceof Error ? (error.stack ?? '') : String(error)))
}

/** The browser host on 127.0.0.1, with bytes from strangers, from other people's pages, and from a page of its own. */
export const host: Campaign = {
  name: 'host',
  invariants: [ALIVE, CLOSED, CHECKED, SURE],
  seconds: 2,
  batch: 25,
  prepare: async world => {
    const fixture = await makeFixture(world)
    return {
      cases: CASES[world.form],
      run: async random => {
        fixture.standIn.asked.length = 0
        const outcome = await random.pick([stranger, stranger, almost, page, page])(fixture, random)
        await holdAlive(fixture)
        return outcome
      },
      close: () => fixture.host.close(),
    }
  },
}
