import { useId } from 'react'
import { cellsOf, type MapBlock } from '../../app/report/disk-cells.ts'
import { OUTLINE, placeOf, spansOf } from '../../app/report/stick-outline.ts'
import styles from './stick-picture.module.css'

const { width: WIDTH, height: HEIGHT, pane: PANE, shell: SHELL } = OUTLINE

const TONES: Readonly<Record<MapBlock['tone'], string | undefined>> = {
  boot: styles.boot,
  bank: styles.bank,
  other: styles.other,
}

/** A part of the disk: how far it is filled, and how far that has been verified, from its beginning on. */
const Block = ({ block, x, width }: { readonly block: MapBlock; readonly x: number; readonly width: number }) => {
  const { tone, written, verified } = block
  const filled = (share: number, className: string | undefined) => (
    <rect className={className} x={x} y={PANE.y} width={width * share} height={PANE.height} />
  )
  return (
    <g className={TONES[tone]}>
      {filled(1, written === undefined ? styles.full : styles.empty)}
      {written !== undefined && filled(written, styles.full)}
      {verified !== undefined && filled(verified, styles.verified)}
    </g>
  )
}

const Disk = ({ capacity, blocks, hatch }: { readonly hatch: string } & Pick<Shown, 'capacity' | 'blocks'>) => {
  const cells = cellsOf(capacity, blocks)
  const spans = spansOf(cells.map(({ share }) => share))
  return cells.map(({ block, key }, index) => {
    const { x, width } = spans[index] ?? { x: 0, width: 0 }
    return block ? (
      <Block key={key} block={block} x={x} width={width} />
    ) : (
      <rect key={key} x={x} y={PANE.y} width={width} height={PANE.height} fill={`url(#${hatch})`} />
    )
  })
}

/** Where on the stick something is wrong. */
const Sick = ({ share }: { readonly share: number }) => {
  const x = placeOf(share)
  return (
    <g className={styles.sick}>
      <path d={`M${x} ${PANE.y}v${PANE.height}`} />
      <circle cx={x} cy={PANE.y + PANE.height / 2} r="13" />
      <path className={styles.cross} d={`M${x - 5} ${PANE.y + 25}l10 10m0 -10l-10 10`} />
    </g>
  )
}

interface Shown {
  /** In sectors. */
  readonly capacity: number
  readonly blocks: readonly MapBlock[]
  /** Where something is wrong, as a share of the capacity from 0 to 1. */
  readonly sick?: number | null
}

/** The stick itself: plug, shell, and the disk in it to scale. Decoration: whoever cannot see it gets a legend. */
export const StickDrawing = ({ capacity, blocks, sick = null }: Shown) => {
  const id = useId()
  const [hatch, clip] = [`${id}h`, `${id}c`]
  return (
    <svg className={styles.stick} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0 0v8" />
        </pattern>
        <clipPath id={clip}>
          <rect x={PANE.x} y={PANE.y} width={PANE.width} height={PANE.height} rx={PANE.radius} />
        </clipPath>
      </defs>
      <path className={styles.plug} d={OUTLINE.plug} />
      <path className={styles.hole} d={OUTLINE.holes} />
      <rect className={styles.shell} x={SHELL.x} y="0" width={WIDTH - SHELL.x} height={HEIGHT} rx={SHELL.radius} />
      <g clipPath={`url(#${clip})`}>
        <rect className={styles.pane} x={PANE.x} y={PANE.y} width={PANE.width} height={PANE.height} />
        <Disk capacity={capacity} blocks={blocks} hatch={hatch} />
      </g>
      {sick !== null && <Sick share={sick} />}
    </svg>
  )
}
