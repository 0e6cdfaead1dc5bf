import { type ComponentProps, useId } from 'react'
import styles from './field.module.css'

/** A line of text to type; without a label it needs an `aria-label`. */
export const TextInput = ({
  label,
  description,
  error = false,
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'> & {
  readonly label?: string
  readonly description?: string
  /** Whether what is in it failed. */
  readonly error?: boolean
}) => {
  const id = useId()
  return (
    <div className={styles.field}>
      {label !== undefined && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      {description !== undefined && (
        <p id={`${id}h`} className={styles.description}>
          {description}
        </p>
      )}
      <input
        id={id}
        className={styles.input}
        type="text"
        dir="auto"
        aria-invalid={error}
        aria-describedby={description === undefined ? undefined : `${id}h`}
        {...rest}
      />
    </div>
  )
}
