import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Ran } from '../../testing/command.ts'

// Debian's Wine for 64-bit programs alone; its scripts in /usr/bin ask for the 32-bit one too.
const WINE = '/usr/lib/wine/wine64'
const SERVER = '/usr/lib/wine/wineserver64'

/** Why Wine cannot be used here; undefined if it can. */
export const noWine = (): string | undefined => (existsSync(WINE) ? undefined : 'Wine (wine64) is not installed')

/** A path of this machine as Wine's programs see it. */
export const windowsPath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

/** A program that runs until it is ended. */
export interface Started {
  readonly child: ChildProcess
  /** What it has printed on stdout so far. */
  printed(): string
  complained(): string
  /** Resolves to its exit status. */
  readonly ended: Promise<number>
}

/** Wine with a Windows folder of its own, which is removed when it is closed. */
export class Wine {
  readonly #folder: string
  #count = 0
  readonly #running = new Set<ChildProcess>()

  private constructor(folder: string) {
    this.#folder = folder
  }

  static start(): Wine {
    const wine = new Wine(mkdtempSync(join(tmpdir(), 'thinstick-wine-')))
    mkdirSync(wine.#prefix)
    const { status, stderr } = wine.#ask(['wineboot', '-i'])
    if (status !== 0) {
      wine.close()
      throw new Error(`wineboot: status ${status}: ${stderr}`)
    }
    // Node asks for Windows 10; a fresh prefix is a Windows 7.
    wine.#ask(['winecfg', '-v', 'win10'])
    return wine
  }

  get #prefix(): string {
    return join(this.#folder, 'prefix')
  }

  /** Makes a device of this machine one of Windows: `physicaldrive1`, or `d::` for a volume. */
  addDevice(name: string, device: string): void {
    const link = join(this.#prefix, 'dosdevices', name)
    rmSync(link, { force: true })
    symlinkSync(device, link)
  }

  /** Starts a program. Its output goes to files, for Wine does not write to pipes of this system. */
  start(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
    const number = ++this.#count
    const [out, err] = ['out', 'err'].map(name => join(this.#folder, `${name}-${number}`)) as [string, string]
    const files = [openSync(out, 'w'), openSync(err, 'w')] as const
    const child = spawn(WINE, [program, ...args], {
      stdio: ['ignore', ...files],
      env: { ...this.#environment(), ...env },
    })
    for (const file of files) closeSync(file)
    this.#running.add(child)
    const ended = new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', status => {
        this.#running.delete(child)
        resolve(status ?? -1)
      })
    })
    return { child, ended, printed: () => readFileSync(out, 'utf8'), complained: () => readFileSync(err, 'utf8') }
  }

  /** Runs a program to its end. */
  async run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> {
    const { ended, printed, complained } = this.start(program, args, env)
    const status = await ended
    return { status, stdout: printed(), stderr: complained() }
  }

  /** What Thinstick keeps for its user, by a name, however deep. */
  filesNamed(name: RegExp): string[] {
    const users = join(this.#prefix, 'drive_c', 'users')
    const kept = readdirSync(users).map(user => join(users, user, 'AppData', 'Local', 'Thinstick'))
    return kept
      .filter(folder => existsSync(folder))
      .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      .filter(path => name.test(basename(path)))
  }

  /** Ends all that runs in it, and removes its folder. */
  close(): void {
    for (const child of this.#running) child.kill('SIGKILL')
    // The server of this prefix and of no other; it ends what its programs have started.
    spawnSync(SERVER, ['-k'], { env: this.#environment(), stdio: 'ignore' })
    spawnSync(SERVER, ['-w'], { env: this.#environment(), stdio: 'ignore', timeout: 10_000 })
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #ask(args: readonly string[]): { status: number | null; stderr: string } {
    const { status, error } = spawnSync(WINE, args, { env: this.#environment(), stdio: 'ignore', timeout: 60_000 })
    return { status, stderr: error?.message ?? '' }
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: this.#folder,
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      WINEPREFIX: this.#prefix,
      WINESERVER: SERVER,
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
    }
  }
}
