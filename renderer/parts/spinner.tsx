import styles from './spinner.module.css'

/** Turns while something is waited for; what that is stands beside it. */
export const Spinner = ({ size = 22 }: { readonly size?: number }) => (
  <svg className={styles.spinner} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle className={styles.track} cx="12" cy="12" r="10" />
    <path className={styles.arc} d="M12 2a10 10 0 0 1 10 10" />
  </svg>
)
