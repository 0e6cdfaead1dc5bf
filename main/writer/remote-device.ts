import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { SECTOR } from '../../app/bytes/units.ts'
import { ProblemError } from '../../app/report/problem.ts'
import type { BlockDevice } from '../../app/write/block-device.ts'
import { encodeFrame, FrameDecoder } from '../../app/write/frame.ts'
import { parseReply, type WriterJob, type WriterReply, type WriterRequest } from '../../app/write/writer-message.ts'
import type { Channel } from './channel.ts'

interface Waiting {
  resolve(payload: Uint8Array): void
  reject(error: Error): void
}

const GONE = 'the writer has ended'

/** The unprivileged end of the channel: matches replies with requests. */
class WriterConnection {
  readonly #socket: Socket
  readonly #decoder = new FrameDecoder()
  readonly #waiting = new Map<number, Waiting>()
  readonly #greetings: ((reply: WriterReply | undefined) => void)[] = []
  #nextId = 1

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', bytes => this.#take(bytes))
    socket.on('close', () => this.#end())
    socket.on('error', () => this.#end())
  }

  /** Sends a message that is answered by one without an id; undefined where the writer has ended instead. */
  ask(request: WriterRequest): Promise<WriterReply | undefined> {
    return new Promise(resolve => {
      this.#greetings.push(resolve)
      if (this.#socket.destroyed) this.#end()
      else this.#socket.write(encodeFrame(request))
    })
  }

  request(make: (id: number) => WriterRequest, payload?: Uint8Array): Promise<Uint8Array> {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error(GONE))
      this.#waiting.set(id, { resolve, reject })
      this.#socket.write(encodeFrame(make(id), payload))
    })
  }

  close(): void {
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
    if (reply?.kind !== 'done' && reply?.kind !== 'failed') {
      this.#greetings.shift()?.(reply)
      return
    }
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.kind === 'done') waiting?.resolve(payload)
    else waiting?.reject(new Error(reply.cause))
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(GONE))
    this.#waiting.clear()
    for (const resolve of this.#greetings.splice(0)) resolve(undefined)
  }
}

const CONNECT_PAUSE_MS = 50

/** Connects once the writer listens; `isOver` tells that it never will. */
const connectTo = async (socketPath: string, isOver: () => boolean): Promise<Socket | undefined> => {
  while (!isOver()) {
    const socket = await new Promise<Socket | undefined>(resolve => {
      const attempt = connect(socketPath)
      attempt.once('connect', () => resolve(attempt))
      attempt.once('error', () => resolve(undefined))
    })
    if (socket) return socket
    await delay(CONNECT_PAUSE_MS)
  }
  return undefined
}

/**
 * Opens a job's device behind a writer. Undefined where `isOver` turns true before the writer listens. Throws the
 * writer's own ProblemError where it refuses, and target-unopenable where it ends.
 */
export const openRemoteDevice = async (
  { socketPath, token }: Channel,
  job: WriterJob,
  isOver: () => boolean,
): Promise<BlockDevice | undefined> => {
  const socket = await connectTo(socketPath, isOver)
  if (!socket) return undefined
  const connection = new WriterConnection(socket)
  await connection.ask({ kind: 'hello', token })
  const answer = await connection.ask({ kind: 'open', job })
  if (answer?.kind === 'opened') return remoteDevice(connection, job.path, answer.size)
  connection.close()
  throw new ProblemError(
    answer?.kind === 'refused' ? answer.problem : { code: 'target-unopenable', target: job.path, cause: GONE },
  )
}

const remoteDevice = (connection: WriterConnection, name: string, size: number): BlockDevice => ({
  name,
  size,
  allocate: length => new Uint8Array(length),
  read: async (offset, target) => {
    target.set(await connection.request(id => ({ kind: 'read', id, offset, length: target.length })))
  },
  write: async (offset, bytes) => {
    const isTable = offset === 0 && bytes.length === SECTOR && bytes.some(byte => byte !== 0)
    await connection.request(id => (isTable ? { kind: 'commit', id } : { kind: 'write', id, offset }), bytes)
  },
  flush: async () => {
    await connection.request(id => ({ kind: 'flush', id }))
  },
  close: async () => connection.close(),
})
