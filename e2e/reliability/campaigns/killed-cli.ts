import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { World } from '../campaign.ts'

export interface Ended {
  readonly status: number | null
  readonly output: string
  /** How long it ran, in milliseconds. */
  readonly ms: number
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** The built command line, with a cache of its own. */
export class Cli {
  readonly #root: string
  readonly cache: string

  constructor({ root, folder }: World) {
    this.#root = root
    this.cache = join(folder, 'cache')
  }

  start(...args: readonly string[]): Running {
    return this.startScript(join(this.#root, 'dist/cli.mjs'), args)
  }

  /** The same with another script in place of the command line's. */
  startScript(script: string, args: readonly string[]): Running {
    const started = Date.now()
    const env = { ...process.env, XDG_CACHE_HOME: this.cache, XDG_STATE_HOME: this.cache, XDG_CONFIG_HOME: this.cache }
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', bytes => {
        output = (output + String(bytes)).slice(-4000)
      })
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', status => resolve({ status, output, ms: Date.now() - started }))
    })
    return { child, ended }
  }

  run(...args: readonly string[]): Promise<Ended> {
    return this.start(...args).ended
  }
}

/** Kills a process after so many milliseconds, unless it ends before. */
export const killedAfter = async ({ child, ended }: Running, after: number): Promise<Ended> => {
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  const result = await ended
  clearTimeout(timer)
  return result
}

/** What a job says of itself, one event a line. */
export interface CliEvent {
  readonly event: string
  readonly target?: string
  readonly stage?: string
  readonly verified?: boolean
  readonly drive?: { readonly path: string }
}

/** Kills a process as soon as it tells an event of some kind. Resolves to all events that it told. */
export const killedAt = async (
  { child, ended }: Running,
  isMoment: (event: CliEvent) => boolean,
): Promise<Ended & { readonly events: readonly CliEvent[] }> => {
  const events: CliEvent[] = []
  let rest = ''
  child.stdout?.on('data', bytes => {
    const lines = (rest + String(bytes)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const event = JSON.parse(line) as CliEvent
      events.push(event)
      if (isMoment(event)) child.kill('SIGKILL')
    }
  })
  return { ...(await ended), events }
}
