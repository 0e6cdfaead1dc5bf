import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './command.ts'

export interface Measured extends Ran {
  readonly seconds: number
  /** Most memory that the process had at a time, in bytes. */
  readonly peakBytes: number
}

// Written by the process itself when it ends: no system program that tells it is on every machine.
const METER = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs";' +
    'process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS * 1024)))',
)}`

/** Thinstick in a home of its own, so that whatever it leaves anywhere can be seen. */
export class Sandbox {
  /** Where images and targets of the test may lie. */
  readonly work: string
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    this.work = join(folder, 'work')
    for (const name of ['work', 'home', 'cache', 'config', 'temp']) mkdirSync(join(folder, name), { recursive: true })
  }

  /** Runs the command line, as it is built, to its end; one that takes longer than `limitSeconds` is ended. */
  run(args: readonly string[], limitSeconds = 60): Measured {
    const start = performance.now()
    const { status, stdout, stderr, signal } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.work,
      encoding: 'utf8',
      env: this.#environment(),
      maxBuffer: 64 << 20,
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    })
    const seconds = (performance.now() - start) / 1000
    return { status: status ?? -1, stdout, stderr: stderr + (signal ?? ''), seconds, peakBytes: this.#peak() }
  }

  /** Files outside the work folder, by path; those of the cache too. */
  files(): string[] {
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory())
      .map(entry => join(entry.parentPath, entry.name).slice(this.#folder.length + 1))
      .filter(path => !path.startsWith('work/') && path !== PEAK)
      .sort()
  }

  /** Forgets what the cache holds. */
  emptyCache(): void {
    rmSync(join(this.#folder, 'cache'), { recursive: true, force: true })
    mkdirSync(join(this.#folder, 'cache'))
  }

  #environment(): NodeJS.ProcessEnv {
    const [home, cache, config, temp] = ['home', 'cache', 'config', 'temp'].map(name => join(this.#folder, name))
    return {
      PATH: process.env.PATH,
      LC_ALL: 'C.UTF-8',
      HOME: home,
      XDG_CACHE_HOME: cache,
      XDG_CONFIG_HOME: config,
      XDG_STATE_HOME: join(this.#folder, 'home', '.local', 'state'),
      TMPDIR: temp,
      NODE_OPTIONS: `--import ${METER}`,
      PEAK_FILE: join(this.#folder, PEAK),
    }
  }

  #peak(): number {
    try {
      return Number(readFileSync(join(this.#folder, PEAK), 'utf8'))
    } catch {
      return Number.NaN
    }
  }
}

const PEAK = 'peak'
const CLI = join(process.cwd(), 'dist', 'cli.mjs')
