import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Answers, Link } from '../../testing/electron/link.ts'
import type { Orders } from '../../testing/machine/orders.ts'
import { checkCall, checkEvent } from './contract-check.ts'
import { type PageWorld, pageWorldScript } from './page-world.ts'

/** Where global-setup puts the built program, with a stand-in for Electron beside it. */
export const SHELL_FOLDER = 'dist/test/window'

const WORLD: PageWorld = { binding: 'standInCall', events: 'stand-in-events', paths: 'stand-in-paths' }

export type DialogKind = 'open' | 'save' | 'message'

/** What a dialog of each kind is asked for; the answer is what Electron resolves to. */
export type AnswerDialog = (kind: DialogKind, options: Record<string, unknown>) => unknown

/** A save dialog takes what is suggested, and every other one is closed. */
const usual: AnswerDialog = (kind, options) => {
  if (kind === 'message') return { response: options.cancelId }
  return kind === 'save' ? { canceled: false, filePath: options.defaultPath } : { canceled: true, filePaths: [] }
}

export interface Note {
  readonly what: string
  readonly value: unknown
}

/** The user's own folders are all in this one. */
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, 'settings'),
  XDG_CACHE_HOME: join(folder, 'caches'),
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_STATE_HOME: join(folder, 'state'),
})

const start = (folder: string, args: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, ['--import', `./${SHELL_FOLDER}/machine.mjs`, `${SHELL_FOLDER}/dist/electron.mjs`, ...args], {
    env: environment(folder),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })

const linkTo = (child: ChildProcess, answers: Answers): Link =>
  new Link(
    {
      // It may end at any moment, which `onGone` tells.
      send: message => void child.send(message as object, () => {}),
      onMessage: listener => void child.on('message', listener),
      onGone: listener => void child.on('exit', listener),
    },
    answers,
  )

/** The built shell in a process of its own, over a page of Playwright's that stands for its window. */
export class WindowShell {
  readonly folder: string
  /** Everything that happened, in order. */
  readonly notes: Note[] = []
  /** Answers every dialog from now on. */
  onDialog: AnswerDialog = usual
  readonly #page: Page
  readonly #child: ChildProcess
  readonly #link: Link
  readonly #address: Promise<string>
  readonly #ended: Promise<number | null>
  #failure: string | undefined

  private constructor(page: Page, folder: string, args: readonly string[]) {
    this.folder = folder
    this.#page = page
    this.#child = start(folder, args)
    this.#ended = new Promise(resolve => this.#child.once('exit', resolve))
    let asked: (address: string) => void = () => {}
    this.#address = new Promise(resolve => {
      asked = resolve
    })
    this.#link = linkTo(this.#child, {
      note: (what: string, value: unknown) => this.#hear({ what, value }),
      dialog: (kind: DialogKind, options: Record<string, unknown>) => {
        this.notes.push({ what: `dialog-${kind}`, value: options })
        return this.onDialog(kind, options)
      },
      // The page is opened by the test, as a person would.
      load: async (address: string) => {
        const loaded = page.waitForEvent('load')
        asked(address)
        await loaded
      },
      send: (channel: string, args: readonly unknown[]) => this.#send(channel, args),
      beforeUnload: () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    })
  }

  /** Starts it; the page has not been opened yet. */
  static async start(page: Page, folder: string, args: readonly string[] = []): Promise<WindowShell> {
    const shell = new WindowShell(page, folder, args)
    await page.exposeBinding(WORLD.binding, ({ frame }, channel: string, sent: readonly unknown[]) =>
      shell.#invoke(channel, sent, frame === page.mainFrame()),
    )
    const preload = readFileSync(`${SHELL_FOLDER}/dist/preload.cjs`, 'utf8')
    await page.addInitScript({ content: pageWorldScript(WORLD, preload) })
    return shell
  }

  /** The address that stands for the page's own. Rejects if the shell ends before it has asked for one. */
  address(): Promise<string> {
    const ended = this.#ended.then(code => Promise.reject(new Error(`the shell ended with ${code}`)))
    return Promise.race([this.#address, ended])
  }

  order(orders: Orders): void {
    this.#child.send({ orders })
  }

  /** Asks the stand-in, in the name of the user or of the page: see testing/electron. */
  ask(name: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#link.call(name, ...args)
  }

  /** Starts it a second time, and resolves to the status that that one ends with. */
  async startAgain(): Promise<number | null> {
    const second = start(this.folder)
    linkTo(second, { note: (what: string) => what === 'second' && this.ask('secondInstance') })
    return new Promise(resolve => second.once('exit', resolve))
  }

  /** What was noted under a name, oldest first. */
  noted(name: string): unknown[] {
    return this.notes.filter(({ what }) => what === name).map(({ value }) => value)
  }

  /** Says where files of these names are that are dropped on the page from now on. */
  async dropsFrom(paths: Readonly<Record<string, string>>): Promise<void> {
    await this.#page.evaluate(
      ([key, all]) => {
        const known = (window as unknown as Record<symbol, Map<string, string>>)[Symbol.for(key)]
        for (const [name, path] of Object.entries(all)) known?.set(name, path)
      },
      [WORLD.paths, paths] as const,
    )
  }

  /** Resolves to the status that the program ends with. */
  ended(): Promise<number | null> {
    return this.#ended
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  /** Ends it, and throws what went wrong in it that no page would show. */
  async end(): Promise<void> {
    this.kill()
    await this.#ended
    if (this.#failure !== undefined) throw new Error(this.#failure)
  }

  #hear(note: Note): void {
    this.notes.push(note)
    if (note.what === 'crash') this.#failure ??= `the shell would have shown an error: ${note.value}`
  }

  async #invoke(channel: string, sent: readonly unknown[], fromMainFrame: boolean): Promise<object> {
    try {
      const value = await this.#link.call('invoke', channel, sent, fromMainFrame)
      this.#checked(() => checkCall(sent, value))
      return { value }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }

  async #send(channel: string, args: readonly unknown[]): Promise<void> {
    this.#checked(() => checkEvent(args))
    const deliver = ([key, to, sent]: readonly [string, string, readonly unknown[]]): void => {
      const emit = (window as unknown as Record<symbol, ((...all: unknown[]) => void) | undefined>)[Symbol.for(key)]
      emit?.(to, sent)
    }
    // A page that is being loaded again misses what is sent meanwhile, as it does in Electron.
    await this.#page.evaluate(deliver, [WORLD.events, channel, args] as const).catch(() => {})
  }

  #checked(check: () => void): void {
    try {
      check()
    } catch (error) {
      this.#failure ??= String(error)
    }
  }
}
