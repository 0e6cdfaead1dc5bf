import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

// What a browser on this machine, or at the near end of an SSH tunnel, calls this host. A page of another site that
// has its own name point here (DNS rebinding) sends that name.
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

const newSecret = (): string => randomBytes(32).toString('base64url')

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Who may talk to the host: whoever has the printed URL once, and from then on that browser. It shows two things: a
 * cookie, and in its first message a secret out of the storage of its origin. A browser sends the cookie to every port
 * of this machine, also to one that another user listens on; the storage it opens to pages of this port alone.
 */
export class Gate {
  readonly token = newSecret()
  /** What the page of this origin is told when the token is redeemed, and says first. */
  readonly pageSecret = newSecret()
  readonly #session = newSecret()
  // A name of its own: another instance would overwrite it, whatever its port, since cookies know none.
  readonly #cookie = `thinstick-${randomBytes(6).toString('hex')}`
  #tokenUsed = false

  /** Whether the Host header is one of this machine's own names, whatever the port of a tunnel. */
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

  /** Whether a page's first message is what it was told when the token was redeemed. */
  isOwnPage(secret: unknown): boolean {
    return typeof secret === 'string' && equal(secret, this.pageSecret)
  }

  /** Takes the token of the URL: from anybody once, and again from who has the cookie. The cookie to be set. */
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
