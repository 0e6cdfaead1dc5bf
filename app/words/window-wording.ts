import type { Problem } from '../problem/problem.ts'
import type { Refusal } from '../target/target-rules.ts'
import { describeProblem } from './problem-wording.ts'
import { refusalSentence } from './refusal-wording.ts'
import { NOTHING_WRITTEN, type Wording, type Words } from './words.ts'

/** What helps against a reason where the usual advice names a flag. */
const AGAINST: Partial<Record<Refusal['code'], string>> = {
  'no-disk': 'Choose another name.',
  'too-large': 'Go back and tick it again if you mean it; you will be asked to type its name.',
}

/** Why a drive may not be used, with advice that the window can give: it has no command line. */
export const refusalForWindow = (refusal: Refusal): Words => {
  const { message, advice } = refusalSentence(refusal)
  return { message, advice: AGAINST[refusal.code] ?? advice }
}

/** What the window advises where the usual advice names a command or a flag. */
const ADVICE: Partial<Wording<'code', Problem, string>> = {
  usage: () => `Go back and choose again. ${NOTHING_WRITTEN}`,
  'target-refused': ({ refusals }) =>
    `${refusals.map(refusal => refusalForWindow(refusal).advice).join(' ')} ${NOTHING_WRITTEN}`,
  'stick-unreadable': ({ rights }) =>
    rights
      ? 'Reading it takes administrator rights, which this window does not have. The stick is as it was built; try it in a real computer.'
      : 'Check that it is still plugged in.',
  'backup-file-exists': () => `Choose another name. ${NOTHING_WRITTEN}`,
  'target-not-confirmed': () => `Review it, then press the last button. ${NOTHING_WRITTEN}`,
}

/** Words a problem for the window. */
export const describeForWindow = (problem: Problem): Words => {
  const worded = describeProblem(problem)
  const advice = ADVICE[problem.code] as ((problem: Problem) => string) | undefined
  return advice ? { ...worded, advice: advice(problem) } : worded
}
