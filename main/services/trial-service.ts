import type { TryView } from '../../app/contract/views.ts'
import { type TimedScreen, type TryOptions, tryStick } from '../trial/try-stick.ts'
import { problemView } from './problem-view.ts'

/** Seconds after which a machine is ended if nobody has stopped it: longer than anyone would watch. */
const LONGEST = 600

const seen = ({ screen, picture, serial, seconds }: TimedScreen): Partial<TryView> => ({
  screen,
  picture: picture ?? null,
  serial,
  seconds,
})

type Run = (options: TryOptions) => ReturnType<typeof tryStick>

/** Tries one stick at a time for the window, and passes what the machine shows to `publish`. */
export class TrialService {
  readonly #publish: (view: TryView) => void
  readonly #try: Run
  #view: TryView | null = null
  #turn = 0
  #abort = new AbortController()
  #running: Promise<void> = Promise.resolve()

  constructor(publish: (view: TryView) => void, run: Run = tryStick) {
    this.#publish = publish
    this.#try = run
  }

  /** What the machine shows that is running, or that has ended by itself; null if there is none. */
  view(): TryView | null {
    return this.#view
  }

  /**
   * Resolves when the previous machine has ended and this one begins, or when a later start or stop has taken its
   * place.
   */
  async start(stick: string): Promise<void> {
    const turn = this.#next()
    await this.#running
    if (turn === this.#turn) this.#running = this.#run(stick, turn, this.#abort.signal)
  }

  /** Ends the machine, if one is running or about to. */
  async stop(): Promise<void> {
    this.#next()
    await this.#running
  }

  #next(): number {
    this.#view = null
    this.#abort.abort()
    this.#abort = new AbortController()
    return ++this.#turn
  }

  async #run(stick: string, id: number, signal: AbortSignal): Promise<void> {
    const nothing = { screen: [], picture: null, serial: '', seconds: 0 }
    let view: TryView = { id, path: stick, state: 'starting', ...nothing, problem: null }
    const tell = (more: Partial<TryView>): void => {
      view = { ...view, ...more }
      if (id === this.#turn) this.#view = view
      this.#publish(view)
    }
    tell({})
    try {
      const onScreen = (shown: TimedScreen): void => tell({ ...seen(shown), state: 'running' })
      const how = { seconds: LONGEST, window: false, adapter: true }
      tell({ ...seen(await this.#try({ stick, ...how, signal, onScreen })), state: 'ended' })
    } catch (error) {
      tell({ state: 'ended', problem: problemView(error) })
    }
  }
}
