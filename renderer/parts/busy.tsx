import styles from './busy.module.css'
import { Spinner } from './spinner.tsx'

/** Shows that the window is waiting, and for what; `quiet` if screen readers read out its surroundings anyway. */
export const Busy = ({ children, quiet = false }: { readonly children: string; readonly quiet?: boolean }) => (
  <p className={styles.busy} {...(quiet ? {} : { role: 'status' })}>
    <Spinner /> {children}
  </p>
)
