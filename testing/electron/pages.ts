import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CustomScheme } from 'electron'
import { app } from './app.ts'

type Handler = (request: Request) => Response | Promise<Response>

const schemes = new Map<string, CustomScheme>()
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged: (all: readonly CustomScheme[]): void => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of all) schemes.set(scheme.scheme, scheme)
  },
  handle: (scheme: string, handler: Handler): void => {
    if (!app.isReady()) throw new Error('protocol.handle needs a session, which there is once app is ready')
    if (handlers.has(scheme)) throw new Error(`The protocol ${scheme} is handled already`)
    handlers.set(scheme, handler)
  },
}

/** What a request of the page was answered with, in the words of a request to its scheme. */
const answer = async (origin: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = `${origin.protocol}//${origin.host}${request.url ?? '/'}`
  const handler = handlers.get(origin.protocol.slice(0, -1))
  if (!handler) throw new Error(`nothing handles ${url}`)
  const answered = await handler(new Request(url, { method: request.method ?? 'GET' }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}

/**
 * Serves the scheme of a page at an address that a real Chromium can open, as it has no schemes but its own, and returns
 * that address. An origin of a scheme that is not privileged would be none: that is refused.
 */
export const serveScheme = async (url: string): Promise<string> => {
  const origin = new URL(url)
  const privileges = schemes.get(origin.protocol.slice(0, -1))?.privileges
  if (!privileges?.standard || !privileges.secure) throw new Error(`${origin.protocol} has no origin`)
  const server = createServer((request, response) => {
    answer(origin, request, response).catch(error => {
      app.crash(error)
      response.destroy()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${origin.pathname}`
}
