import { SECTOR } from '../../app/bytes/units.ts'
import { cellsOf, type MapBlock } from '../../app/report/disk-cells.ts'
import { strings } from '../words/strings.ts'
import { classes } from './classes.ts'
import styles from './disk-map.module.css'
import { Name } from './name.tsx'
import texts from './text.module.css'

const LABEL_SHARE = 0.12

const titleOf = ({ name, purpose }: Pick<MapBlock, 'name' | 'purpose'>): string =>
  name === '' ? purpose : `${name} ${purpose}`

const describe = ({ name, purpose, sectors }: MapBlock): string =>
  `${titleOf({ name, purpose })}, ${strings.format.bytes(sectors * SECTOR)}`

const TONES: Readonly<Record<MapBlock['tone'], string | undefined>> = {
  boot: styles.boot,
  bank: styles.bank,
  other: styles.other,
}

const blockClass = ({ tone, dim }: MapBlock): string => classes(styles.block, TONES[tone], dim && styles.dim)

/** The parts of a disk by name, purpose and size. */
export const BlockLegend = ({ title, blocks }: { readonly title: string; readonly blocks: readonly MapBlock[] }) => (
  <ul className={styles.list} aria-label={title}>
    {blocks.map(block => (
      <li key={block.key} className={block.dim ? styles.dim : undefined}>
        <span className={classes(styles.swatch, TONES[block.tone])} aria-hidden="true" />
        <Name of={describe(block)} />
      </li>
    ))}
  </ul>
)

/** A disk as a bar to scale, with a list of the same below it, which is also what a screen reader gets. */
export const DiskMap = ({
  title,
  capacity,
  blocks,
}: {
  readonly title: string
  readonly capacity: number
  readonly blocks: readonly MapBlock[]
}) => (
  <figure className={styles.map}>
    <figcaption>
      <Name of={title} />
      <span className={texts.quiet} title={`${capacity * SECTOR} bytes`}>
        {strings.format.bytes(capacity * SECTOR)}
      </span>
    </figcaption>
    <div className={styles.bar} aria-hidden="true">
      {cellsOf(capacity, blocks).map(({ block, key, share }) => (
        <div key={key} className={block ? blockClass(block) : styles.free} style={{ width: `${share * 100}%` }}>
          {block && share > LABEL_SHARE && (
            <span className={styles.label}>
              <Name of={titleOf(block)} />
            </span>
          )}
          {!block && share > LABEL_SHARE && <span className={styles.label}>{strings.map.free}</span>}
        </div>
      ))}
    </div>
    <BlockLegend title={title} blocks={blocks} />
  </figure>
)
