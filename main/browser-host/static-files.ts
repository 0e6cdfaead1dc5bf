import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { shellWords } from '../../app/words/shell-wording.ts'
import { pageFile } from '../page/page-files.ts'
import { earlyWords } from './early-words.ts'
import { answerPage } from './host-page.ts'
import { readForSending } from './packed-files.ts'
import { SECURITY_HEADERS, windowHeaders } from './security-headers.ts'

export interface WindowPage {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** What the host shows to a browser that it has let in; nobody else's requests get here. */
export interface Pages {
  /** The window's page, as HTML, and the headers that go with it. */
  window(request: IncomingMessage): Promise<WindowPage>
  /** The Content-Security-Policy that it is sent with. */
  readonly policy: string
  /** Answers a GET for this path. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Takes a WebSocket other than the one for calls, if there is any; it answers or destroys the socket. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** The built window. */
export const filePages = (folder: string): Pages => ({
  window: async request => ({
    html: await readFile(join(folder, 'index.html'), 'utf8'),
    headers: await pageHeaders(folder, request),
  }),
  policy: SECURITY_HEADERS['Content-Security-Policy'],
  serve: (path, request, response) => serveFile(folder, path, request, response),
})

const pageHeaders = async (folder: string, request: IncomingMessage): Promise<WindowPage['headers']> => ({
  ...windowHeaders(request),
  ...(await earlyWords(folder, request)),
})

/** Answers with a file of the window, packed if the request allows it. */
const serveFile = async (
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const file = pageFile(folder, path)
  const sent = file && (await readForSending(file.path, request.headers['accept-encoding']))
  if (!sent) return answerPage(request, response, 404, shellWords.host.notFound)
  response.writeHead(200, {
    ...(path === '/' ? await pageHeaders(folder, request) : SECURITY_HEADERS),
    'Content-Type': file.type,
    'Content-Length': sent.bytes.length,
    ...(sent.coding && { 'Content-Encoding': sent.coding }),
    Vary: 'Accept-Encoding',
  })
  response.end(sent.bytes)
}
