import { setTimeout as delay } from 'node:timers/promises'
import type { CallName, Calls, EventName, Events } from '../../../app/contract/ipc-contract.ts'
import type { ProblemView } from '../../../app/contract/views.ts'
import type { Guest } from './guest.ts'
import { within } from './monitor.ts'
import type { Running } from './shell.ts'
import { UNPRIVILEGED } from './unprivileged.ts'

/** An event, and when it arrived here (ms). */
interface Heard {
  readonly name: string
  readonly value: unknown
  readonly at: number
}

interface Message {
  readonly id?: number
  readonly value?: unknown
  readonly problem?: ProblemView
  readonly event?: string
}

/** The problem that a call failed with. */
export class CallFailed extends Error {
  readonly problem: ProblemView
  constructor(problem: ProblemView) {
    super(problem.message)
    this.problem = problem
  }
}

/** The window's calls and events, exchanged with services that run in a guest as a user without rights. */
export class GuestWindow {
  readonly #calls = new Map<number, (message: Message) => void>()
  readonly #heard: Heard[] = []
  readonly #said: string[] = []
  readonly #running: Running
  #nextId = 1

  private constructor(guest: Guest) {
    const relay = `exec ${UNPRIVILEGED} ${process.execPath} e2e/boot/guest/relay.mjs`
    this.#running = guest.begin(relay, { onLine: line => this.#take(line) })
  }

  /** Starts the services in a guest that has the user and the stand-in for pkexec. */
  static async open(guest: Guest): Promise<GuestWindow> {
    const window = new GuestWindow(guest)
    await window.#waitFor('open', () => true, 0, 60_000)
    return window
  }

  /** Rejects with CallFailed if the services report a problem. */
  async call<K extends CallName>(name: K, ...args: Parameters<Calls[K]>): Promise<ReturnType<Calls[K]>> {
    const id = this.#nextId++
    const answer = new Promise<Message>(resolve => this.#calls.set(id, resolve))
    this.#running.send(JSON.stringify({ id, call: name, args }))
    const { value, problem } = await within(answer, `an answer to ${name}`)
    if (problem) throw new CallFailed(problem)
    return value as ReturnType<Calls[K]>
  }

  /** The first matching event after a time (ms), and when it came. */
  async event<E extends EventName>(
    name: E,
    fits: (value: Events[E]) => boolean,
    after: number,
    ms: number,
  ): Promise<{ readonly value: Events[E]; readonly at: number }> {
    const { value, at } = await this.#waitFor(name, value => fits(value as Events[E]), after, ms)
    return { value: value as Events[E], at }
  }

  /** Ends the services as Ctrl+C does. Resolves to their exit status. */
  async close(): Promise<unknown> {
    this.#running.send('END')
    const { value } = await this.#waitFor('ended', () => true, 0, 10_000)
    await this.#running.ended
    return value
  }

  #take(line: string): void {
    if (!line.startsWith('{')) {
      this.#said.push(line)
      return
    }
    const message: Message = JSON.parse(line)
    if (message.event) this.#heard.push({ name: message.event, value: message.value, at: Date.now() })
    else if (message.id !== undefined) this.#calls.get(message.id)?.(message)
  }

  async #waitFor(name: string, fits: (value: unknown) => boolean, after: number, ms: number): Promise<Heard> {
    for (const limit = Date.now() + ms; Date.now() < limit; await delay(20)) {
      const found = this.#heard.find(heard => heard.name === name && heard.at >= after && fits(heard.value))
      if (found) return found
    }
    const last = this.#heard.findLast(heard => heard.name === name)
    throw new Error(
      `no such "${name}" within ${ms / 1000} s; the last was ${JSON.stringify(last?.value)}; ${this.#said.join('\n')}`,
    )
  }
}
