import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

const VARIANTS = { filled: styles.filled, default: styles.outlined, subtle: styles.subtle }

/** A button: `filled` is the one thing to do, `default` a choice beside it, `subtle` a way back. */
export const Button = ({
  variant = 'filled',
  size,
  color,
  loading = false,
  disabled = false,
  leftSection,
  rightSection,
  className,
  type = 'button',
  children,
  ...rest
}: ComponentProps<'button'> & {
  readonly variant?: keyof typeof VARIANTS
  readonly size?: 'small' | 'large'
  /** For what erases. */
  readonly color?: 'danger'
  /** Whether it is doing what it says; it cannot be pressed again until that is over. */
  readonly loading?: boolean
  readonly leftSection?: ReactNode
  readonly rightSection?: ReactNode
}) => (
  <button
    type={type}
    disabled={disabled || loading}
    {...(loading ? { 'aria-busy': true } : {})}
    className={classes(
      styles.button,
      VARIANTS[variant],
      size === 'large' && styles.large,
      size === 'small' && styles.small,
      color === 'danger' && styles.danger,
      className,
    )}
    {...rest}
  >
    {loading && <span className={styles.busy} aria-hidden="true" />}
    {leftSection}
    <span className={styles.label}>{children}</span>
    {rightSection}
  </button>
)
