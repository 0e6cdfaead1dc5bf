import type { PowerSaveBlocker } from 'electron'

/** Keeps the system from going to sleep while sticks are being written; the screen may go dark. */
export class StayAwake {
  readonly #blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>
  #held: number | null = null

  constructor(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>) {
    this.#blocker = blocker
  }

  /** Called whenever that may have changed. */
  follow(busy: boolean): void {
    if (busy && this.#held === null) this.#held = this.#blocker.start('prevent-app-suspension')
    if (busy || this.#held === null) return
    this.#blocker.stop(this.#held)
    this.#held = null
  }
}
