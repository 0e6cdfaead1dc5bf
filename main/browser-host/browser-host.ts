import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Services } from '../services/services.ts'
import { Gate } from './gate.ts'
import { answersWith, type HostAnswers, refuse } from './host-answers.ts'
import { filePages } from './static-files.ts'

export interface BrowserHost {
  /** The address with its one-time token. */
  readonly url: string
  close(): Promise<void>
}

export interface HostOptions {
  readonly services: Services
  /** Folder with the built renderer. */
  readonly rendererFolder: string
  /** 0 for any free port. */
  readonly port: number
  /** Receives every unexpected error; the host carries on. */
  readonly log: (error: unknown) => void
  /** Called when the token has been redeemed. */
  readonly onRedeemed?: () => void
}

/** What a host accepts from anyone: every user of the machine and every web page can knock. */
const LIMITS = {
  /** Bytes of a request's headers, which bring along the cookies of every other port. */
  header: 32 << 10,
  connections: 256,
} as const

const TIMES = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000 } as const

/**
 * The window's calls and events over a WebSocket, for a real browser. A page must have redeemed the token of the
 * printed URL, and its Host and Origin must be this host's own.
 */
export const startBrowserHost = async ({ rendererFolder, port, ...options }: HostOptions): Promise<BrowserHost> => {
  const gate = new Gate()
  const answers = answersWith({ ...options, gate, pages: filePages(rendererFolder) })
  const server = await listenHere({ port, log: options.log, answers: () => answers })
  return {
    url: addressOf(server, gate),
    close: async () => {
      answers.drop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** The address that lets one browser in. */
export const addressOf = (server: Server, { token }: Gate): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/?token=${token}`

interface ListenOptions {
  readonly port: number
  readonly log: (error: unknown) => void
  /** What answers now; it may be replaced later. */
  readonly answers: () => HostAnswers
}

/** Listens on 127.0.0.1 only, within LIMITS. Rejects if the port is taken. */
export const listenHere = async ({ port, log, answers }: ListenOptions): Promise<Server> => {
  const server = createServer({ ...TIMES, maxHeaderSize: LIMITS.header }, (request, response) =>
    answers().request(request, response),
  )
  server.maxConnections = LIMITS.connections
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
    refuse(socket, status)
  })
  server.on('upgrade', (request, socket, head) => answers().upgrade(request, socket, head))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  server.on('error', log)
  return server
}
