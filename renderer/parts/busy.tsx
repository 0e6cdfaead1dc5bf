import { Loader } from '@mantine/core'
import styles from './busy.module.css'

/** That something is waited for, and what; `quiet` where what is around it is read out anyway. */
export const Busy = ({ children, quiet = false }: { readonly children: string; readonly quiet?: boolean }) => (
  <p className={styles.busy} {...(quiet ? {} : { role: 'status' })}>
    <Loader size="sm" /> {children}
  </p>
)
