import type { StickView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { Name } from './name.tsx'
import styles from './stick-caption.module.css'
import texts from './text.module.css'

/** The name and the size of a stick, above its picture. */
export const StickCaption = ({ stick: { description, size } }: { readonly stick: StickView }) => (
  <div className={styles.caption}>
    <h2>
      <Name of={description} />
    </h2>
    <span className={texts.quiet} title={`${size} bytes`}>
      {strings.format.bytes(size)}
    </span>
  </div>
)
