import type { Problem } from '../../app/problem/problem.ts'
import { describeProblem } from '../../app/words/problem-wording.ts'
import { hold } from './campaign.ts'

/** The invariant that no sentence shows words such as NaN or undefined. */
export const WORDS = 'every sentence can be read'

const SENSELESS = /\b(Infinity|NaN|undefined|null|\[object)\b/

const isProblem = (value: object): value is Problem => 'code' in value && typeof value.code === 'string'

/** Checks that the sentences of a problem or a report contain no NaN and no missing value. */
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
