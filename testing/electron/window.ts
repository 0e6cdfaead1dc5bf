import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, ProgressBarOptions } from 'electron'
import { app, emitPreventable } from './app.ts'
import { serveScheme } from './pages.ts'
import { answerTest, note, test } from './to-test.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** What is gone says so, whoever asks and whatever for. */
class Gone extends EventEmitter {
  #destroyed = false

  isDestroyed(): boolean {
    return this.#destroyed
  }

  protected die(): void {
    this.#destroyed = true
  }

  protected live(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }
}

const MAIN_FRAME = { main: true }

export class WebContents extends Gone {
  #url = ''
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  get mainFrame(): object {
    this.live()
    return MAIN_FRAME
  }

  getURL(): string {
    this.live()
    return this.#url
  }

  send(channel: string, ...args: unknown[]): void {
    this.live()
    // What cannot be cloned cannot be sent, and the sender hears of it at once.
    test.tell('send', channel, structuredClone(args))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.live()
    this.#openHandler = handler
  }

  opens(url: string): string {
    return this.#openHandler({ url }).action
  }

  went(url: string): void {
    this.#url = url
  }

  gone(): void {
    this.die()
    this.emit('destroyed')
  }
}

const windows = new Set<BrowserWindow>()

export class BrowserWindow extends Gone {
  readonly #contents = new WebContents()
  #focused = false
  #minimized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    windows.add(this)
    note('window', options)
    app.emit('web-contents-created', {}, this.#contents)
  }

  get webContents(): WebContents {
    this.live()
    return this.#contents
  }

  async loadURL(url: string): Promise<void> {
    this.live()
    this.#contents.went(url)
    const address = await serveScheme(url)
    await test.call('load', address)
    if (!this.isDestroyed()) this.emit('ready-to-show')
  }

  setProgressBar(share: number, { mode }: Partial<ProgressBarOptions> = {}): void {
    this.live()
    note('progress', { share, mode })
  }

  isFocused(): boolean {
    this.live()
    return this.#focused
  }

  isMinimized(): boolean {
    this.live()
    return this.#minimized
  }

  show(): void {
    this.live()
    note('show')
    this.look(true)
  }

  restore(): void {
    this.live()
    this.#minimized = false
    note('restore')
  }

  focus(): void {
    this.live()
    // A window manager gives a minimized window no focus.
    if (!this.#minimized) this.look(true)
    note('focus')
  }

  /** What its user does. */
  look(at: boolean): void {
    if (this.#focused === at) return
    this.#focused = at
    this.emit(at ? 'focus' : 'blur')
  }

  minimize(): void {
    this.live()
    this.#minimized = true
    this.look(false)
  }

  /** Resolves to whether it is gone: it may refuse, and so may its page. */
  async close(): Promise<boolean> {
    this.live()
    if (emitPreventable(this, 'close')) return false
    const held = (await test.call('beforeUnload')) === true
    if (held && !emitPreventable(this.#contents, 'will-prevent-unload')) return false
    this.destroy()
    return true
  }

  destroy(): void {
    this.live()
    windows.delete(this)
    this.die()
    this.#contents.gone()
    this.emit('closed')
    note('closed')
    if (windows.size === 0) app.allClosed()
  }
}

app.closeWindows = async () => {
  for (const window of windows) if (!(await window.close())) return false
  return true
}

export const theWindow = (): BrowserWindow => {
  const [window] = windows
  if (!window) throw new Error('there is no window')
  return window
}

answerTest({
  close: () => theWindow().close(),
  minimize: () => theWindow().minimize(),
  look: (at: boolean) => theWindow().look(at),
  windowOpen: (url: string) => theWindow().webContents.opens(url),
  willNavigate: (url: string, isMainFrame: boolean) => {
    const contents = theWindow().webContents
    const details = { url, isMainFrame }
    const frame = emitPreventable(contents, 'will-frame-navigate', details)
    return frame || (isMainFrame && emitPreventable(contents, 'will-navigate', details))
  },
})
