import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { shellWords } from '../../app/words/shell-wording.ts'
import type { Services } from '../services/services.ts'
import type { Gate } from './gate.ts'
import { answerPage, type HostPage } from './host-page.ts'
import { connectPage } from './page-connection.ts'
import { HINDRANCES, welcome } from './redemption-page.ts'
import type { Pages } from './static-files.ts'

export interface AnswerOptions {
  readonly services: Services
  readonly gate: Gate
  readonly pages: Pages
  /** Receives every unexpected error; the host carries on. */
  readonly log: (error: unknown) => void
  /** Called when the token has been redeemed. */
  readonly onRedeemed?: () => void
}

/** What a host answers. Nothing a stranger sends can end it: each request and socket handles its own errors. */
export interface HostAnswers {
  request(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Releases every page that is connected. */
  drop(): void
}

/** Bytes of a message: ten times the longest call, which names 16 sticks by long paths. */
const LONGEST_MESSAGE = 1 << 20
const MAX_PAGES = 32

export const answersWith = (options: AnswerOptions): HostAnswers => {
  const { services, gate, pages, log } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE })
  sockets.on('error', log)
  return {
    request: (request, response) => {
      handleRequest(options, request, response).catch(error => {
        log(error)
        if (response.headersSent) response.destroy()
        else answerPage(request, response, 500, shellWords.host.failed)
      })
    },
    upgrade: (request, socket, head) => {
      // Node no longer handles this socket's errors: a reset would end the host.
      socket.on('error', () => socket.destroy())
      if (!(gate.isOwnName(request) && gate.isOwnOrigin(request) && gate.hasSession(request)))
        return refuse(socket, '403 Forbidden')
      if (request.url !== '/calls')
        return pages.upgrade ? pages.upgrade(request, socket, head) : refuse(socket, '403 Forbidden')
      if (sockets.clients.size >= MAX_PAGES) return refuse(socket, '503 Service Unavailable')
      sockets.handleUpgrade(request, socket, head, client =>
        connectPage(client, { services, isOwnPage: secret => gate.isOwnPage(secret), log }),
      )
    },
    drop: () => {
      for (const client of sockets.clients) client.terminate()
    },
  }
}

/** Sends a status line to a socket that Node no longer looks after, and closes it. */
export const refuse = (socket: Duplex, status: string): void => {
  if (!socket.writable) return void socket.destroy()
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}

/** What a request asks for; undefined if it is not a path on this host. */
const targetOf = ({ url = '' }: IncomingMessage): URL | undefined => {
  const address = `http://127.0.0.1${url}`
  return url.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined
}

const handleRequest = async (
  { gate, pages, onRedeemed }: AnswerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const refused = (status: number, page: HostPage): void => answerPage(request, response, status, page)
  // A peer that leaves in the middle misses no answer.
  for (const stream of [request, response]) stream.on('error', () => {})
  if (!gate.isOwnName(request)) return refused(403, shellWords.host.foreignName)
  if (request.method !== 'GET') return refused(405, shellWords.host.onlyGet)
  const url = targetOf(request)
  if (!url) return refused(400, shellWords.host.badAddress)
  const token = url.searchParams.get('token')
  if (token !== null) {
    // Read first: the token works once, so it is not spent on a window that cannot be shown.
    const page = await pages.window(request)
    const cookie = gate.redeem(token, request)
    if (cookie === undefined) return refused(403, shellWords.host.usedLink)
    welcome(response, { cookie, secret: gate.pageSecret, page, policy: pages.policy })
    return onRedeemed?.()
  }
  if (!gate.hasSession(request)) return refused(403, shellWords.host.noSession)
  const hindrance = HINDRANCES[url.pathname]
  if (hindrance) return answerPage(request, response, 200, hindrance)
  await pages.serve(url.pathname, request, response)
}
