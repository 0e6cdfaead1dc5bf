import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from './security-headers.ts'

/** What a page of the host's own says: what is the matter, and what to do. */
export interface HostPage {
  readonly title: string
  readonly text: string
  readonly advice: string
}

/** The window's look, with the colours of renderer/tokens.css; the page stands alone and may load nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f4f7f8; --surface: #ffffff; --line: #d2dbe0; --text: #15222a;
  --shell: #33434d; --plug: #a9b7bf; --boot: #d18a1b; --bank: #16808d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12191e; --surface: #1a2329; --line: #36444d; --text: #e6edf0;
    --shell: #52636e; --plug: #8b9aa3; --boot: #d6952f; --bank: #1b8f9d;
  }
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
.shell { fill: var(--shell); } .plug { fill: var(--plug); } .boot { fill: var(--boot); } .bank { fill: var(--bank); }
@media (max-width: 480px), (max-height: 420px) {
  body { padding: 12px; }
  main { padding: 20px; }
  h1 { font-size: 20px; }
}
`

/** The mark, as renderer/parts/mark.tsx draws it. */
const MARK = `<svg width="40" height="40" viewBox="0 0 512 512" aria-hidden="true"><g transform="rotate(-45 256 256)">
<path class="plug" d="M16 208h96v96H16a10 10 0 0 1-10-10v-76a10 10 0 0 1 10-10z"/>
<path class="shell" d="M40 228h36v20H40zM40 264h36v20H40z"/>
<rect class="shell" x="104" y="176" width="402" height="160" rx="40"/>
<path class="boot" d="M160 204h36v104h-36a24 24 0 0 1-24-24v-56a24 24 0 0 1 24-24z"/>
<path class="bank" d="M208 204h242a24 24 0 0 1 24 24v56a24 24 0 0 1-24 24H208z"/>
</g></svg>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)

/** The heading and the sentences of a page. */
export const hostMain = ({ title, text, advice }: HostPage): string => `<main>
<header>${MARK}Thinstick</header>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p>${escaped(advice)}</p>
</main>`

/** A whole page in the product's look, around what is in its body. */
export const hostDocument = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<body>
${body}
`

const styleHash = createHash('sha256').update(STYLE).digest('base64')

/** Lets a page of the host's own use its style, and this script if it has one: nothing else. */
export const hostPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ...(nonce === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
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
  const html = /\btext\/html\b/.test(headers.accept ?? '')
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...(html && { 'Content-Security-Policy': hostPolicy() }),
    'Content-Type': `text/${html ? 'html' : 'plain'}; charset=utf-8`,
    Vary: 'Accept',
  })
  response.end(html ? hostDocument(page.title, hostMain(page)) : `${page.title}. ${page.text} ${page.advice}\n`)
}
