import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'

interface Message {
  readonly return?: unknown
  readonly error?: { readonly desc: string }
  readonly event?: string
  readonly data?: { readonly device?: string }
}

// The machine itself answers at once; only a broken one lets this pass.
const TIMEOUT_MS = 20_000

/** QEMU's machine protocol (QMP): commands one after the other, each with its answer, and events. */
export class Monitor {
  readonly #socket: Socket
  readonly #answers: ((message: Message) => void)[] = []
  readonly #events = new Set<(message: Message) => void>()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => {})
    createInterface({ input: socket }).on('line', line => this.#take(JSON.parse(line)))
  }

  /** Connects to the socket as soon as the machine has made it. */
  static async open(path: string): Promise<Monitor> {
    const monitor = new Monitor(await connectTo(path))
    await monitor.run('qmp_capabilities')
    return monitor
  }

  /** Throws what the machine complains about. */
  async run(name: string, args: object = {}): Promise<unknown> {
    const answer = new Promise<Message>(resolve => this.#answers.push(resolve))
    this.#socket.write(`${JSON.stringify({ execute: name, arguments: args })}\n`)
    const { return: value, error } = await within(answer, `an answer to ${name}`)
    if (error) throw new Error(`${name}: ${error.desc}`)
    return value
  }

  /** Takes a device out, and waits until it is gone. */
  async remove(device: string): Promise<void> {
    const gone = new Promise<void>(resolve => {
      const listener = ({ event, data }: Message): void => {
        if (event !== 'DEVICE_DELETED' || data?.device !== device) return
        this.#events.delete(listener)
        resolve()
      }
      this.#events.add(listener)
    })
    await this.run('device_del', { id: device })
    await within(gone, `the end of ${device}`)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(message: Message): void {
    if (message.event) for (const listener of this.#events) listener(message)
    else if ('return' in message || message.error) this.#answers.shift()?.(message)
  }
}

/** A connection to a socket that the machine is just making. */
export const connectTo = async (path: string): Promise<Socket> => {
  for (let tries = 0; ; tries++) {
    const socket = connect(path)
    const error = await new Promise<Error | undefined>(resolve => {
      socket.once('connect', () => resolve(undefined))
      socket.once('error', resolve)
    })
    if (!error) return socket
    if (tries === 100) throw error
    await delay(100)
  }
}

/** Rejects where something takes longer than a machine that is alive. */
export const within = async <T>(promise: Promise<T>, what: string, ms = TIMEOUT_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${ms / 1000} s`)), ms)
  })
  return Promise.race([promise, over]).finally(() => clearTimeout(timer))
}
