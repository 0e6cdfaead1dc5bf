import type { CallName } from '../app/contract/ipc-contract.ts'
import type { JobView, ProblemView, ShelfView, TryView } from '../app/contract/views.ts'
import { type Bridge, CallError, type Connection, EventListeners } from '../renderer/bridge/bridge.ts'

interface Call {
  readonly name: CallName
  readonly args: readonly unknown[]
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

export const problem = (code: string): ProblemView => ({ code, message: code, advice: '', details: {} })

/** Resolves when everything that an answer sets off is done. */
export const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

/** What a host is doing when a page meets it. */
export interface Doing {
  readonly job: JobView | null
  readonly shelf: ShelfView | null
  readonly trial: TryView | null
}

/** A bridge whose answers come when, and in the order, a test wants. */
export class SlowBridge implements Bridge {
  readonly calls: Call[] = []
  readonly events = new EventListeners()
  reconnects = 0
  /** Whether it does not tell where a dropped file is, as in a browser. */
  hides = false
  tell: (connection: Connection) => void = () => {}

  call(name: CallName, ...args: unknown[]): Promise<never> {
    return new Promise((resolve, reject) => {
      this.calls.push({ name, args, resolve: resolve as (value: unknown) => void, reject })
    })
  }
  on(event: string, listener: (value: never) => void): void {
    this.events.add(event, listener)
  }
  onConnection(listener: (connection: Connection) => void): void {
    this.tell = listener
    listener({ kind: 'open' })
  }
  reconnect(): void {
    this.reconnects++
  }
  pathOf(file: File): string | null {
    return this.hides || file.name === '' ? null : `/dropped/${file.name}`
  }

  /** All calls of this name so far, oldest first. */
  of(name: CallName): Call[] {
    return this.calls.filter(call => call.name === name)
  }
  last(name: CallName): Call {
    const call = this.of(name).at(-1)
    if (!call) throw new Error(`${name} was not called`)
    return call
  }

  /** Answers the last call of this name. */
  async answer(name: CallName, value: unknown): Promise<void> {
    this.last(name).resolve(value)
    await settle()
  }
  async fail(name: CallName, code: string): Promise<void> {
    this.last(name).reject(new CallError(problem(code)))
    await settle()
  }
  /** Says who is there, and what it is doing. */
  async meet({ job = null, shelf = null, trial = null }: Partial<Doing> = {}): Promise<void> {
    this.last('hello').resolve({ shell: 'browser' })
    this.last('job').resolve(job)
    this.last('shelf').resolve(shelf)
    this.last('trial').resolve(trial)
    await settle()
  }
}
