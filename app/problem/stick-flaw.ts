import type { TableFlaw } from '../disk/partition-table.ts'

/**
 * What is wrong with a stick that is judged by itself, without the image that it was made from. Counts in sectors or
 * clusters, `lba` in sectors from the start of the stick.
 */
export type StickFlaw =
  | { readonly code: 'table'; readonly flaw: TableFlaw }
  | { readonly code: 'beyond-end'; readonly slot: number; readonly excess: number }
  | { readonly code: 'overlap'; readonly slot: number; readonly other: number }
  | { readonly code: 'unreadable'; readonly slot: number; readonly cause: string }
  | {
      readonly code: 'structure'
      readonly slot: number
      readonly part: 'boot sector' | 'first FAT' | 'second FAT'
      readonly lba: number
    }
  | {
      readonly code: 'volume-size'
      readonly slot: number
      readonly totalSectors: number
      readonly partitionSectors: number
    }
  /** A file with more clusters than its size needs; one with fewer cannot be read. */
  | { readonly code: 'chain'; readonly path: string; readonly clusters: number; readonly needed: number }
  /** In use by no file: the space is lost, and nothing else. */
  | { readonly code: 'lost-clusters'; readonly slot: number; readonly clusters: number }
  /** `cause`: a clause. */
  | { readonly code: 'content'; readonly path: string; readonly cause: string }

/** One thing that a stick alone cannot tell. */
export type Untold =
  /** Whether its files are those that VMware published. */
  | { readonly code: 'origin'; readonly title: string }
  /** Whether these are intact: they have no checksum of their own. */
  | { readonly code: 'no-checksum'; readonly paths: readonly string[] }

/** Whether a stick is not sound because of this. */
export const isUnsound = ({ code }: StickFlaw): boolean => code !== 'lost-clusters'
