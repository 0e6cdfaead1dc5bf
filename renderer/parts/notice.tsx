import { CircleCheck } from 'lucide-react'
import { plainText } from '../../app/bytes/plain-text.ts'
import styles from './notice.module.css'

/** Good news in one sentence, such as where something was saved. */
export const Notice = ({ children }: { readonly children: string }) => (
  <p className={styles.notice} role="status">
    <CircleCheck className={styles.sign} size={20} aria-hidden="true" />
    <bdi>{plainText(children)}</bdi>
  </p>
)
