import styles from './quiet-line.module.css'

/** A few short facts in one quiet line. */
export const QuietLine = ({ of }: { readonly of: readonly string[] }) => (
  <p className={styles.line}>
    {of.map(fact => (
      <span key={fact}>{fact}</span>
    ))}
  </p>
)
