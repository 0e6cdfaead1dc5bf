import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import { shellWords } from '../../app/words/shell-wording.ts'

import { SECURITY_HEADERS } from './static-files.ts'

// The secret is in the page and not in its address, which would stay in the history; the next page replaces this one
// there. Requests of the page at "/" come from this origin, so they carry the strict cookie.
const pageOf = (secret: string, nonce: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Thinstick</title>
<body>
<noscript>${shellWords.noScript}</noscript>
<script nonce="${nonce}">
try {
  localStorage.setItem(${JSON.stringify(PAGE_SECRET_KEY)}, ${JSON.stringify(secret)})
  location.replace('/')
} catch {
  document.body.append(${JSON.stringify(shellWords.noStorage)})
}
</script>
`

/**
 * Answers the browser that redeemed the token: sets the cookie, puts the secret into the origin's storage, and goes on
 * to the window.
 */
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
