import { Info, ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../app/bytes/assert-never.ts'
import { Name } from '../parts/name.tsx'
import { Spinner } from '../parts/spinner.tsx'
import type { Integrity } from '../state/select-image.ts'
import { strings } from '../words/strings.ts'
import styles from './image-integrity.module.css'

const words = strings.image

const signOf = ({ kind }: Integrity): ReactNode => {
  switch (kind) {
    case 'checking':
      return <Spinner size={16} />
    case 'matches':
    case 'in-blocks':
      return <ShieldCheck className={styles.good} size={18} aria-hidden="true" />
    case 'warns':
      return <ShieldAlert className={styles.bad} size={18} aria-hidden="true" />
    case 'unchecked':
    case 'none':
      return <Info className={styles.quiet} size={18} aria-hidden="true" />
    default:
      return assertNever(kind)
  }
}

const sentenceOf = (integrity: Integrity): string => {
  switch (integrity.kind) {
    case 'checking':
      return words.checking
    case 'matches':
      return words.intact(integrity.file, integrity.by)
    case 'in-blocks':
      return words.inBlocks
    case 'warns':
      return words.damaged
    case 'unchecked':
      return words.unchecked(integrity.file)
    case 'none':
      return words.noChecksum
    default:
      return assertNever(integrity)
  }
}

/** Whether an image is as its maker left it, which may still be being found out. */
export const IntegrityLine = ({ integrity }: { readonly integrity: Integrity }) => (
  <p className={styles.line} role="status">
    <span className={styles.sign}>{signOf(integrity)}</span>
    <Name of={sentenceOf(integrity)} />
  </p>
)
