import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import type { Duplex } from 'node:stream'
import { shellWords } from '../../app/words/shell-wording.ts'
import { earlyWords } from './early-words.ts'
import { answerPage } from './host-page.ts'
import { readForSending } from './packed-files.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

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
    headers: { ...(await earlyWords(folder, request)) },
  }),
  policy: SECURITY_HEADERS['Content-Security-Policy'],
  serve: (path, request, response) => serveFile(folder, path, request, response),
})

/** Answers with a file under `folder`, packed if the request allows it; "/" is index.html. */
const serveFile = async (
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  const type = TYPES[extname(file)]
  const known = type !== undefined && file.startsWith(folder + sep)
  const sent = known ? await readForSending(file, request.headers['accept-encoding']) : undefined
  if (!sent || !type) return answerPage(request, response, 404, shellWords.host.notFound)
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    ...(path === '/' && (await earlyWords(folder, request))),
    'Content-Type': type,
    'Content-Length': sent.bytes.length,
    ...(sent.coding && { 'Content-Encoding': sent.coding }),
    Vary: 'Accept-Encoding',
  })
  response.end(sent.bytes)
}
