import { classes } from './classes.ts'
import styles from './progress-bar.module.css'

/** How much is done, from 0 to 100; a bar that moves without a measure while nobody knows. */
export const ProgressBar = ({ percent, label }: { readonly percent: number | null; readonly label: string }) => (
  <div
    className={styles.track}
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    {...(percent === null ? {} : { 'aria-valuenow': Math.round(percent) })}
  >
    <div
      className={classes(styles.done, percent === null && styles.unknown)}
      style={percent === null ? undefined : { inlineSize: `${percent}%` }}
    />
  </div>
)
