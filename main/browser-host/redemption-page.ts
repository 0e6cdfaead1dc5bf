import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import { shellWords } from '../../app/words/shell-wording.ts'
import { firstInHead } from '../page/first-in-head.ts'
import type { HostPage } from './host-page.ts'
import type { WindowPage } from './static-files.ts'

/** Pages for a browser that cannot show the window, by their paths. */
export const HINDRANCES: Readonly<Record<string, HostPage>> = {
  '/no-storage': shellWords.host.noStorage,
  '/no-script': shellWords.host.noScript,
}

// The secret is in the page and not in its address, which would stay in the history: the window's own address takes the
// place of the token's there. What the page loads is asked for by this origin, so it comes with the strict cookie. Comes
// first in the page, so that the window's script finds the secret.
const openingOf = (secret: string, nonce: string): string => `<script nonce="${nonce}">
try {
  localStorage.setItem(${JSON.stringify(PAGE_SECRET_KEY)}, ${JSON.stringify(secret)})
  history.replaceState(null, '', '/')
} catch {
  location.replace('/no-storage')
}
document.currentScript.remove()
</script><noscript><meta http-equiv="refresh" content="0; url=/no-script"></noscript>`

/** What the answer to a redeemed token is made of. */
interface Welcome {
  readonly cookie: string
  readonly secret: string
  readonly page: WindowPage
  /** The Content-Security-Policy that the page needs. */
  readonly policy: string
}

/**
 * Answers the browser that redeemed the token with the window itself: sets the cookie, and puts the secret into the
 * origin's storage. A page that only did that and went on to the window would cost a second navigation.
 */
export const welcome = (response: ServerResponse, { cookie, secret, page, policy }: Welcome): void => {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    ...page.headers,
    'Content-Security-Policy': withNonce(policy, nonce),
    'Content-Type': 'text/html; charset=utf-8',
    'Set-Cookie': cookie,
  })
  response.end(firstInHead(page.html, openingOf(secret, nonce)))
}

/** A policy that also lets scripts run which carry this nonce. */
export const withNonce = (policy: string, nonce: string): string =>
  policy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
