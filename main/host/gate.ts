import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'thinstick'
// What a browser on this machine, or at the near end of an SSH tunnel, calls this host. A page of another site that
// has its own name point here (DNS rebinding) sends that name.
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

const newSecret = (): string => randomBytes(32).toString('base64url')

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const cookieOf = ({ headers }: IncomingMessage): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)

/** Who may talk to the host: whoever has the printed URL once, and from then on that browser's cookie. */
export class Gate {
  readonly token = newSecret()
  readonly #session = newSecret()
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
    const cookie = cookieOf(request)
    return cookie !== undefined && equal(cookie, this.#session)
  }

  /** Takes the token of the URL, once; the cookie to be set, or undefined. */
  redeem(token: string): string | undefined {
    if (this.#tokenUsed || !equal(token, this.token)) return undefined
    this.#tokenUsed = true
    return `${COOKIE}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`
  }
}
