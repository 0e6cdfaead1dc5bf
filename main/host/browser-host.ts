import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { argumentsFit, type CallName, isCallName } from '../../app/ipc-contract.ts'
import { problemJson } from '../../app/report/json.ts'
import { problemOf } from '../flash-targets.ts'
import type { Services } from '../services/services.ts'
import { Gate } from './gate.ts'
import { answer, SECURITY_HEADERS, serveFile } from './static-files.ts'

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
}

const MAX_MESSAGE = 1 << 20

/**
 * The window's calls and events over a WebSocket, for a real browser. Listens on 127.0.0.1 alone; a page must have
 * redeemed the token of the printed URL, and its Host and Origin must be this host's.
 */
export const startBrowserHost = async ({ services, rendererFolder, port }: HostOptions): Promise<BrowserHost> => {
  const gate = new Gate()
  const server = createServer((request, response) => void handleRequest(gate, rendererFolder, request, response))
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  server.on('upgrade', (request, socket, head) => {
    const allowed = gate.isOwnName(request) && gate.isOwnOrigin(request) && gate.hasSession(request)
    if (allowed && request.url === '/calls')
      sockets.handleUpgrade(request, socket, head, client => bindServices(client, services))
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}/?token=${gate.token}`,
    close: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const handleRequest = async (
  gate: Gate,
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!gate.isOwnName(request)) return answer(response, 403, 'This host answers to 127.0.0.1 and localhost only.')
  if (request.method !== 'GET') return answer(response, 405, 'Only GET.')
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const token = url.searchParams.get('token')
  if (token !== null && !gate.hasSession(request)) {
    const cookie = gate.redeem(token)
    if (cookie === undefined)
      return answer(response, 403, 'This link was used already or is wrong. Start Thinstick again for a new one.')
    response.writeHead(303, { ...SECURITY_HEADERS, 'Set-Cookie': cookie, Location: '/' })
    response.end()
    return
  }
  if (!gate.hasSession(request)) return answer(response, 403, 'Open the link that Thinstick printed.')
  if (token !== null) {
    response.writeHead(303, { ...SECURITY_HEADERS, Location: '/' })
    response.end()
    return
  }
  await serveFile(folder, url.pathname, response)
}

/** Answers one page's calls and sends it every event. */
const bindServices = (client: WebSocket, services: Services): void => {
  const send = (message: unknown): void => {
    if (client.readyState === client.OPEN) client.send(JSON.stringify(message))
  }
  const unsubscribe = services.subscribe((event, value) => send({ event, value }))
  client.on('close', unsubscribe)
  client.on('message', (data, binary) => {
    const call = binary ? undefined : parseCall(String(data))
    // Whoever sends anything else is not our page.
    if (!call) return client.close(1008, 'not a call')
    void answerCall(call, services).then(send)
  })
}

interface Call {
  readonly id: number
  readonly name: CallName
  readonly args: unknown[]
}

const parseCall = (text: string): Call | undefined => {
  try {
    const message: unknown = JSON.parse(text)
    if (typeof message !== 'object' || message === null) return undefined
    const { id, call, args } = message as Record<string, unknown>
    return typeof id === 'number' && isCallName(call) && argumentsFit(call, args)
      ? { id, name: call, args: args as unknown[] }
      : undefined
  } catch {
    return undefined
  }
}

const answerCall = async ({ id, name, args }: Call, { handlers }: Services): Promise<unknown> => {
  try {
    const handler = handlers[name] as (...values: unknown[]) => Promise<unknown>
    return { id, value: (await handler(...args)) ?? null }
  } catch (error) {
    return { id, problem: problemJson(problemOf(error)) }
  }
}
