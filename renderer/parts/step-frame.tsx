import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './step-frame.module.css'

// The first step of a page is waited for already: it does not fade in.
let drawn = false

/**
 * A step: its heading, which takes the focus when the step begins, its content in one column, and below it a footer that
 * never leaves the window: at most two buttons and one quiet line.
 */
export const StepFrame = ({
  above,
  title,
  children,
  left,
  quiet,
  right,
}: {
  /** A picture that says what the heading says. */
  readonly above?: ReactNode
  readonly title: string
  readonly children: ReactNode
  readonly left?: ReactNode
  readonly quiet?: string | undefined
  readonly right?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [appears] = useState(drawn)
  useEffect(() => {
    drawn = true
    heading.current?.focus()
  }, [])
  return (
    <div className={styles.step}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard. */}
      <section className={styles.body} tabIndex={0} aria-label={title}>
        <div className={appears ? `${styles.column} ${styles.appears}` : styles.column}>
          {above}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
      </section>
      <footer className={styles.foot}>
        <div className={styles.row}>
          {left && <div className={styles.buttons}>{left}</div>}
          <p className={styles.quiet}>{quiet}</p>
          {right && <div className={styles.buttons}>{right}</div>}
        </div>
      </footer>
    </div>
  )
}
