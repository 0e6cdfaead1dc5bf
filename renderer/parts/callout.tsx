import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './callout.module.css'
import { classes } from './classes.ts'

export type CalloutTone = 'calm' | 'warn' | 'danger' | 'erases'

const TONES: Readonly<Record<CalloutTone, string | undefined>> = {
  calm: styles.calm,
  warn: styles.warn,
  danger: styles.danger,
  erases: styles.erases,
}

/** Something to know or to decide before going on: a title, and below it what can be said or done about it. */
export const Callout = ({
  tone,
  sign: Sign,
  title,
  role,
  testId,
  children,
}: {
  readonly tone: CalloutTone
  readonly sign: LucideIcon
  readonly title: ReactNode
  readonly role?: 'alert' | 'status'
  readonly testId?: string
  readonly children?: ReactNode
}) => (
  <div className={classes(styles.callout, TONES[tone])} role={role} data-testid={testId}>
    <Sign className={styles.sign} size={20} aria-hidden="true" />
    <div className={styles.text}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  </div>
)
