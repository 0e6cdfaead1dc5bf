import type { ReactNode } from 'react'
import type { TargetLook } from '../../app/target/target-look.ts'
import styles from './glyph.module.css'

const DRAWINGS: Readonly<Record<TargetLook, ReactNode>> = {
  stick: (
    <>
      <path className={styles.metal} d="M2 18h12v12H2z" />
      <rect className={styles.shell} x="13" y="13" width="33" height="22" rx="5" />
    </>
  ),
  card: (
    <>
      <path className={styles.shell} d="M12 4h24v40H8a2 2 0 0 1-2-2V10z" />
      <path className={styles.metal} d="M13 9h3v8h-3zM19 9h3v8h-3zM25 9h3v8h-3z" />
    </>
  ),
  disk: (
    <>
      <rect className={styles.shell} x="8" y="4" width="32" height="40" rx="4" />
      <circle className={styles.metal} cx="24" cy="19" r="10" />
      <circle className={styles.shell} cx="24" cy="19" r="3" />
    </>
  ),
  file: (
    <>
      <path className={styles.paper} d="M10 4h18l10 10v30H10z" />
      <path className={styles.metal} d="M16 26h6v6h-6z" />
      <rect className={styles.shell} x="21" y="24" width="13" height="10" rx="2" />
    </>
  ),
}

/** A small drawing of a target. */
export const Glyph = ({ kind }: { readonly kind: TargetLook }) => (
  <svg className={styles.glyph} width="40" height="40" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    {DRAWINGS[kind]}
  </svg>
)
