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

/** A block or free space, in sectors, with its share of the whole bar. */
export interface Cell {
  readonly block: MapBlock | undefined
  readonly key: string
  readonly start: number
  readonly sectors: number
  readonly share: number
}

/** Blocks and the free space between them, each with its share of the bar, tiny ones widened. */
export const cellsOf = (capacity: number, blocks: readonly MapBlock[]): Cell[] => {
  const cells: Omit<Cell, 'share'>[] = []
  const free = (start: number, to: number) => ({ block: undefined, key: `free-${start}`, start, sectors: to - start })
  let end = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (block.start > end) cells.push(free(end, block.start))
    cells.push({ block, key: block.key, start: block.start, sectors: block.sectors })
    end = Math.max(end, block.start + block.sectors)
  }
  if (capacity > end) cells.push(free(end, capacity))
  const shown = cells.filter(({ block, sectors }) => block || sectors / capacity > 0.005)
  const wide = shown.map(({ block, sectors }) => (block ? Math.max(MIN_SHARE, sectors / capacity) : sectors / capacity))
  const sum = wide.reduce((total, share) => total + share, 0)
  return shown.map((cell, index) => ({ ...cell, share: (wide[index] ?? 0) / sum }))
}

/** Where an LBA lies on the bar, from 0 to 1. */
export const shareAt = (lba: number, capacity: number, blocks: readonly MapBlock[]): number => {
  let place = 0
  for (const { start, sectors, share } of cellsOf(capacity, blocks)) {
    if (lba < start + sectors) return place + share * Math.max(0, (lba - start) / sectors)
    place += share
  }
  return 1
}
