import { timingSafeEqual } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { SECTOR } from '../../app/bytes/units.ts'
import { encodeFrame, type Frame, FrameDecoder, MAX_PAYLOAD } from '../../app/contract/frame.ts'
import {
  carriesBytes,
  parseRequest,
  type WriterJob,
  type WriterReply,
  type WriterRequest,
} from '../../app/contract/writer-message.ts'
import { ProblemError } from '../../app/problem/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'

export type OpenJob = (job: WriterJob) => Promise<BlockDevice>

export interface SessionOptions {
  readonly token: string
  /** The one job that the writer was started for. */
  readonly job: WriterJob
  /** Makes its own check of a job and opens its device. Throws ProblemError. */
  readonly openJob: OpenJob
  /** How long to wait for the token, in milliseconds. */
  readonly timeout?: number
}

// Our own peer sends its token at once, so a peer that stays silent is somebody else.
const TIMEOUT_MS = 30_000

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Serves one peer: the token first, then one job, then requests for that device only, one after the other. Anything out
 * of order, out of bounds or malformed ends the session, and so does anything but a read where the grant is for reading. Resolves when the peer is gone and the device is closed.
 */
export const serveSession = async (stream: Duplex, options: SessionOptions): Promise<void> => {
  const session = new Session(stream, options)
  // Iterating over the stream catches errors too, but not before it begins or after it ends.
  stream.on('error', () => {})
  const timer = setTimeout(() => session.isGreeted || stream.destroy(), options.timeout ?? TIMEOUT_MS)
  try {
    // Otherwise its end would close the connection before the device is closed.
    const received = stream.iterator({ destroyOnReturn: false })
    for await (const bytes of received) if (!(await session.take(bytes as Uint8Array))) break
  } catch {
    // The peer broke off; there is nobody left to tell.
  } finally {
    clearTimeout(timer)
    await session.close().finally(() => sendOff(stream))
  }
}

class Session {
  readonly #stream: Duplex
  readonly #options: SessionOptions
  readonly #decoder = new FrameDecoder()
  #known = false
  #device: BlockDevice | undefined
  #drained: Promise<void> = Promise.resolve()

  constructor(stream: Duplex, options: SessionOptions) {
    this.#stream = stream
    this.#options = options
  }

  get isGreeted(): boolean {
    return this.#known
  }

  /** Handles bytes from the peer; false when the session is over. */
  async take(bytes: Uint8Array): Promise<boolean> {
    for (const frame of this.#decoder.push(bytes)) {
      const request = parseRequest(frame.header)
      if (!request || (frame.payload.length > 0 && !carriesBytes(request))) return false
      if (!(await this.#handle(request, frame))) return false
    }
    return true
  }

  /** Closes the device once the last reply is on its way. */
  async close(): Promise<void> {
    await this.#drained
    await this.#device?.close()
  }

  async #handle(request: WriterRequest, { payload }: Frame): Promise<boolean> {
    if (request.kind === 'hello') return this.#greet(request.token)
    if (!this.#known) return false
    if (request.kind === 'open') return this.#open()
    const device = this.#device
    if (!device || (this.#options.job.access === 'read' && request.kind !== 'read')) return false
    switch (request.kind) {
      case 'read':
        return this.#inside(device, request.offset, request.length) && this.#read(device, request)
      case 'write':
        return (
          this.#mayWrite(device, request.offset, payload) &&
          this.#run(request.id, () => write(device, request.offset, payload))
        )
      case 'flush':
        return this.#run(request.id, () => device.flush())
      case 'commit':
        return payload.length === SECTOR && this.#run(request.id, () => write(device, 0, payload))
      case 'close':
        this.#device = undefined
        await this.#run(request.id, () => device.close())
        return false
    }
  }

  async #greet(token: string): Promise<boolean> {
    if (this.#known || !sameText(token, this.#options.token)) return false
    this.#known = true
    await this.#reply({ kind: 'welcome' })
    return true
  }

  async #open(): Promise<boolean> {
    if (this.#device) return false
    const { job, openJob } = this.#options
    try {
      this.#device = await openJob(job)
    } catch (error) {
      const problem =
        error instanceof ProblemError
          ? error.problem
          : ({ code: 'target-unopenable', target: job.path, cause: String(error) } as const)
      await this.#reply({ kind: 'refused', problem })
      return false
    }
    await this.#reply({ kind: 'opened', size: this.#device.size })
    return true
  }

  #inside(device: BlockDevice, offset: number, length: number): boolean {
    return length > 0 && length <= MAX_PAYLOAD && offset + length <= device.size
  }

  /** Whether a write is inside the device and puts only zeros into LBA 0: only `commit` writes a table. */
  #mayWrite(device: BlockDevice, offset: number, payload: Uint8Array): boolean {
    const blanks = offset > 0 || payload.subarray(0, SECTOR).every(byte => byte === 0)
    return payload.length % SECTOR === 0 && this.#inside(device, offset, payload.length) && blanks
  }

  async #read(
    device: BlockDevice,
    { id, offset, length }: { id: number; offset: number; length: number },
  ): Promise<boolean> {
    const bytes = device.allocate(length)
    return this.#run(id, () => device.read(offset, bytes), bytes)
  }

  async #run(id: number, work: () => Promise<void>, bytes?: Uint8Array): Promise<boolean> {
    const failure = await work().then(
      () => undefined,
      error => ({ kind: 'failed', id, cause: error instanceof Error ? error.message : String(error) }) as const,
    )
    await (failure ? this.#reply(failure) : this.#reply({ kind: 'done', id }, bytes))
    return true
  }

  /** At most one reply may be on its way while the next is made: a peer that does not read must not fill our memory. */
  async #reply(reply: WriterReply, payload?: Uint8Array): Promise<void> {
    await this.#drained
    if (!this.#stream.write(encodeFrame(reply, payload))) this.#drained = whenDrained(this.#stream)
  }
}

/** Resolves when a stream has sent what it holds, or never will. */
const whenDrained = (stream: Duplex): Promise<void> =>
  new Promise(resolve => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    if (stream.destroyed) return resolve()
    stream.on('drain', done)
    stream.on('close', done)
    return undefined
  })

// A peer that takes no more must not keep an elevated process alive.
const SEND_LIMIT_MS = 1000

/** Ends a stream once what it holds is on its way: destroying a pipe of Windows would take back what is not. */
const sendOff = (stream: Duplex): Promise<void> =>
  new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer)
      stream.destroy()
      resolve()
    }
    const timer = setTimeout(done, SEND_LIMIT_MS)
    if (stream.destroyed) return done()
    stream.once('close', done)
    stream.end(done)
    return undefined
  })

/** Writes from aligned memory, which the device transfers directly: a payload may start anywhere in its frame. */
const write = async (device: BlockDevice, offset: number, payload: Uint8Array): Promise<void> => {
  const bytes = device.allocate(payload.length)
  bytes.set(payload)
  await device.write(offset, bytes)
}
