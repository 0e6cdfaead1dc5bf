import type { WebSocket } from 'ws'
import { dispatch } from '../services/dispatch.ts'
import type { Page, Services } from '../services/services.ts'

export interface ConnectionOptions {
  readonly services: Pick<Services, 'page'>
  /** Whether the secret in the first message is the one that this origin's page was given. */
  readonly isOwnPage: (secret: unknown) => boolean
  readonly log: (error: unknown) => void
  /** How long a client may take to send its secret, in milliseconds. */
  readonly timeout?: number
}

const TIMEOUT_MS = 10_000
/** Bytes that may wait for a client that does not read: a hundred times a report with every file. */
const MAX_WAITING = 32 << 20
/** "Policy violation" (RFC 6455, section 7.4.1). */
const NOT_OURS = 1008

/** Answers one page's calls and sends it every event, once it has sent its secret. */
export const connectPage = (
  client: WebSocket,
  { services, isOwnPage, log, timeout = TIMEOUT_MS }: ConnectionOptions,
): void => {
  let page: Page | undefined
  let stopTelling = (): void => {}
  const late = setTimeout(() => refuse('no secret'), timeout)
  const send = (message: unknown): void => {
    if (client.readyState !== client.OPEN) return
    // The callback swallows the error of a connection that just broke, as its close event follows.
    client.send(JSON.stringify(message), () => {})
    if (client.bufferedAmount > MAX_WAITING) client.terminate()
  }
  const tell = (event: string, value: unknown): void => logged(() => send({ event, value }), log)
  const refuse = (reason: string): void => client.close(NOT_OURS, reason)
  const greet = (secret: unknown): void => {
    clearTimeout(late)
    if (!isOwnPage(secret)) {
      refuse('not the page of this host')
      return
    }
    page = services.page()
    stopTelling = page.subscribe(tell)
  }
  const hear = (message: Record<string, unknown> | undefined): void => {
    if (client.readyState !== client.OPEN) return
    if (!page) {
      greet(message?.secret)
      return
    }
    const answer = message && answerTo(message, page)
    // Our own page never sends anything else.
    if (answer) answer.then(send).catch(log)
    else refuse('not a call')
  }
  client.on('message', (data, binary) => logged(() => hear(binary ? undefined : parsed(String(data))), log))
  // A message that is too long, unmasked or not text, or a peer that went away: this closes the connection and nothing
  // else.
  client.on('error', () => {})
  client.on('close', () => {
    clearTimeout(late)
    stopTelling()
    // What it was reading, nobody waits for any more.
    page?.leave()
  })
}

const logged = (act: () => void, log: (error: unknown) => void): void => {
  try {
    act()
  } catch (error) {
    log(error)
  }
}

const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const answerTo = ({ id, call, args }: Record<string, unknown>, page: Page): Promise<unknown> | undefined =>
  typeof id === 'number' ? dispatch(page, call, args)?.then(answer => ({ id, ...answer })) : undefined
