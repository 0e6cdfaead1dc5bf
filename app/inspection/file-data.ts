import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Partition } from '../disk/partition-table.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import type { BootBank } from './inspection.ts'

const PIECE = 1 << 20

/** The bytes of a file of a volume in order, in pieces of at most 1 MiB. Rejects if the source ends too early. */
export async function* fileData(
  source: ByteSource,
  { partition }: { readonly partition: Pick<Partition, 'start'> },
  { runs }: FatNode,
): AsyncGenerator<Uint8Array> {
  const base = partition.start * SECTOR
  for (const run of runs)
    for (let from = 0; from < run.length; from += PIECE)
      yield await readBytes(source, base + run.offset + from, Math.min(PIECE, run.length - from))
}

/** A bank's file as a whole; meant for small ones. Rejects if the source ends too early. */
export const readBankFile = async (source: ByteSource, bank: BootBank, node: FatNode): Promise<Uint8Array> => {
  const bytes = new Uint8Array(node.entry.size)
  let at = 0
  for await (const piece of fileData(source, bank, node)) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
