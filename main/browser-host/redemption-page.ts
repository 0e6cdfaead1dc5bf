import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

import { PAGE_SECRET_KEY } from '../../app/contract/page-secret.ts'
import { shellWords } from '../../app/words/shell-wording.ts'
import { hostDocument, hostMain, hostPolicy } from './host-page.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

// The secret is in the page and not in its address, which would stay in the history; the next page replaces this one
// there. Requests of the page at "/" come from this origin, so they carry the strict cookie. Where nothing can be
// stored, the page shows what it holds back.
const bodyOf = (secret: string, nonce: string): string => `<noscript>${hostMain(shellWords.host.noScript)}</noscript>
<template>${hostMain(shellWords.host.noStorage)}</template>
<script nonce="${nonce}">
try {
  localStorage.setItem(${JSON.stringify(PAGE_SECRET_KEY)}, ${JSON.stringify(secret)})
  location.replace('/')
} catch {
  document.body.append(document.querySelector('template').content)
}
</script>`

/**
 * Answers the browser that redeemed the token: sets the cookie, puts the secret into the origin's storage, and goes on
 * to the window.
 */
export const welcome = (response: ServerResponse, cookie: string, secret: string): void => {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': hostPolicy(nonce),
    'Content-Type': 'text/html; charset=utf-8',
    'Set-Cookie': cookie,
  })
  response.end(hostDocument('Thinstick', bodyOf(secret, nonce)))
}
