import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './command.ts'

export interface Measured extends Ran {
  readonly seconds: number
  /** The most memory that the process had at any time, in bytes. */
  readonly peakBytes: number
}

// The process writes it when it ends, because no system program that measures it is on every machine.
const METER = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs";' +
    'process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS * 1024)))',
)}`

/** Thinstick with a home folder of its own, so that anything it leaves behind can be seen. */
export class Sandbox {
  /** A folder for the test's images and targets. */
  readonly work: string
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    this.work = join(folder, 'work')
    for (const name of ['work', 'home', 'cache', 'config', 'temp']) mkdirSync(join(folder, name), { recursive: true })
  }

  /** Runs the built command line to its end, or ends it after `limitSeconds`. */
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

  /** Paths of the files outside the work folder, including the cache's. */
  files(): string[] {
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory())
      .map(entry => join(entry.parentPath, entry.name).slice(this.#folder.length + 1))
      .filter(path => !path.startsWith('work/') && path !== PEAK)
      .sort()
  }

  /** Empties the cache. */
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
