import type { ProblemView } from '../../app/contract/views.ts'
import { type Bridge, CallError, EventListeners } from './bridge.ts'

/** What the preload script puts into Electron's window. */
export interface Preloaded {
  call(name: string, args: unknown[]): Promise<{ value: unknown } | { problem: ProblemView }>
  on(listener: (event: string, value: unknown) => void): void
  pathOf(file: File): string
}

/** Electron's window, which ends together with its host, so its connection is never lost. */
export const preloadedBridge = (preloaded: Preloaded): Bridge => {
  const listeners = new EventListeners()
  preloaded.on((event, value) => listeners.emit(event, value))
  return {
    call: async (name, ...args) => {
      const answer = await preloaded.call(name, args)
      if ('problem' in answer) throw new CallError(answer.problem)
      return answer.value as never
    },
    on: (event, listener) => listeners.add(event, listener),
    onConnection: listener => listener({ kind: 'open' }),
    reconnect: () => {},
    pathOf: file => preloaded.pathOf(file),
  }
}
