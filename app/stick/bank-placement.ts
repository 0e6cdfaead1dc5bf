import { FIRST_CLUSTER } from '../fat/fat-limits.ts'
import type { FatNode } from '../fat/fat-volume.ts'

/** Where a file or directory is: `count` clusters from `first`; both are 0 for an empty file. */
export interface Placement {
  readonly first: number
  readonly count: number
}

export interface BankPlacement {
  /** In rising cluster order; every node of the tree. */
  readonly placed: ReadonlyMap<FatNode, Placement>
  /** The first free cluster. */
  readonly next: number
}

/**
 * Lays out a tree in its own order, each file and directory in one run, directories before their contents. `sizeOf`
 * returns the bytes that a node needs.
 */
export const placeTree = (
  nodes: readonly FatNode[],
  clusterBytes: number,
  sizeOf: (node: FatNode) => number,
): BankPlacement => {
  const placed = new Map<FatNode, Placement>()
  let next = FIRST_CLUSTER
  const visit = (siblings: readonly FatNode[]): void => {
    for (const node of siblings) {
      const count = Math.ceil(sizeOf(node) / clusterBytes)
      placed.set(node, { first: count > 0 ? next : 0, count })
      next += count
      visit(node.children)
    }
  }
  visit(nodes)
  return { placed, next }
}
