import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { MARK } from '../../app/report/html-picture.ts'
import { html } from '../../app/report/html-tag.ts'
import { DARK, declared, LIGHT } from '../../app/report/html-tokens.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

/** What a page of the host's own says: what is the matter, and what to do. */
export interface HostPage {
  readonly title: string
  readonly text: string
  readonly advice: string
}

/** The window's look, with its colours; the page stands alone and may load nothing. */
export const STYLE = `
:root { color-scheme: light dark; ${declared(LIGHT)} }
@media (prefers-color-scheme: dark) {
  :root { ${declared(DARK)} }
}
body {
  margin: 0; min-height: 100vh; box-sizing: border-box; padding: 32px 24px;
  display: flex; align-items: center; justify-content: center;
  background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif;
}
main {
  box-sizing: border-box; width: 100%; max-width: 560px; padding: 32px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow-wrap: anywhere;
}
header { display: flex; align-items: center; gap: 8px; margin-block-end: 24px; font-weight: 700; }
svg { flex: none; forced-color-adjust: none; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 1.2; text-wrap: balance; }
p { margin: 12px 0 0; text-wrap: pretty; }
.mark { width: 40px; height: 40px; }
.shell { fill: var(--shell); } .plug { fill: var(--plug); } .boot { fill: var(--boot); } .bank { fill: var(--bank); }
@media (max-width: 480px), (max-height: 420px) {
  body { padding: 12px; }
  main { padding: 20px; }
  h1 { font-size: 20px; }
}
`

/** The heading and the sentences of a page, as markup. */
export const hostMain = ({ title, text, advice }: HostPage): string =>
  html`<main>
<header>${MARK}Thinstick</header>
<h1>${title}</h1>
<p>${text}</p>
<p>${advice}</p>
</main>`.toString()

/** A whole page in the product's look, around what is in its body. */
export const hostDocument = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${html`<title>${title}</title>`}
<style>${STYLE}</style>
<body>
${body}
`

const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** Lets a page of the host's own use its style: nothing else. */
export const HOST_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Answers with a page to a person, and with the same sentences to whatever else asks. */
export const answerPage = (
  { headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: HostPage,
): void => {
  const asPage = /\btext\/html\b/.test(headers.accept ?? '')
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...(asPage && { 'Content-Security-Policy': HOST_POLICY }),
    'Content-Type': `text/${asPage ? 'html' : 'plain'}; charset=utf-8`,
    Vary: 'Accept',
  })
  response.end(asPage ? hostDocument(page.title, hostMain(page)) : `${page.title}. ${page.text} ${page.advice}\n`)
}
