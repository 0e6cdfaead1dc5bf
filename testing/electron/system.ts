import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions, NotificationConstructorOptions } from 'electron'
import { app, emitPreventable } from './app.ts'
import { answerTest, note, test } from './to-test.ts'

/** Each dialog is answered by the test, with what Electron resolves to. */
export const dialog = {
  showOpenDialog: (_window: object, options: object) => test.call('dialog', 'open', options),
  showSaveDialog: (_window: object, options: object) => test.call('dialog', 'save', options),
  showMessageBox: (_window: object, options: object) => test.call('dialog', 'message', options),
  showErrorBox: (title: string, content: string): void => note('error-box', { title, content }),
}

type Template = readonly MenuItemConstructorOptions[]

export const Menu = {
  buildFromTemplate: (template: Template): Template => template,
  setApplicationMenu: (menu: Template): void => note('menu', menu),
}

const notifications: Notification[] = []

export class Notification extends EventEmitter {
  readonly #options: NotificationConstructorOptions

  static isSupported(): boolean {
    return true
  }

  constructor(options: NotificationConstructorOptions) {
    super()
    this.#options = options
  }

  show(): void {
    notifications.push(this)
    note('notification', this.#options)
  }
}

let blockers = 0

export const powerSaveBlocker = {
  start: (kind: string): number => {
    note('blocker', { id: ++blockers, kind })
    return blockers
  },
  stop: (id: number): void => note('unblocker', { id }),
}

type Decide = (contents: object, permission: string, decide: (granted: boolean) => void) => void

/** Allows what nobody has denied, as Electron does. */
class Session extends EventEmitter {
  #request: Decide = (_contents, _permission, decide) => decide(true)
  #check: () => boolean = () => true
  #device: () => boolean = () => false

  setPermissionRequestHandler(handler: Decide): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler
  }

  allows(permission: string): boolean {
    let allowed = false
    this.#request({}, permission, granted => {
      allowed = granted
    })
    return allowed || this.#check() || this.#device()
  }
}

const defaultSession = new Session()

export const session = {
  get defaultSession(): Session {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
}

answerTest({
  allows: (permission: string) => defaultSession.allows(permission),
  willDownload: () => emitPreventable(defaultSession, 'will-download'),
  clickNotification: () => void notifications.at(-1)?.emit('click', {}),
})
