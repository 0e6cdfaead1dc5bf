import * as v from 'valibot'
import { CALLS, type CallName, EVENTS, type EventName } from '../../app/contract/ipc-contract.ts'
import { held } from '../../testing/checked-services.ts'

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(CALLS, name)

/** Throws unless an answer to a call, sent as `[name, args]`, is what the contract says. */
export const checkCall = ([name]: readonly unknown[], answer: unknown): void => {
  if (isCall(name) && typeof answer === 'object' && answer !== null && 'value' in answer)
    // JSON has no value for nothing.
    held(name, CALLS[name].result, answer.value ?? (v.is(CALLS[name].result, null) ? null : undefined))
}

/** Throws unless an event, sent as `[name, value]`, is what the contract says. */
export const checkEvent = ([name, value]: readonly unknown[]): void => {
  if (typeof name === 'string' && Object.hasOwn(EVENTS, name)) held(name, EVENTS[name as EventName], value)
}
