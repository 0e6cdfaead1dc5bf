import type { CallName } from '../../app/contract/ipc-contract.ts'
import { strings } from '../words/strings.ts'
import { type Bridge, CallError, type Connection, EventListeners } from './bridge.ts'

/** The part of a browser's WebSocket that is used here. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>

export interface SocketTools {
  open(): Socket
  /** The page's secret, which it sends in its first message. */
  secret(): string | null
  /** Milliseconds since 1970. */
  now(): number
}

interface Waiting {
  resolve(value: never): void
  reject(error: Error): void
}

// A host that has been silent this long is asked whether it is there; if it does not answer that either, it is gone.
const ASK_AFTER_MS = 5000
const GONE_AFTER_MS = 8000
const LOOK_EVERY_MS = 1000
const MAX_ATTEMPTS = 10
const LONGEST_WAIT_MS = 8000
/** "Policy violation" (RFC 6455, section 7.4.1): this page is not, or no longer, the host's. */
const NOT_OURS = 1008

/** Connects over one WebSocket after another, each until it is closed or falls silent. */
export class SocketBridge implements Bridge {
  readonly #tools: SocketTools
  readonly #listeners = new EventListeners()
  readonly #waiting = new Map<number, Waiting>()
  #tell: (connection: Connection) => void = () => {}
  #socket: Socket | undefined
  #answers = false
  #lastHeard = 0
  /** When the host was sent a ping that it has not answered yet, in milliseconds since 1970. */
  #asked: number | undefined
  #ids = 0
  #attempt = 0
  #lostSince = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #clock: ReturnType<typeof setInterval> | undefined

  constructor(tools: SocketTools) {
    this.#tools = tools
  }

  readonly call: Bridge['call'] = (name, ...args) => {
    if (!this.#answers) return Promise.reject(lost())
    return this.#send(name, args) as ReturnType<Bridge['call']> as never
  }

  readonly on: Bridge['on'] = (event, listener) => this.#listeners.add(event, listener)

  onConnection(listener: (connection: Connection) => void): void {
    this.#tell = listener
    this.#connect()
  }

  reconnect(): void {
    if (this.#answers) return
    this.#attempt = 0
    this.#drop()
    this.#connect()
  }

  pathOf(): null {
    return null
  }

  #connect(): void {
    const socket = this.#tools.open()
    this.#socket = socket
    this.#lastHeard = this.#tools.now()
    this.#asked = undefined
    socket.onopen = () => {
      socket.send(JSON.stringify({ secret: this.#tools.secret() }))
      this.#ask()
    }
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#hear(String(data))
    }
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#lose(code === NOT_OURS)
    }
    this.#clock ??= setInterval(() => this.#look(), LOOK_EVERY_MS)
  }

  #send(name: CallName, args: readonly unknown[]): Promise<unknown> {
    const id = ++this.#ids
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#socket?.send(JSON.stringify({ id, call: name, args }))
    })
  }

  #ask(): void {
    this.#asked = this.#tools.now()
    // Only a timeout or the socket's end shows that no answer is coming.
    this.#send('ping', []).catch(() => {})
  }

  #hear(text: string): void {
    this.#lastHeard = this.#tools.now()
    this.#asked = undefined
    const message = parsed(text)
    if (!message) {
      this.#lose(false)
      return
    }
    if (!this.#answers) this.#begin()
    if (message.event === undefined) this.#answer(message)
    else this.#listeners.emit(message.event, message.value)
  }

  #answer(message: Message): void {
    const call = this.#waiting.get(message.id ?? 0)
    this.#waiting.delete(message.id ?? 0)
    if (message.problem) call?.reject(new CallError(message.problem))
    else call?.resolve(message.value as never)
  }

  /** Only now is it known that the host accepts this page. */
  #begin(): void {
    this.#answers = true
    this.#attempt = 0
    this.#tell({ kind: 'open' })
  }

  #look(): void {
    if (!this.#socket) return
    const now = this.#tools.now()
    // An open socket proves nothing until the host has answered.
    const waitsSince = this.#answers ? this.#asked : this.#lastHeard
    if (waitsSince !== undefined && now - waitsSince >= GONE_AFTER_MS) this.#lose(false)
    else if (this.#answers && this.#asked === undefined && now - this.#lastHeard >= ASK_AFTER_MS) this.#ask()
  }

  #lose(forGood: boolean): void {
    if (this.#answers || this.#lostSince === 0) this.#lostSince = this.#tools.now()
    this.#drop()
    const since = this.#lostSince
    const attempts = this.#attempt
    if (forGood || attempts >= MAX_ATTEMPTS) {
      this.#tell({ kind: 'lost', since, attempts })
      return
    }
    this.#attempt++
    this.#tell({ kind: 'retrying', since, attempt: this.#attempt })
    this.#retry = setTimeout(() => this.#connect(), Math.min(LONGEST_WAIT_MS, 250 * 2 ** this.#attempt))
  }

  /** Gives up everything whose answer can no longer come. */
  #drop(): void {
    clearTimeout(this.#retry)
    clearInterval(this.#clock)
    this.#clock = undefined
    this.#answers = false
    const socket = this.#socket
    this.#socket = undefined
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(lost())
    socket?.close()
  }
}

interface Message {
  readonly id?: number
  readonly event?: string
  readonly value?: unknown
  readonly problem?: ConstructorParameters<typeof CallError>[0]
}

const parsed = (text: string): Message | undefined => {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null ? message : undefined
  } catch {
    return undefined
  }
}

const lost = (): CallError => new CallError({ code: 'internal', ...strings.lost.call, details: {} })
