import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import type { Hash } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import type { FatNode } from '../fat/fat-volume.ts'
import type { ContentChecks } from '../inspection/bank-contents.ts'
import type { BootBank } from '../inspection/inspection.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { pathIn } from '../words/volume-name.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import type { FileHashes } from './piece-hashes.ts'

/** A FAT volume's files, and the source that they are read from. */
export interface BankData {
  readonly source: ByteSource
  readonly bank: Pick<BootBank, 'partition' | 'files'>
}

export interface HashOptions {
  readonly sha256: () => Hash
  /** Called with the number of bytes of each read; throws if the job was cancelled. */
  readonly onBytes: (bytes: number) => void
}

/** A bank's files by path; of two with one name the first, as only that one is ever found. */
const filesByPath = ({ files }: BankData['bank']): Map<string, FatNode> =>
  new Map(files.toReversed().map(node => [node.path, node]))

/** SHA-256 of the files in `order` as `data` holds them, by their index; files missing from `data` are left out. */
export const hashFiles = async (
  data: BankData,
  order: BankData['bank'],
  { sha256, onBytes }: HashOptions,
  checks?: ContentChecks,
): Promise<FileHashes> => {
  const byPath = filesByPath(data.bank)
  const hashes = new Map<number, string>()
  for (const [index, { path }] of order.files.entries()) {
    const node = byPath.get(path)
    if (!node) continue
    const hash = sha256()
    for await (const bytes of dataOf(data, node)) {
      onBytes(bytes.length)
      hash.update(bytes)
      await checks?.push(path, bytes)
    }
    hashes.set(index, hash.hex())
  }
  return hashes
}

async function* dataOf({ source, bank }: BankData, { runs }: FatNode): AsyncGenerator<Uint8Array> {
  const base = bank.partition.start * SECTOR
  for (const run of runs)
    for (let from = 0; from < run.length; from += CHUNK_BYTES)
      yield await readBytes(source, base + run.offset + from, Math.min(CHUNK_BYTES, run.length - from))
}

/** Where files with the same size but different SHA-256 begin to differ. */
export const compareData = async (
  image: BankData,
  stick: BankData,
  expected: FileHashes,
  actual: FileHashes,
): Promise<Mismatch[]> => {
  const byPath = filesByPath(stick.bank)
  const mismatches: Mismatch[] = []
  for (const [index, node] of image.bank.files.entries()) {
    const other = byPath.get(node.path)
    if (!other || other.entry.size !== node.entry.size || expected.get(index) === actual.get(index)) continue
    const offset = await firstDifferenceOf(dataOf(image, node), dataOf(stick, other))
    const path = pathIn(stick.bank.partition.slot, node.path)
    mismatches.push({ kind: 'file', path, lba: lbaOf(stick.bank, other, offset), offset })
  }
  return mismatches
}

const firstDifferenceOf = async (a: AsyncGenerator<Uint8Array>, b: AsyncGenerator<Uint8Array>): Promise<number> => {
  let at = 0
  let left = new Uint8Array()
  let right = new Uint8Array()
  for (;;) {
    if (left.length === 0) left = (await a.next()).value ?? new Uint8Array()
    if (right.length === 0) right = (await b.next()).value ?? new Uint8Array()
    const length = Math.min(left.length, right.length)
    if (length === 0) return at
    const index = firstDifference(left.subarray(0, length), right.subarray(0, length))
    if (index !== undefined) return at + index
    at += length
    left = left.subarray(length)
    right = right.subarray(length)
  }
}

/** The LBA of a byte of a file on the stick. */
const lbaOf = ({ partition }: BankData['bank'], { runs }: FatNode, offset: number): number => {
  let rest = offset
  for (const run of runs) {
    if (rest < run.length) return partition.start + Math.floor((run.offset + rest) / SECTOR)
    rest -= run.length
  }
  return partition.start
}
