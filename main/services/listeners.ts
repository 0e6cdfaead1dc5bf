import type { EventName, Events } from '../../app/contract/ipc-contract.ts'
import { logError } from '../platform/log.ts'

export type Listener = <E extends EventName>(event: E, value: Events[E]) => void

/** Calls every listener, even if one of them fails. */
export class Listeners {
  readonly #all = new Set<Listener>()

  add(listener: Listener): () => void {
    this.#all.add(listener)
    return () => this.#all.delete(listener)
  }

  readonly tell = <E extends EventName>(event: E, value: Events[E]): void => {
    for (const listener of this.#all)
      try {
        listener(event, value)
      } catch (error) {
        logError(error)
      }
  }
}
