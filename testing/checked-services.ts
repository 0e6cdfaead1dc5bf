import * as v from 'valibot'
import { CALLS, type CallName, EVENTS } from '../app/contract/ipc-contract.ts'
import type { Services } from '../main/services/services.ts'

/** Throws unless a value is what the contract says, unknown fields included. */
export const held = (what: string, schema: v.GenericSchema, value: unknown): void => {
  const { issues } = v.safeParse(schema, value)
  const said = (issues ?? []).map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
  if (said.length > 0) throw new Error(`${what} is not what the contract says: ${said.slice(0, 5).join('; ')}`)
}

type Part = Pick<Services, 'handlers' | 'subscribe'>

/**
 * Services whose every result and event is checked against the contract, unknown fields included: a result of the wrong
 * shape fails its call, an event of the wrong shape is reported to `onBreach` and not passed on.
 */
export const checkedServices = (services: Services, onBreach: (error: unknown) => void): Services => ({
  ...services,
  ...checked(services, onBreach),
  page: () => {
    const page = services.page()
    return { ...page, ...checked(page, onBreach) }
  },
})

const checked = (part: Part, onBreach: (error: unknown) => void): Part => {
  const handlers = Object.entries(part.handlers).map(([name, handler]) => [
    name,
    async (...args: never[]) => {
      const result = await (handler as (...values: never[]) => Promise<unknown>)(...args)
      held(name, CALLS[name as CallName].result, result)
      return result
    },
  ])
  return {
    handlers: Object.fromEntries(handlers) as Part['handlers'],
    subscribe: listener =>
      part.subscribe((event, value) => {
        try {
          held(event, EVENTS[event], value)
          listener(event, value)
        } catch (error) {
          onBreach(error)
        }
      }),
  }
}
