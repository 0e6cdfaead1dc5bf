import type { Problem } from '../../app/problem/problem.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import { hold } from './campaign.ts'

/** What no person should have to read. */
export const WORDS = 'every sentence can be read'

const SENSELESS = /\b(Infinity|NaN|undefined|null|\[object)\b/

const isProblem = (value: object): value is Problem => 'code' in value && typeof value.code === 'string'

/** Holds a problem or a report to what it says: no number that is none, no value that is missing. */
export const holdWords = (value: object): void => {
  if (isProblem(value)) {
    const { message, advice } = describeProblem(value)
    for (const sentence of [message, advice])
      hold(WORDS, sentence !== '' && !SENSELESS.test(sentence), () => `"${sentence}"`)
    return
  }
  for (const { message } of (value as { warnings: readonly { message: string }[] }).warnings)
    hold(WORDS, message !== '' && !SENSELESS.test(message), () => `"${message}"`)
}
