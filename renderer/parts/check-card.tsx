import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './check-card.module.css'

/** A check in one line with its mark; the evidence opens in place. */
export const CheckCard = ({
  title,
  line,
  holds,
  children,
}: {
  readonly title: string
  readonly line: string
  readonly holds: boolean
  readonly children: ReactNode
}) => (
  <details className={styles.check}>
    <summary>
      {holds ? (
        <CircleCheck className={styles.good} size={20} aria-hidden="true" />
      ) : (
        <TriangleAlert className={styles.open} size={20} aria-hidden="true" />
      )}
      <strong className={styles.title}>{title}</strong>
      <span className={styles.line}>{line}</span>
    </summary>
    <div className={styles.evidence}>{children}</div>
  </details>
)
