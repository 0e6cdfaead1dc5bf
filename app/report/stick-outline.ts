/**
 * The drawn stick, in units of its drawing: a plug with two holes, the shell, and in it the pane that shows the disk to
 * scale. The window and the saved report draw the same one.
 */
export const OUTLINE = {
  width: 720,
  height: 96,
  plug: 'M10 22h86v52h-86a6 6 0 0 1-6-6v-40a6 6 0 0 1 6-6z',
  holes: 'M30 32h22v11h-22zM30 53h22v11h-22z',
  shell: { x: 92, radius: 22 },
  pane: { x: 112, y: 18, width: 590, height: 60, radius: 10 },
  /** Between two parts of the disk. */
  gap: 2,
} as const

/**
 * Thinstick's mark: a thin stick whose body holds a boot partition and a boot bank. Paths of a square drawing, turned;
 * resources/icons/icon.svg has the same on a ground.
 */
export const MARK_OUTLINE = {
  size: 512,
  turn: 'rotate(-45 256 256)',
  plug: 'M16 208h96v96H16a10 10 0 0 1-10-10v-76a10 10 0 0 1 10-10z',
  holes: 'M40 228h36v20H40zM40 264h36v20H40z',
  shell: 'M144 176h322a40 40 0 0 1 40 40v80a40 40 0 0 1-40 40H144a40 40 0 0 1-40-40v-80a40 40 0 0 1 40-40z',
  boot: 'M160 204h36v104h-36a24 24 0 0 1-24-24v-56a24 24 0 0 1 24-24z',
  bank: 'M208 204h242a24 24 0 0 1 24 24v56a24 24 0 0 1-24 24H208z',
} as const

/** Where a part of the disk is in the pane. */
export interface Span {
  readonly x: number
  readonly width: number
}

/** The spans of parts that take these shares of the disk, from its beginning on. */
export const spansOf = (shares: readonly number[]): Span[] => {
  const { pane, gap } = OUTLINE
  let end = 0
  return shares.map(share => {
    const x = pane.x + end * pane.width
    end += share
    return { x, width: Math.max(1, share * pane.width - (end < 0.999 ? gap : 0)) }
  })
}

/** Where a place on the disk is in the pane, from its share of the capacity. */
export const placeOf = (share: number): number => OUTLINE.pane.x + Math.min(1, Math.max(0, share)) * OUTLINE.pane.width
