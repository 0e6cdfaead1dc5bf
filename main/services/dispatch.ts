import { callOf, type MadeCall } from '../../app/contract/ipc-contract.ts'
import type { ProblemView } from '../../app/contract/views.ts'
import { problemView } from './problem-view.ts'
import type { Page } from './services.ts'

/** What the window gets for a call. */
export type Answer = { readonly value: unknown } | { readonly problem: ProblemView }

/**
 * Makes a call that came through a shell, and returns its answer, which never rejects. Anything that is not a call of
 * the contract returns undefined at once, without reaching a service, so that a shell can refuse it before it listens
 * to anything else.
 */
export const dispatch = (
  { handlers }: Pick<Page, 'handlers'>,
  name: unknown,
  args: unknown,
): Promise<Answer> | undefined => {
  const call = callOf(name, args)
  return call && answerTo(handlers, call)
}

const answerTo = async (handlers: Page['handlers'], { name, args }: MadeCall): Promise<Answer> => {
  try {
    const handler = handlers[name] as (...values: readonly unknown[]) => Promise<unknown>
    return { value: asSent(await handler(...args)) }
  } catch (error) {
    return { problem: problemView(error) }
  }
}

/**
 * A value as JSON carries it, the same in both shells. A value that cannot be sent throws here, where that is answered
 * and logged.
 */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))
