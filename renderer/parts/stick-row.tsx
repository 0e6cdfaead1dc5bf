import type { ReactNode } from 'react'
import type { StickView } from '../../app/contract/views.ts'
import { strings } from '../words/strings.ts'
import { Name } from './name.tsx'
import { StickOf } from './stick-of.tsx'
import styles from './stick-row.module.css'

/** One of several sticks: a small picture, its name, what is to be said about it, and something at the end. */
export const StickRow = ({
  stick,
  end,
  children,
}: {
  readonly stick: StickView
  readonly end: ReactNode
  readonly children: ReactNode
}) => (
  <div className={styles.row}>
    <div className={styles.picture}>
      <StickOf stick={stick} />
    </div>
    <div className={styles.text}>
      <h2>
        <Name of={stick.description} /> <span className={styles.size}>{strings.format.bytes(stick.size)}</span>
      </h2>
      {children}
    </div>
    {end}
  </div>
)
