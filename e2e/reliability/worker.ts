import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Campaign, COMMON, type Form, type Prepared } from './campaign.ts'
import { type Failure, runCase } from './run-case.ts'

/** What the runner asks a worker to do. */
export type Order =
  | {
      readonly kind: 'prepare'
      readonly campaign: string
      readonly form: Form
      readonly root: string
      readonly mark: string
    }
  | { readonly kind: 'run'; readonly seed: number; readonly from: number; readonly to: number }
  | { readonly kind: 'end' }

/** What a worker reports. */
export type News =
  | { readonly kind: 'ready'; readonly cases: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly outcomes: Record<string, number> }

/** Where a worker records the case that it is on; sending a message would take as long as many cases do. */
class Mark {
  readonly #file: number
  readonly #bytes = new Uint8Array(8)
  readonly #view = new DataView(this.#bytes.buffer)
  constructor(path: string) {
    this.#file = openSync(path, 'w')
  }
  at(index: number): void {
    this.#view.setFloat64(0, index)
    writeSync(this.#file, this.#bytes, 0, 8, 0)
  }
  close(): void {
    closeSync(this.#file)
  }
}

const tell = (news: News): void => void process.send?.(news)

/** Serves the runner until there is nothing left to do. */
export const serveRunner = (campaigns: readonly Campaign[]): void => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-reliability-'))
  let campaign: Campaign | undefined
  let prepared: Prepared | undefined
  let mark: Mark | undefined
  let index = -1
  // A promise that nobody awaits, or a listener that throws: the application would have crashed.
  const stray = (error: unknown): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell({ kind: 'failed', failure: { index, invariant: COMMON[0], detail: `nobody caught ${detail}` } })
  }
  process.on('uncaughtException', stray)
  process.on('unhandledRejection', stray)
  // A file that was never closed is closed by the garbage collector, with a warning.
  process.on('warning', ({ message }) => {
    if (!message.includes('file descriptor')) return
    tell({ kind: 'failed', failure: { index, invariant: COMMON[3], detail: `${message} (of a case up to this one)` } })
  })
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

  const prepare = async ({
    campaign: name,
    form,
    root,
    mark: path,
  }: Extract<Order, { kind: 'prepare' }>): Promise<void> => {
    await prepared?.close()
    mark = new Mark(path)
    campaign = campaigns.find(each => each.name === name)
    prepared = await campaign?.prepare({ form, root, folder })
    tell({ kind: 'ready', cases: prepared?.cases ?? 0 })
  }

  const run = async ({ seed, from, to }: Extract<Order, { kind: 'run' }>): Promise<void> => {
    const outcomes: Record<string, number> = {}
    for (index = from; index < to && campaign && prepared; index++) {
      mark?.at(index)
      const result = await runCase(campaign, prepared, seed, index)
      if (typeof result !== 'string') tell({ kind: 'failed', failure: result })
      const outcome = typeof result === 'string' ? result : `VIOLATION: ${result.invariant}`
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    tell({ kind: 'done', outcomes })
  }

  const end = async (): Promise<void> => {
    await prepared?.close()
    mark?.close()
    process.exit(0)
  }

  process.on('message', (order: Order) => {
    const carriedOut = order.kind === 'prepare' ? prepare(order) : order.kind === 'run' ? run(order) : end()
    carriedOut.catch(error => {
      stray(error)
      process.exit(1)
    })
  })
  // The runner is gone.
  process.on('disconnect', () => process.exit(1))
}
