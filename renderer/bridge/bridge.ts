import type { CallName, Calls, EventName, Events } from '../../app/contract/ipc-contract.ts'
import type { ProblemView } from '../../app/contract/views.ts'

/** A call that failed, with its sentence. */
export class CallError extends Error {
  readonly problem: ProblemView
  constructor(problem: ProblemView) {
    super(problem.message)
    this.name = 'CallError'
    this.problem = problem
  }
}

/** Whether the host answers. Times in milliseconds since 1970. */
export type Connection =
  | { readonly kind: 'open' }
  | { readonly kind: 'retrying'; readonly since: number; readonly attempt: number }
  /** Given up until the user asks for another attempt. */
  | { readonly kind: 'lost'; readonly since: number; readonly attempts: number }

/** Everything that the window knows about its host. */
export interface Bridge {
  /** Rejects with CallError, even if the connection is lost before an answer comes. */
  call<N extends CallName>(name: N, ...args: Parameters<Calls[N]>): Promise<ReturnType<Calls[N]>>
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): void
  /** Begins to connect, and reports the state of the connection from then on. */
  onConnection(listener: (connection: Connection) => void): void
  /** Tries again at once. */
  reconnect(): void
  /** Path of a dropped file; null in a browser, which does not reveal it. */
  pathOf(file: File): string | null
}

/** The listeners of each event. */
export class EventListeners {
  readonly #all = new Map<string, Set<(value: never) => void>>()

  emit(event: string, value: unknown): void {
    for (const listener of this.#all.get(event) ?? []) listener(value as never)
  }

  add(event: string, listener: (value: never) => void): void {
    const set = this.#all.get(event) ?? new Set()
    this.#all.set(event, set.add(listener))
  }
}
