import type { Problem } from '../problem/problem.ts'
import type { Refusal } from '../target/target-rules.ts'
import { refusalSentence } from './refusal-wording.ts'
import { describeProblem } from './wording.ts'
import type { Words } from './words.ts'

const NOTHING_WRITTEN = 'Nothing was written.'

/** Why a drive may not be used, with advice that the window can give: it has no command line. */
export const refusalForWindow = (refusal: Refusal): Words => {
  const said = refusalSentence(refusal)
  return refusal.code === 'too-large'
    ? { ...said, advice: 'Turn on "Show large drives" if you mean it; its name must be typed then.' }
    : said
}

/** Says a problem in the window: what advises a command or a flag elsewhere has other advice here. */
export const describeForWindow = (problem: Problem): Words => {
  const said = describeProblem(problem)
  switch (problem.code) {
    case 'usage':
      return { ...said, advice: `Go back and choose again. ${NOTHING_WRITTEN}` }
    case 'target-refused': {
      const advice = problem.refusals.map(refusal => refusalForWindow(refusal).advice)
      return { ...said, advice: `${advice.join(' ')} ${NOTHING_WRITTEN}` }
    }
    case 'stick-unreadable':
      return {
        ...said,
        advice: problem.rights
          ? "It takes an administrator's rights to read it, which this window does not have. The stick itself is as it was built; try it in a real computer."
          : 'Look whether it is still plugged in.',
      }
    case 'target-not-confirmed':
      return { ...said, advice: `Review it, then press the last button. ${NOTHING_WRITTEN}` }
    default:
      return said
  }
}
