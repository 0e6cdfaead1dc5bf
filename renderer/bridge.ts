import { type CallName, type Calls, type EventName, type Events, PAGE_SECRET_KEY } from '../app/ipc-contract.ts'
import type { ProblemView } from '../app/views.ts'

/** A call that failed, with its sentence. */
export class CallError extends Error {
  readonly problem: ProblemView
  constructor(problem: ProblemView) {
    super(problem.message)
    this.name = 'CallError'
    this.problem = problem
  }
}

/** All that the window knows of what is behind it. */
export interface Bridge {
  call<N extends CallName>(name: N, ...args: Parameters<Calls[N]>): Promise<ReturnType<Calls[N]>>
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): void
  /** Told once when the connection is lost for good. */
  onLost(listener: () => void): void
  /** Where a dropped file lies; null in a browser, which does not tell. */
  pathOf(file: File): string | null
}

/** What the preload script puts into Electron's window. */
interface Preloaded {
  call(name: string, args: unknown[]): Promise<{ value: unknown } | { problem: ProblemView }>
  on(listener: (event: string, value: unknown) => void): void
  pathOf(file: File): string
}

type Listeners = Map<string, Set<(value: never) => void>>

const emit = (listeners: Listeners, event: string, value: unknown): void => {
  for (const listener of listeners.get(event) ?? []) listener(value as never)
}

const subscribe = (listeners: Listeners, event: string, listener: (value: never) => void): void => {
  const set = listeners.get(event) ?? new Set()
  listeners.set(event, set.add(listener))
}

const preloadedBridge = (preloaded: Preloaded): Bridge => {
  const listeners: Listeners = new Map()
  preloaded.on((event, value) => emit(listeners, event, value))
  return {
    call: async (name, ...args) => {
      const answer = await preloaded.call(name, args)
      if ('problem' in answer) throw new CallError(answer.problem)
      return answer.value as never
    },
    on: (event, listener) => subscribe(listeners, event, listener),
    onLost: () => {},
    pathOf: file => preloaded.pathOf(file),
  }
}

interface Waiting {
  resolve(value: never): void
  reject(error: Error): void
}

const lost: ProblemView = {
  code: 'internal',
  message: 'The connection to Thinstick is lost.',
  advice: 'Look whether it still runs where you started it, and reload this page.',
  details: {},
}

const socketBridge = (): Bridge => {
  const listeners: Listeners = new Map()
  const waiting = new Map<number, Waiting>()
  const whenLost = new Set<() => void>()
  const socket = new WebSocket(`ws://${location.host}/calls`)
  const opened = new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ secret: localStorage.getItem(PAGE_SECRET_KEY) }))
      resolve()
    })
    socket.addEventListener('error', () => reject(new CallError(lost)))
  })
  let nextId = 1
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new CallError(lost))
    waiting.clear()
    for (const listener of whenLost) listener()
  })
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data))
    if ('event' in message) return emit(listeners, message.event, message.value)
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if ('problem' in message) call?.reject(new CallError(message.problem))
    else call?.resolve(message.value as never)
  })
  return {
    call: async (name, ...args) => {
      await opened
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
        socket.send(JSON.stringify({ id, call: name, args }))
      })
    },
    on: (event, listener) => subscribe(listeners, event, listener),
    onLost: listener => whenLost.add(listener),
    pathOf: () => null,
  }
}

declare global {
  interface Window {
    readonly thinstick?: Preloaded
  }
}

/** Electron's window through its preload script, or a browser over a WebSocket. */
export const connect = (): Bridge => (window.thinstick ? preloadedBridge(window.thinstick) : socketBridge())
