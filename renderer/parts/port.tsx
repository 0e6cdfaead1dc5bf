import styles from './port.module.css'

/** A USB port with a stick on its way to it. */
export const Port = () => (
  <svg className={styles.port} width="224" height="88" viewBox="0 0 224 88" aria-hidden="true" focusable="false">
    <rect className={styles.body} x="2" y="24" width="76" height="40" rx="10" />
    <path className={styles.plug} d="M80 31h30v26H80z" />
    <path className={styles.body} d="M90 37h9v5h-9zM90 47h9v5h-9z" />
    <path className={styles.way} d="M120 44h20m-7-7l7 7-7 7" />
    <rect className={styles.wall} x="152" y="2" width="70" height="84" rx="10" />
    <rect className={styles.socket} x="162" y="24" width="50" height="40" rx="4" />
    <rect className={styles.tongue} x="168" y="31" width="38" height="11" rx="2" />
    <path className={styles.socket} d="M172 34h5v5h-5zM181 34h5v5h-5zM190 34h5v5h-5zM199 34h4v5h-4z" />
  </svg>
)
