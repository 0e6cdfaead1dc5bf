import { type ChangeEventHandler, createContext, type ReactNode, use, useId } from 'react'
import styles from './choice.module.css'
import { classes } from './classes.ts'

interface Words {
  readonly label: ReactNode
  readonly description?: string
}

/** A box or a button with its label, and what more there is to say about it. */
const Choice = ({
  label,
  description = '',
  disabled = false,
  children,
}: Words & {
  readonly disabled?: boolean
  readonly children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode
}) => {
  const id = useId()
  const hint = description === '' ? undefined : `${id}h`
  return (
    <div className={classes(styles.choice, disabled && styles.disabled)}>
      {children({ id, ...(hint === undefined ? {} : { 'aria-describedby': hint }) })}
      <div>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hint} className={styles.description}>
            {description}
          </p>
        )}
      </div>
    </div>
  )
}

export const Checkbox = ({
  checked,
  onChange,
  ...words
}: Words & { readonly checked: boolean; readonly onChange: ChangeEventHandler<HTMLInputElement> }) => (
  <Choice {...words}>
    {ids => <input {...ids} className={styles.box} type="checkbox" checked={checked} onChange={onChange} />}
  </Choice>
)

const Group = createContext<{ name: string; value: string; onChange: (value: string) => void } | null>(null)

/** One of several, each a `Radio` in it. */
export const RadioGroup = ({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) => {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <Group value={{ name, value, onChange }}>{children}</Group>
    </fieldset>
  )
}

export const Radio = ({
  value,
  disabled = false,
  ...words
}: Words & { readonly value: string; readonly disabled?: boolean }) => {
  const group = use(Group)
  return (
    <Choice disabled={disabled} {...words}>
      {ids => (
        <input
          {...ids}
          className={styles.box}
          type="radio"
          name={group?.name}
          checked={group?.value === value}
          disabled={disabled}
          onChange={() => group?.onChange(value)}
        />
      )}
    </Choice>
  )
}
