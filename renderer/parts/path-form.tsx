import { useState } from 'react'
import { Button } from './button.tsx'
import { TextInput } from './field.tsx'
import styles from './path-form.module.css'

/** A field to type or paste a path into, and the button that takes it. */
export const PathForm = ({
  label,
  hint = label,
  button,
  begin = '',
  failed = false,
  onPath,
}: {
  readonly label: string
  /** Shown in the empty field. */
  readonly hint?: string
  readonly button: string
  /** What the field begins with. */
  readonly begin?: string
  /** Whether what it begins with was tried and failed. */
  readonly failed?: boolean
  readonly onPath: (path: string) => void
}) => {
  const [path, setPath] = useState(begin)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (path.trim()) onPath(path.trim())
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={hint}
        value={path}
        error={failed && path === begin}
        onChange={event => setPath(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {button}
      </Button>
    </form>
  )
}
