import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import { SECURITY_HEADERS } from './static-files.ts'

const NO_STORAGE =
  'This browser keeps nothing for this page, and Thinstick needs it to keep one value. Allow the page to store data, and load it again.'

// The secret is told by the page itself: not by its address, which stands in the history. The page that follows takes
// this one's place there. A request that the page at "/" makes comes from this origin, so it carries the strict cookie.
const pageOf = (secret: string, nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Thinstick</title>
<body>
<noscript>Thinstick needs JavaScript.</noscript>
<script nonce="${nonce}">
try {
  localStorage.setItem(${JSON.stringify(PAGE_SECRET_KEY)}, ${JSON.stringify(secret)})
  location.replace('/')
} catch {
  document.body.append(${JSON.stringify(NO_STORAGE)})
}
</script>
`

/** Answers who redeemed the token: sets the cookie, puts the secret into the origin's storage, goes on to the window. */
export const welcome = (response: ServerResponse, cookie: string, secret: string): void => {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Content-Type': 'text/html; charset=utf-8',
    'Set-Cookie': cookie,
  })
  response.end(pageOf(secret, nonce))
}
