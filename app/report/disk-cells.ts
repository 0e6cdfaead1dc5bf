// A narrower block would look like a line.
const MIN_SHARE = 0.03

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

/** A block or free space, with its share of the whole bar. */
export interface Cell {
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
