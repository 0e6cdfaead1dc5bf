import { problemJson } from '../../app/report/json.ts'
import type { TryView } from '../../app/views.ts'
import { problemOf } from '../flash-targets.ts'
import { tryStick } from '../try/try-stick.ts'

/** Longer than anybody looks at a machine that nobody stops, in seconds. */
const LONGEST = 600

/** Tries one stick at a time for the window, and tells `publish` what the machine shows. */
export class TryDesk {
  readonly #publish: (view: TryView) => void
  #abort = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(publish: (view: TryView) => void) {
    this.#publish = publish
  }

  async start(stick: string): Promise<void> {
    await this.stop()
    this.#abort = new AbortController()
    this.#running = this.#run(stick, this.#abort.signal)
  }

  /** Ends the machine, if one runs. */
  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#running
  }

  async #run(stick: string, signal: AbortSignal): Promise<void> {
    let view: TryView = { path: stick, state: 'starting', screen: [], serial: '', seconds: 0, problem: null }
    const tell = (more: Partial<TryView>): void => {
      view = { ...view, ...more }
      this.#publish(view)
    }
    tell({})
    try {
      const onScreen = (shown: Partial<TryView>): void => tell({ ...shown, state: 'running' })
      const { ended, ...shown } = await tryStick({ stick, seconds: LONGEST, window: false, signal, onScreen })
      tell({ ...shown, state: 'ended' })
    } catch (error) {
      tell({ state: 'ended', problem: problemJson(problemOf(error)) })
    }
  }
}
