import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Services } from '../services/services.ts'
import { Gate } from './gate.ts'
import { connectPage } from './page-connection.ts'
import { welcome } from './redemption-page.ts'
import { answer, serveFile } from './static-files.ts'

export interface BrowserHost {
  /** The address with its one-time token. */
  readonly url: string
  close(): Promise<void>
}

export interface HostOptions {
  readonly services: Services
  /** Folder with the built renderer. */
  readonly rendererFolder: string
  /** 0 takes any free port. */
  readonly port: number
  /** Takes every error that nobody expected; the host goes on. */
  readonly log: (error: unknown) => void
  /** Told when the token has been redeemed. */
  readonly onRedeemed?: () => void
}

/** What one host takes, from whomever: every user of the machine and every web page can knock. */
const LIMITS = {
  /** Bytes of a message; the longest call, with 16 sticks of long paths, is a tenth. */
  message: 1 << 20,
  /** Bytes of a request's headers: cookies of every other port come with them. */
  header: 32 << 10,
  connections: 256,
  pages: 32,
} as const

const TIMES = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000 } as const

/**
 * The window's calls and events over a WebSocket, for a real browser. Listens on 127.0.0.1 alone; a page must have
 * redeemed the token of the printed URL, and its Host and Origin must be this host's. Nothing that a stranger sends
 * ends the host: each request, socket and client has a path for its own errors.
 */
export const startBrowserHost = async (options: HostOptions): Promise<BrowserHost> => {
  const { services, port, log } = options
  const gate = new Gate()
  const server = createServer({ ...TIMES, maxHeaderSize: LIMITS.header }, (request, response) => {
    handleRequest(gate, options, request, response).catch(error => {
      log(error)
      if (response.headersSent) response.destroy()
      else answer(response, 500, 'Something went wrong in Thinstick; it goes on.')
    })
  })
  server.maxConnections = LIMITS.connections
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    refuse(socket, status)
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.message })
  sockets.on('error', log)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has let go of it: who resets it would end the host.
    socket.on('error', () => socket.destroy())
    const allowed = gate.isOwnName(request) && gate.isOwnOrigin(request) && gate.hasSession(request)
    if (!allowed || request.url !== '/calls') return refuse(socket, '403 Forbidden')
    if (sockets.clients.size >= LIMITS.pages) return refuse(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, client =>
      connectPage(client, { services, isOwnPage: secret => gate.isOwnPage(secret), log }),
    )
  })
  const actual = await listening(server, port)
  server.on('error', log)
  return {
    url: `http://127.0.0.1:${actual}/?token=${gate.token}`,
    close: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Says one line to a socket that Node no longer looks after, and lets go of it. */
const refuse = (socket: Duplex, status: string): void => {
  if (!socket.writable) return void socket.destroy()
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}

/** What a request asks for; undefined where it is no path of this host. */
const targetOf = ({ url = '' }: IncomingMessage): URL | undefined => {
  const address = `http://127.0.0.1${url}`
  return url.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined
}

const handleRequest = async (
  gate: Gate,
  { rendererFolder, onRedeemed }: HostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  // A peer that goes away in the middle has no answer to miss.
  for (const stream of [request, response]) stream.on('error', () => {})
  if (!gate.isOwnName(request)) return answer(response, 403, 'This host answers to 127.0.0.1 and localhost only.')
  if (request.method !== 'GET') return answer(response, 405, 'Only GET.')
  const url = targetOf(request)
  if (!url) return answer(response, 400, 'This is no address of this host.')
  const token = url.searchParams.get('token')
  if (token !== null) {
    const cookie = gate.redeem(token, request)
    if (cookie !== undefined) {
      welcome(response, cookie, gate.pageSecret)
      return onRedeemed?.()
    }
    return answer(response, 403, 'This link was used already or is wrong. Start Thinstick again for a new one.')
  }
  if (!gate.hasSession(request)) return answer(response, 403, 'Open the link that Thinstick printed.')
  await serveFile(rendererFolder, url.pathname, response)
}
