import { type ReactNode, useEffect, useRef } from 'react'

/** A step: its heading, which takes the focus when the step begins, its content, and its buttons below. */
export const StepFrame = ({
  title,
  children,
  note,
  left,
  right,
}: {
  readonly title: string
  readonly children: ReactNode
  /** What must be in sight beside the buttons. */
  readonly note?: ReactNode
  readonly left?: ReactNode
  readonly right?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="step">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reached by keyboard. */}
      <section className="step-body" tabIndex={0} aria-label={title}>
        {children}
      </section>
      {note && <div className="step-note">{note}</div>}
      <footer className="step-foot">
        <div className="buttons">{left}</div>
        <div className="buttons">{right}</div>
      </footer>
    </div>
  )
}
