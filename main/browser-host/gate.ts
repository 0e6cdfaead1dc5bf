import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

// What a browser on this machine, or at the near end of an SSH tunnel, calls this host. A page of another site whose
// name points here (DNS rebinding) sends that name instead.
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

const newSecret = (): string => randomBytes(32).toString('base64url')

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Decides who may talk to the host: the first browser that opens the printed URL, and from then on only that browser.
 * It proves itself with a cookie and, in its first message, a secret from its origin's storage. A browser sends the
 * cookie to every port of this machine, even one that another user listens on, but opens the storage only to pages from
 * this port.
 */
export class Gate {
  readonly token = newSecret()
  /** What the page is given when the token is redeemed, and must say first. */
  readonly pageSecret = newSecret()
  readonly #session = newSecret()
  // A unique name: cookies ignore ports, so another instance would overwrite one of the same name.
  readonly #cookie = `thinstick-${randomBytes(6).toString('hex')}`
  #tokenUsed = false

  /** Whether the Host header is one of this machine's own names, with any port, as a tunnel may change it. */
  isOwnName({ headers }: IncomingMessage): boolean {
    const name = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(headers.host ?? '')?.[1]
    return name !== undefined && OWN_NAMES.has(name.toLowerCase())
  }

  /** Whether a request was made by a page of this host. */
  isOwnOrigin({ headers }: IncomingMessage): boolean {
    return headers.origin === `http://${headers.host}`
  }

  hasSession(request: IncomingMessage): boolean {
    const cookie = this.#cookieOf(request)
    return cookie !== undefined && equal(cookie, this.#session)
  }

  /** Whether a page's first message is the secret that it was given when the token was redeemed. */
  isOwnPage(secret: unknown): boolean {
    return typeof secret === 'string' && equal(secret, this.pageSecret)
  }

  /**
   * Redeems the token of the URL, once for anybody and again for a browser that has the cookie. Returns the cookie to
   * set.
   */
  redeem(token: string, request: IncomingMessage): string | undefined {
    if (!equal(token, this.token) || (this.#tokenUsed && !this.hasSession(request))) return undefined
    this.#tokenUsed = true
    return `${this.#cookie}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`
  }

  #cookieOf({ headers }: IncomingMessage): string | undefined {
    return (headers.cookie ?? '')
      .split(';')
      .map(part => part.trim())
      .find(part => part.startsWith(`${this.#cookie}=`))
      ?.slice(this.#cookie.length + 1)
  }
}
