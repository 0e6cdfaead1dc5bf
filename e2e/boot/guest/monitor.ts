import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { MachineMonitor } from '../../../main/trial/monitor.ts'

// The machine answers at once; only a broken one takes this long.
const TIMEOUT_MS = 20_000

/** The monitor of a guest, over a socket: each command must be answered in time, and devices can be removed. */
export class Monitor {
  readonly #socket: Socket
  readonly #machine: MachineMonitor

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#machine = new MachineMonitor(socket, socket)
  }

  /** Connects to the socket as soon as the machine has created it. */
  static async open(path: string): Promise<Monitor> {
    const monitor = new Monitor(await connectTo(path))
    await monitor.run('qmp_capabilities')
    return monitor
  }

  /** Throws what the machine complains about. */
  run(name: string, args: object = {}): Promise<unknown> {
    return within(this.#machine.ask(name, args), `an answer to ${name}`)
  }

  /** Removes a device, and waits until it is gone. */
  async remove(device: string): Promise<void> {
    let stop = (): void => {}
    const gone = new Promise<void>(resolve => {
      stop = this.#machine.listen(({ event, data }) => {
        if (event === 'DEVICE_DELETED' && data?.device === device) resolve()
      })
    })
    try {
      await this.run('device_del', { id: device })
      await within(gone, `the end of ${device}`)
    } finally {
      stop()
    }
  }

  close(): void {
    this.#socket.destroy()
  }
}

/** Connects to a socket that the machine is about to create. */
export const connectTo = async (path: string): Promise<Socket> => {
  for (let tries = 0; ; tries++) {
    const socket = connect(path)
    const error = await new Promise<Error | undefined>(resolve => {
      socket.once('connect', () => resolve(undefined))
      socket.once('error', resolve)
    })
    if (!error) return socket
    if (tries === 300) throw error
    await delay(100)
  }
}

/** Rejects if something takes longer than a live machine would. */
export const within = async <T>(promise: Promise<T>, what: string, ms = TIMEOUT_MS): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${ms / 1000} s`)), ms)
  })
  return Promise.race([promise, over]).finally(() => clearTimeout(timer))
}
