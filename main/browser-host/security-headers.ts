import type { IncomingMessage } from 'node:http'
import { pagePolicy } from '../page/page-policy.ts'

/** Sent with every answer of the host. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': pagePolicy("'self'"),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const

const { 'Cross-Origin-Opener-Policy': _, ...WITHOUT_OPENER_POLICY } = SECURITY_HEADERS

// Asked for by a person, or by the window itself, as in a reload (Fetch Metadata, section 2.3).
const OWN_REQUESTS = ['none', 'same-origin']

/**
 * The headers of the window's page. Where no other page asked for it, there is no opener to keep off, and for the policy
 * Chromium would start another process: 0.15 s of waiting, and a reload after which Back is no longer a step.
 */
export const windowHeaders = ({ headers }: IncomingMessage): Readonly<Record<string, string>> =>
  OWN_REQUESTS.includes(String(headers['sec-fetch-site'])) ? WITHOUT_OPENER_POLICY : SECURITY_HEADERS
