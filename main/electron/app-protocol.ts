import { readFile } from 'node:fs/promises'
import type { CustomScheme } from 'electron'
import { type PageFile, pageFile } from '../page/page-files.ts'
import { pagePolicy, withPolicyInside } from '../page/page-policy.ts'

const HOST = 'thinstick'

export const APP_PAGE = `app://${HOST}/index.html`

/**
 * The scheme of the window's page, which file: is no stand-in for: a file has no origin of its own and no headers. Its
 * origin counts as secure, and its scripts keep their compiled code.
 */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const HEADERS = {
  'Content-Security-Policy': pagePolicy("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

type AppRequest = Pick<Request, 'method' | 'url'>

/** What a request of the window names in the folder of the built window; undefined for anything else. */
const fileOf = (folder: string, { method, url }: AppRequest): PageFile | undefined => {
  const { protocol, host, pathname } = new URL(url)
  return method === 'GET' && protocol === 'app:' && host === HOST ? pageFile(folder, pathname) : undefined
}

/** Answers the window's requests from a folder, each with the policy; a page has the policy in itself, too. */
export const answerFrom =
  (folder: string) =>
  async (request: AppRequest): Promise<Response> => {
    const file = fileOf(folder, request)
    const bytes = file && (await readFile(file.path).catch(() => undefined))
    if (!bytes) return new Response(null, { status: 404, headers: HEADERS })
    const body = file.path.endsWith('.html') ? withPolicyInside(bytes.toString(), "'none'") : new Uint8Array(bytes)
    return new Response(body, { headers: { ...HEADERS, 'Content-Type': file.type } })
  }
