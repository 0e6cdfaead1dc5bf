import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { answerTest, note } from './to-test.ts'

/** Emits an event whose first argument can be prevented, and returns whether it was. */
export const emitPreventable = (
  emitter: EventEmitter,
  name: string,
  more: object = {},
  ...rest: unknown[]
): boolean => {
  let prevented = false
  const preventDefault = (): void => {
    prevented = true
  }
  emitter.emit(name, { ...more, preventDefault }, ...rest)
  return prevented
}

/** Parts of Electron that may be used only before, or only after the program is ready, say so as Electron does. */
class App extends EventEmitter {
  readonly isPackaged = process.argv.includes('--stand-in-packaged')
  readonly commandLine = { hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`) }
  #ready = false
  #quitting = false
  /** Closes every window that lets itself be closed; set by the windows. */
  closeWindows: () => Promise<boolean> = async () => true

  isReady(): boolean {
    return this.#ready
  }

  async whenReady(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    this.#ready = true
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    note('sandbox')
  }

  requestSingleInstanceLock(): boolean {
    try {
      mkdirSync(join(homedir(), '.single-instance'))
      return true
    } catch {
      note('second')
      return false
    }
  }

  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    this.#quit().catch(error => this.crash(error))
  }

  exit(code = 0): void {
    process.exit(code)
  }

  /** What Electron does when the last window is gone. */
  allClosed(): void {
    if (this.#quitting) this.#end()
    else if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  crash(error: unknown): void {
    note('crash', String(error instanceof Error ? error.stack : error))
  }

  async #quit(): Promise<void> {
    const stays = emitPreventable(this, 'before-quit') || !(await this.closeWindows())
    this.#quitting = false
    if (!stays) this.#end()
  }

  #end(): void {
    if (emitPreventable(this, 'will-quit')) return
    this.emit('quit', {}, 0)
    process.exit(0)
  }
}

export const app = new App()

// Electron shows a dialog that nobody should ever see.
process.on('uncaughtException', error => app.crash(error))
process.on('unhandledRejection', error => app.crash(error))

answerTest({
  quit: () => app.quit(),
  secondInstance: () => void app.emit('second-instance', {}, [], homedir(), null),
})
