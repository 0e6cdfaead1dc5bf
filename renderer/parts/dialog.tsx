import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

/** Covers a step until it is closed. The browser's own dialog keeps the focus, and gives it back at the end. */
export const Dialog = ({
  title,
  closeLabel,
  size,
  onClose,
  children,
}: {
  readonly title: string
  readonly closeLabel: string
  readonly size: 'lg' | 'xl'
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className={size === 'lg' ? styles.narrow : styles.wide}
      aria-labelledby={id}
      // Escape asks; the state decides. Chromium grants no second refusal, and closes it then.
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => box.current && onClose()}
    >
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <Button variant="subtle" size="small" onClick={onClose}>
          {closeLabel}
        </Button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
