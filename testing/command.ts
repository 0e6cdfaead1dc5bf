import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

// Not the cache of the user who runs the tests.
const CACHE = join(tmpdir(), `thinstick-test-cache-${process.pid}`)
process.once('exit', () => rmSync(CACHE, { recursive: true, force: true }))

// UTF-8 whatever the machine's own locale, as mtools converts file names by it.
const ENV = {
  ...process.env,
  LC_ALL: 'C.UTF-8',
  MTOOLS_SKIP_CHECK: '1',
  TZ: 'UTC',
  XDG_CACHE_HOME: CACHE,
  XDG_STATE_HOME: CACHE,
}

/** Runs an outside program to its end. */
export const run = (command: string, args: readonly string[], input?: string): Ran => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: ENV,
    maxBuffer: 64 << 20,
    ...(input === undefined ? {} : { input }),
  })
  if (error) throw error
  return { status: status ?? -1, stdout, stderr }
}

/** The same, for programs that must succeed. */
export const must = (command: string, args: readonly string[], input?: string): string => {
  const { status, stdout, stderr } = run(command, args, input)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}: ${stderr || stdout}`)
  return stdout
}

/** Runs Thinstick itself, as built. */
export const thinstick = (...args: string[]): Ran => run(process.execPath, ['dist/cli.mjs', ...args])

export const isRoot = process.getuid?.() === 0
