import { jsonText } from '../../app/bytes/plain-text.ts'
import type { ProblemView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import styles from './problem-box.module.css'

/** What happened, to what, and what to do; the numbers behind it one click away. */
export const ProblemBox = ({ problem }: { readonly problem: ProblemView }) => (
  <div className={styles.problem} role="alert">
    <p className={styles.message}>{problem.message}</p>
    <p>{problem.advice}</p>
    <details>
      <summary>{strings.details}</summary>
      <pre>{jsonText({ code: problem.code, ...problem.details }, 2)}</pre>
    </details>
  </div>
)

/** Warnings of an image or a plan. */
export const WarningList = ({ warnings }: { readonly warnings: readonly { code: string; message: string }[] }) =>
  warnings.length === 0 ? null : (
    <ul className={styles.warnings}>
      {warnings.map(({ code, message }) => (
        <li key={code + message}>{message}</li>
      ))}
    </ul>
  )
