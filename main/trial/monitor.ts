import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Something that happened in a machine, under QEMU's name for it. */
export interface MachineEvent {
  readonly event: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** A message on QEMU's monitor: one JSON document per line (QMP). */
interface MonitorMessage extends Partial<MachineEvent> {
  readonly id?: number
  readonly return?: unknown
  readonly error?: { readonly desc?: string }
}

const parsed = (line: string): MonitorMessage => {
  try {
    return JSON.parse(line)
  } catch {
    return {}
  }
}

/** Sends commands to a machine over its monitor. Pending requests are rejected when the machine ends. */
export class MachineMonitor {
  readonly #input: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(event: MachineEvent) => void>()
  #last = 0
  #over = false
  #stopped = false

  constructor(output: Readable, input: Writable) {
    this.#input = input
    // A machine that is ending takes no more commands.
    input.on('error', () => {})
    createInterface({ input: output })
      .on('line', line => this.#receive(parsed(line)))
      .on('close', () => this.#end())
  }

  /** Whether the machine has switched itself off or reset; it still answers then. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** Runs a command, and resolves to what it returns. */
  ask(command: string, more: object = {}): Promise<unknown> {
    if (this.#over) return Promise.reject(new Error('the machine has ended'))
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#input.write(`${JSON.stringify({ execute: command, arguments: more, id })}\n`)
    })
  }

  /** Calls `listener` with every event until the returned function is called. */
  listen(listener: (event: MachineEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #receive({ id, return: value, error, event, data }: MonitorMessage): void {
    if (event === 'SHUTDOWN') this.#stopped = true
    if (event !== undefined) for (const listener of this.#listeners) listener({ event, ...(data ? { data } : {}) })
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id === undefined || !waiting) return
    this.#waiting.delete(id)
    if (error) waiting.reject(new Error(error.desc ?? 'the machine refused'))
    else waiting.resolve(value)
  }

  #end(): void {
    this.#over = true
    for (const { reject } of this.#waiting.values()) reject(new Error('the machine has ended'))
    this.#waiting.clear()
  }
}
