import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import styles from './path-form.module.css'

/** A field to type or paste a path into, and the button that takes it. */
export const PathForm = ({
  label,
  button,
  onPath,
}: {
  readonly label: string
  readonly button: string
  readonly onPath: (path: string) => void
}) => {
  const [path, setPath] = useState('')
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
        placeholder={label}
        value={path}
        onChange={event => setPath(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {button}
      </Button>
    </form>
  )
}
