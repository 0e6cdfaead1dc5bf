import type { Socket } from 'node:net'
import { encodeFrame, FrameDecoder } from '../../app/contract/frame.ts'
import { parseReply, type WriterReply, type WriterRequest } from '../../app/contract/writer-message.ts'

interface Waiting {
  resolve(payload: Uint8Array): void
  reject(error: Error): void
}

/** Said when a writer ended, was killed, or sent something that is not a reply. */
export const GONE = 'the writer has ended'

// Closing a drive takes a moment; one that hangs must not hold up the window.
const CLOSE_LIMIT_MS = 5000

/** The unprivileged end of the channel: matches replies to requests, and ends at the first reply that matches none. */
export class WriterConnection {
  readonly #socket: Socket
  readonly #decoder = new FrameDecoder()
  readonly #waiting = new Map<number, Waiting>()
  readonly #over: Promise<void>
  #asking: ((reply: WriterReply | undefined) => void) | undefined
  #nextId = 1

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', bytes => this.#take(bytes))
    socket.on('error', () => socket.destroy())
    this.#over = new Promise(resolve => {
      if (socket.closed) resolve()
      socket.once('close', () => {
        this.#end()
        resolve()
      })
    })
  }

  /** Sends a message whose answer has no id; undefined if the writer ends instead. */
  ask(request: WriterRequest): Promise<WriterReply | undefined> {
    return new Promise(resolve => {
      if (this.#socket.destroyed) return resolve(undefined)
      this.#asking = resolve
      this.#socket.write(encodeFrame(request))
      return undefined
    })
  }

  /**
   * Sends a request for the open device, and resolves to the bytes of the reply. Rejects with what went wrong there.
   */
  request(make: (id: number) => WriterRequest, payload?: Uint8Array): Promise<Uint8Array> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error(GONE))
      this.#waiting.set(id, { resolve, reject })
      this.#socket.write(encodeFrame(make(id), payload))
      return undefined
    })
  }

  /**
   * Has the writer close its device, and waits until it has. It is asked, because a pipe of Windows has no end of its own
   * that could tell it while it still answers. Never rejects: what had to be on the medium was flushed and read back.
   */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.#socket.destroy(), CLOSE_LIMIT_MS)
    await this.request(id => ({ kind: 'close', id })).catch(() => {})
    this.#socket.end()
    await this.#over
    clearTimeout(timer)
  }

  /** Breaks the connection: for a writer that is not ours, or that has said it is ending. */
  abandon(): void {
    this.#socket.destroy()
  }

  #take(bytes: Uint8Array): void {
    try {
      for (const { header, payload } of this.#decoder.push(bytes)) this.#handle(parseReply(header), payload)
    } catch {
      this.#socket.destroy()
    }
  }

  #handle(reply: WriterReply | undefined, payload: Uint8Array): void {
    if (reply?.kind === 'done' || reply?.kind === 'failed') this.#answer(reply, payload)
    else this.#settleAsked(reply, payload)
  }

  #settleAsked(reply: WriterReply | undefined, payload: Uint8Array): void {
    const asking = this.#asking
    this.#asking = undefined
    asking?.(payload.length > 0 ? undefined : reply)
    if (!reply || !asking || payload.length > 0) throw new Error('a reply to nothing')
  }

  #answer(reply: Extract<WriterReply, { readonly id: number }>, payload: Uint8Array): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) throw new Error('a reply to nothing')
    this.#waiting.delete(reply.id)
    if (reply.kind === 'done') waiting.resolve(payload)
    else waiting.reject(new Error(reply.cause))
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(GONE))
    this.#waiting.clear()
    this.#asking?.(undefined)
    this.#asking = undefined
  }
}
