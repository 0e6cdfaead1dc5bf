import { TriangleAlert } from 'lucide-react'
import type { ReportView, StickView } from '../../app/contract/views.ts'
import { outcomeOf } from '../../app/report/outcome.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { Worded } from '../parts/worded.tsx'
import { shortFailure } from '../state/select-sick.ts'
import { strings } from '../words/strings.ts'
import { said } from '../words/word.ts'
import styles from './outcome-text.module.css'

const words = strings.done

/** Why a stick that was built as planned would not boot. */
const WhyNot = ({ report: { wouldBoot } }: { readonly report: ReportView }) => (
  <div className={styles.why}>
    <TriangleAlert className={styles.sign} size={20} aria-hidden="true" />
    <ul>
      {wouldBoot.rules
        .filter(({ holds }) => !holds)
        .map(({ rule, text }) => (
          <li key={rule}>
            <Worded text={said(text)} />
          </li>
        ))}
    </ul>
  </div>
)

/** What there is to say about a stick of a job that has ended, and what to do with it. */
export const OutcomeText = ({ stick }: { readonly stick: StickView }) => {
  const { state } = stick
  if (state.kind === 'done') {
    const outcome = outcomeOf(stick)
    return outcome === 'unbootable' ? (
      <WhyNot report={state.report} />
    ) : (
      <p className={styles.lead}>{outcome === 'demo' ? words.demoLead : words.readyLead}</p>
    )
  }
  if (state.kind !== 'failed') return null
  const { problem } = state
  if (problem.code === 'cancelled')
    return (
      <p className={styles.lead}>{problem.details.written === true ? words.cancelledWritten : words.cancelledBefore}</p>
    )
  return <ProblemBox problem={problem} short={shortFailure(problem)} />
}
