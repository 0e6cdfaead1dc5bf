import { firstInHead } from './first-in-head.ts'

/**
 * What the window may load, in both shells: its own files. What React sets as a style goes through the CSSOM, which no
 * policy is asked about. A browser's page also connects to its host.
 */
const directives = (connections: "'self'" | "'none'"): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src ${connections}`,
  "base-uri 'none'",
  "form-action 'none'",
]

/** The value of the header Content-Security-Policy. `connections`: where the page may connect to. */
export const pagePolicy = (connections: "'self'" | "'none'"): string =>
  [...directives(connections), "frame-ancestors 'none'"].join('; ')

/**
 * A page with the policy in itself too, so that it holds without the header. Of the directives, frame-ancestors counts
 * only in a header (CSP Level 3, section 3.3).
 */
export const withPolicyInside = (html: string, connections: "'self'" | "'none'"): string =>
  firstInHead(html, `<meta http-equiv="Content-Security-Policy" content="${directives(connections).join('; ')}">`)
