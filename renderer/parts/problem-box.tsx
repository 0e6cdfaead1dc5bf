import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { jsonText, plainText } from '../../app/bytes/plain-text.ts'
import type { ProblemView } from '../../app/contract/views.ts'
import type { Warned } from '../state/targets.ts'
import { strings } from '../words/strings.ts'
import { wordProblem, wordWarning } from '../words/word.ts'
import styles from './problem-box.module.css'
import { Worded } from './worded.tsx'

/** What happened, to what, and what to do, with the button that does it; the numbers behind it one click away. */
export const ProblemBox = ({
  problem,
  short = null,
  children,
}: {
  readonly problem: ProblemView
  /** Says what happened instead of the problem's own sentence, which is then with the numbers. */
  readonly short?: string | null
  /** Buttons that mend it. */
  readonly children?: ReactNode
}) => {
  const { message, advice } = wordProblem(problem)
  return (
    <div className={styles.problem} role="alert">
      <CircleAlert className={styles.sign} size={20} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.message}>
          <bdi>
            <Worded text={plainText(short ?? message)} />
          </bdi>
        </p>
        <p>
          <Worded text={advice} />
        </p>
        {children}
        <details>
          <summary>{strings.details}</summary>
          {short !== null && (
            <p>
              <Worded text={message} />
            </p>
          )}
          {message !== problem.message && <p lang="en">{problem.message}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{jsonText({ code: problem.code, ...problem.details }, 2)}</pre>
        </details>
      </div>
    </div>
  )
}

/** Warnings of an image or a plan. */
export const WarningList = ({
  warnings,
  children,
}: {
  readonly warnings: readonly Warned[]
  /** Buttons that mend it. */
  readonly children?: ReactNode
}) =>
  warnings.length === 0 ? null : (
    <div className={styles.warnings}>
      <ul>
        {warnings.map(warning => (
          <li key={warning.code + warning.message}>
            <TriangleAlert className={styles.sign} size={18} aria-hidden="true" />
            <span className={styles.text}>
              <Worded text={wordWarning(warning)} />
            </span>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
