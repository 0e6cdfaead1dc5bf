import type { TargetFacts } from '../../app/target/target-rules.ts'
import { listDrives } from '../drives/drive-facts.ts'
import { watchDrives } from '../drives/watch-drives.ts'
import { logError } from '../platform/log.ts'
import { type SeenDrive, seenDrive } from './drive-views.ts'

/** Where drives come from. */
export interface DriveSource {
  list(): Promise<TargetFacts[]>
  watch(onChange: (drives: TargetFacts[]) => void): Promise<() => Promise<void>>
}

export interface DriveServiceOptions {
  readonly source?: DriveSource | undefined
  /** Whether sticks are being written: nothing else should open a drive then, not even to look. */
  readonly busy: () => boolean
  readonly publish: (drives: readonly SeenDrive[]) => void
}

type Stop = () => Promise<void>

/** Lists the machine's drives and, from the first listing on, watches them with one watcher. */
export class DriveService {
  readonly #options: DriveServiceOptions
  readonly #source: DriveSource
  #watching: Promise<Stop> | undefined
  #stopped = false
  #turn = 0
  #published: { readonly turn: number; readonly drives: readonly SeenDrive[] } = { turn: 0, drives: [] }

  constructor(options: DriveServiceOptions) {
    this.#options = options
    this.#source = options.source ?? { list: listDrives, watch: watchDrives }
  }

  async list(): Promise<readonly SeenDrive[]> {
    await this.#watch()
    if (this.#options.busy()) return this.#published.drives
    const turn = ++this.#turn
    return (await this.#look(turn, await this.#source.list())) ?? this.#published.drives
  }

  /** Ends the watcher, even one that is still starting. */
  async stop(): Promise<void> {
    this.#stopped = true
    const stop = await this.#watching?.catch(() => undefined)
    await stop?.()
  }

  async #watch(): Promise<void> {
    if (this.#stopped) return
    const watching = this.#watching ?? this.#source.watch(list => this.#changed(list))
    this.#watching = watching
    try {
      await watching
    } catch (error) {
      // The next listing tries again.
      if (this.#watching === watching) this.#watching = undefined
      throw error
    }
  }

  #changed(list: TargetFacts[]): void {
    if (this.#stopped || this.#options.busy()) return
    this.#look(++this.#turn, list)
      .then(drives => drives && this.#options.publish(drives))
      .catch(logError)
  }

  /** The drives and what is on them; undefined if a later listing has already been published. */
  async #look(turn: number, list: TargetFacts[]): Promise<readonly SeenDrive[] | undefined> {
    const drives = await Promise.all(list.map(seenDrive))
    if (turn < this.#published.turn) return undefined
    this.#published = { turn, drives }
    return drives
  }
}
