// The parts of main/ that `npm run dev` uses, bundled together and reloaded after every change.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { shellWords } from '../app/words/shell-wording.ts'
import { addressOf, listenHere } from '../main/browser-host/browser-host.ts'
import { browserServices } from '../main/browser-host/browser-services.ts'
import { Gate } from '../main/browser-host/gate.ts'
import { answersWith, type HostAnswers, refuse } from '../main/browser-host/host-answers.ts'
import { answerPage } from '../main/browser-host/host-page.ts'
import { withNonce } from '../main/browser-host/redemption-page.ts'
import { SECURITY_HEADERS, windowHeaders } from '../main/browser-host/security-headers.ts'
import type { Pages } from '../main/browser-host/static-files.ts'
import { logError } from '../main/platform/log.ts'
import type { Services } from '../main/services/services.ts'

/** What stays while the code changes. */
export interface Stays {
  readonly gate: Gate
  readonly pages: Pages
}

/** The services and the host's answers, from the code as it is now. */
export interface Generation {
  readonly services: Services
  readonly answers: HostAnswers
}

/** The parts of Vite's server that are used. */
export interface Vite {
  readonly middlewares: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  /** Never listens: it receives the sockets that the gate has let in. */
  readonly door: Server
  /** The nonce of Vite's own scripts and styles in a page. */
  readonly nonce: string
  /** The window's page, as Vite serves it. */
  readonly window: () => Promise<string>
}

const log = (error: unknown): void => console.error(error, logError(error) ?? '')

/** The window as Vite serves it, under the same policy as the built one plus the nonce of Vite's own scripts and styles. */
const pagesOf = ({ middlewares, door, nonce, window }: Vite): Pages => {
  const scripts = withNonce(SECURITY_HEADERS['Content-Security-Policy'], nonce)
  const policy = scripts.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': policy,
  }
  return {
    window: async request => ({ html: await window(), headers: windowHeaders(request) }),
    policy,
    serve: async (_path, request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      middlewares(request, response, () => answerPage(request, response, 404, shellWords.host.notFound))
    },
    upgrade: (request, socket, head) => {
      if (request.headers['sec-websocket-protocol'] !== 'vite-hmr') return refuse(socket, '403 Forbidden')
      door.emit('upgrade', request, socket, head)
    },
  }
}

export const staysFor = (vite: Vite): Stays => ({ gate: new Gate(), pages: pagesOf(vite) })

export const newGeneration = async (stays: Stays): Promise<Generation> => {
  const services = await browserServices()
  return { services, answers: answersWith({ ...stays, services, log }) }
}

/** Listens until the process ends; `answers` is called for every request. */
export const listen = async (
  { gate }: Stays,
  port: number,
  answers: () => HostAnswers,
): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = await listenHere({ port, log, answers })
  return { server, url: addressOf(server, gate) }
}
