import { type ReactNode, useId } from 'react'
import type { DriveView } from '../../app/contract/views.ts'
import { classes } from '../parts/classes.ts'
import { Glyph } from '../parts/glyph.tsx'
import { Name } from '../parts/name.tsx'
import { ToolMenu } from '../parts/tool-menu.tsx'
import { useDispatch } from '../state/dispatch.ts'
import { holdsText } from '../state/holds-text.ts'
import { factsOf, reasonsText, shortFacts } from '../state/select-sticks.ts'
import type { Picked } from '../state/wizard-state.ts'
import { strings } from '../words/strings.ts'
import styles from './drive-row.module.css'

const words = strings.stick

/** Its picture, its name, its size, and what else there is to say. */
const Drive = ({ drive, children }: { readonly drive: DriveView; readonly children: ReactNode }) => (
  <>
    <Glyph kind={drive.look} />
    <span className={styles.said}>
      <span className={styles.name}>
        <Name of={drive.description} />
      </span>
      {children}
    </span>
    <span className={styles.size}>{strings.format.bytes(drive.size)}</span>
  </>
)

/** What distinguishes it from others, with everything known about it one click away. */
const DriveDetails = ({ drive, id }: { readonly drive: DriveView; readonly id?: string }) => (
  <details className={styles.details}>
    <summary id={id}>
      <Name of={shortFacts(drive)} />
    </summary>
    <dl className={styles.facts}>
      {factsOf(drive).map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            <Name of={text} />
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

/** A target to tick: the whole row is the label of its checkbox. */
export const UsableRow = ({
  target,
  checked,
  image,
}: {
  readonly target: Picked
  readonly checked: boolean
  /** Path of the chosen image. */
  readonly image: string
}) => {
  const dispatch = useDispatch()
  // Two sticks of a kind are told apart by what their details begin with.
  const id = useId()
  const { drive } = target
  const failing = drive.holds.kind === 'unread' && drive.holds.why === 'failing'
  return (
    <li className={classes(styles.card, checked && styles.ticked)}>
      <label className={styles.row}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={checked}
          aria-describedby={id}
          onChange={() => dispatch({ kind: 'toggle', target })}
        />
        <Drive drive={drive}>
          <span className={failing ? styles.warned : styles.holds}>
            <Name of={holdsText(drive.holds, new Date())} />
          </span>
          {drive.large && <span className={styles.warned}>{words.large(drive.size)}</span>}
        </Drive>
      </label>
      <div className={styles.foot}>
        <DriveDetails drive={drive} id={id} />
        <ToolMenu drive={drive} image={image} />
      </div>
    </li>
  )
}

/** A drive that cannot be ticked: why, and what would help. */
export const UnusableRow = ({ drive, image }: { readonly drive: DriveView; readonly image: string }) => {
  const { why, advice } = reasonsText(drive)
  return (
    <li className={styles.unusable}>
      <div className={styles.row}>
        <Drive drive={drive}>
          <span>
            <Name of={why} />
          </span>
          <span className={styles.holds}>
            <Name of={advice} />
          </span>
        </Drive>
      </div>
      <div className={styles.foot}>
        <DriveDetails drive={drive} />
        <ToolMenu drive={drive} image={image} />
      </div>
    </li>
  )
}
