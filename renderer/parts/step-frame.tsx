import { type ReactNode, useEffect, useRef } from 'react'
import styles from './step-frame.module.css'

/** A step: its heading, which takes the focus when the step begins, its content, and the buttons below. */
export const StepFrame = ({
  title,
  children,
  note,
  left,
  right,
}: {
  readonly title: string
  readonly children: ReactNode
  /** What must be visible next to the buttons. */
  readonly note?: ReactNode
  readonly left?: ReactNode
  readonly right?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.step}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard. */}
      <section className={styles.body} tabIndex={0} aria-label={title}>
        {children}
      </section>
      {note && <div className={styles.note}>{note}</div>}
      <footer className={styles.foot}>
        <div className={styles.buttons}>{left}</div>
        <div className={styles.buttons}>{right}</div>
      </footer>
    </div>
  )
}
