import { Checkbox } from '@mantine/core'
import type { DriveView } from '../../app/contract/views.ts'
import { classes } from '../parts/classes.ts'
import { Name } from '../parts/name.tsx'
import texts from '../parts/text.module.css'
import { useDispatch } from '../state/dispatch.ts'
import { driveFacts } from '../state/select-sticks.ts'
import type { Picked } from '../state/wizard-state.ts'
import styles from './drive-row.module.css'

const DriveFacts = ({ drive }: { readonly drive: DriveView }) => (
  <span className={styles.facts}>
    <span className={texts.name}>
      <Name of={drive.description} />
    </span>
    <span className={texts.quiet}>
      <Name of={driveFacts(drive)} />
    </span>
  </span>
)

/** A drive to tick. */
export const UsableRow = ({ target, checked }: { readonly target: Picked; readonly checked: boolean }) => {
  const dispatch = useDispatch()
  return (
    <li className={styles.drive}>
      <Checkbox
        checked={checked}
        onChange={() => dispatch({ kind: 'toggle', target })}
        label={<DriveFacts drive={target.drive} />}
      />
    </li>
  )
}

/** A drive that cannot be ticked, and why. */
export const UnusableRow = ({ drive }: { readonly drive: DriveView }) => (
  <li className={classes(styles.drive, styles.unusable)}>
    <DriveFacts drive={drive} />
    <span className={styles.reason}>{drive.reasons.map(({ message }) => message).join('; ')}</span>
  </li>
)
