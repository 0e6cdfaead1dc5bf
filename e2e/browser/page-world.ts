/** What a page finds of the stand-in, and takes away before anything else runs. */
export interface PageWorld {
  /** Name of the binding that calls the shell. */
  readonly binding: string
  /** Key of the function that events of the shell arrive by. */
  readonly events: string
  /** Key of the paths that dropped files have, by name. */
  readonly paths: string
}

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

/**
 * Runs in the page before its own scripts: runs the built preload script with a stand-in for `electron`, whose context
 * bridge copies what crosses it. Playwright sends its source into the page, so that it stands alone.
 */
const installPreload = ({ binding, events, paths }: PageWorld, preload: Preload): void => {
  if (window !== window.top) return
  type Call = (channel: string, args: readonly unknown[]) => Promise<{ value: unknown } | { error: string }>
  const world = window as unknown as Record<string | symbol, unknown>
  const call = world[binding] as Call
  delete world[binding]
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const hidden = (key: string, value: unknown): void =>
    void Object.defineProperty(world, Symbol.for(key), { value, enumerable: false })
  hidden(events, (channel: string, args: readonly unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  })
  const dropped = new Map<string, string>()
  hidden(paths, dropped)
  // A scheme of its own has no cookies.
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} })

  const copied = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        const result: unknown = value(...args.map(copied))
        return result instanceof Promise ? result.then(copied) : copied(result)
      }
    return value instanceof File ? value : structuredClone(value)
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
        const members = Object.entries(api).map(([key, value]) => [key, copied(value)])
        Object.defineProperty(world, name, { value: Object.freeze(Object.fromEntries(members)), enumerable: true })
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const answer = await call(channel, structuredClone(args))
        if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
        return answer.value
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
        void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    webUtils: { getPathForFile: (file: File) => dropped.get(file.name) ?? '' },
  }
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}

/** The script that a page runs first, with the built preload script in it: no policy would let it be evaluated there. */
export const pageWorldScript = (world: PageWorld, preload: string): string =>
  `(${installPreload})(${JSON.stringify(world)}, function (require, module, exports) {\n${preload}\n})`
