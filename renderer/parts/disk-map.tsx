import { formatBytes } from '../../app/bytes/units.ts'
import { strings } from '../words/strings.ts'
import { classes } from './classes.ts'
import styles from './disk-map.module.css'
import { Name } from './name.tsx'
import texts from './text.module.css'

const SECTOR = 512
// A narrower block would look like a line.
const MIN_SHARE = 0.03
const LABEL_SHARE = 0.12

/** A part of a disk on the map; in sectors. `written` and `verified` are shares from 0 to 1. */
export interface MapBlock {
  readonly key: string
  /** "p4"; empty if it is not a partition. */
  readonly name: string
  readonly purpose: string
  readonly start: number
  readonly sectors: number
  readonly tone: 'boot' | 'bank' | 'other'
  readonly dim?: boolean
  readonly written?: number
  readonly verified?: number
}

interface Cell {
  readonly block: MapBlock | undefined
  readonly key: string
  readonly share: number
}

/** Blocks and the free space between them, each with its share of the bar, tiny ones widened. */
export const cellsOf = (capacity: number, blocks: readonly MapBlock[]): Cell[] => {
  const cells: { block: MapBlock | undefined; key: string; sectors: number }[] = []
  let end = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (block.start > end) cells.push({ block: undefined, key: `free-${end}`, sectors: block.start - end })
    cells.push({ block, key: block.key, sectors: block.sectors })
    end = Math.max(end, block.start + block.sectors)
  }
  if (capacity > end) cells.push({ block: undefined, key: `free-${end}`, sectors: capacity - end })
  const shown = cells.filter(({ block, sectors }) => block || sectors / capacity > 0.005)
  const wide = shown.map(({ block, sectors }) => (block ? Math.max(MIN_SHARE, sectors / capacity) : sectors / capacity))
  const sum = wide.reduce((total, share) => total + share, 0)
  return shown.map(({ block, key }, index) => ({ block, key, share: (wide[index] ?? 0) / sum }))
}

const titleOf = ({ name, purpose }: Pick<MapBlock, 'name' | 'purpose'>): string =>
  name === '' ? purpose : `${name} ${purpose}`

const describe = ({ name, purpose, sectors }: MapBlock): string =>
  `${titleOf({ name, purpose })}, ${formatBytes(sectors * SECTOR)}`

const TONES: Readonly<Record<MapBlock['tone'], string | undefined>> = {
  boot: styles.boot,
  bank: styles.bank,
  other: styles.other,
}

const blockClass = ({ tone, dim, written }: MapBlock): string =>
  classes(styles.block, TONES[tone], dim && styles.dim, written !== undefined && styles.filling)

/** A disk as a bar to scale, with a list of the same below it, which is also what a screen reader gets. */
export const DiskMap = ({
  title,
  capacity,
  blocks,
  empty,
}: {
  readonly title: string
  readonly capacity: number
  readonly blocks: readonly MapBlock[]
  readonly empty?: string
}) => (
  <figure className={styles.map}>
    <figcaption>
      <Name of={title} />
      <span className={texts.quiet} title={`${capacity * SECTOR} bytes`}>
        {formatBytes(capacity * SECTOR)}
      </span>
    </figcaption>
    <div className={styles.bar} aria-hidden="true">
      {cellsOf(capacity, blocks).map(({ block, key, share }) => (
        <div key={key} className={block ? blockClass(block) : styles.free} style={{ width: `${share * 100}%` }}>
          {block?.written !== undefined && (
            <div className={classes(styles.fill, styles.written)} style={{ width: `${block.written * 100}%` }} />
          )}
          {block?.verified !== undefined && (
            <div className={classes(styles.fill, styles.verified)} style={{ width: `${block.verified * 100}%` }} />
          )}
          {block && share > LABEL_SHARE && (
            <span className={styles.label}>
              <Name of={titleOf(block)} />
            </span>
          )}
          {!block && share > LABEL_SHARE && (
            <span className={styles.label}>{blocks.length > 0 ? strings.map.free : (empty ?? strings.map.blank)}</span>
          )}
        </div>
      ))}
    </div>
    <ul className={styles.list} aria-label={title}>
      {blocks.map(block => (
        <li key={block.key} className={block.dim ? styles.dim : undefined}>
          <span className={classes(styles.swatch, TONES[block.tone])} aria-hidden="true" />
          <Name of={describe(block)} />
        </li>
      ))}
    </ul>
  </figure>
)
