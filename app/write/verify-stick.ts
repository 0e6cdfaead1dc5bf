import { SECTOR } from '../bytes/units.ts'
import type { Mismatch } from '../report/mismatch.ts'
import { type Chunk, chunksOf, fillChunk, type Piece } from '../stick/chunk.ts'
import { CHUNK_BYTES } from './chunk-bytes.ts'
import { firstDifference } from './equal-bytes.ts'
import { type FileHashes, PieceHashes, refuseCancelled, type WriteJob } from './write-stick.ts'

/** What reading the stick back gave. */
export interface ReadBack {
  /** SHA-256 of each file as it lies on the stick. */
  readonly hashes: FileHashes
  /** The first difference of each file, and of each other part. */
  readonly mismatches: readonly Mismatch[]
}

/**
 * Reads every extent back from the medium, the next request being under way while one is compared with the image
 * and hashed. Goes on after a difference, so that the report can count.
 */
export const readBackExtents = async (job: WriteJob): Promise<ReadBack> => {
  const { stick, image, device, meter, signal } = job
  const hashes = new PieceHashes(job.effects.sha256)
  const found = new MismatchList()
  const chunks = [...chunksOf(stick.extents, CHUNK_BYTES)]
  meter.begin(
    'verify',
    chunks.reduce((sum, { length }) => sum + length, 0),
  )
  const buffers = [device.allocate(CHUNK_BYTES), device.allocate(CHUNK_BYTES)]
  const expected = new Uint8Array(CHUNK_BYTES)
  const read = (index: number): Promise<Uint8Array> | undefined => {
    const chunk = chunks[index]
    if (!chunk) return undefined
    const target = (buffers[index % 2] ?? device.allocate(CHUNK_BYTES)).subarray(0, chunk.length)
    const reading = device.read(chunk.offset, target).then(() => target)
    reading.catch(() => {})
    return reading
  }
  let next = read(0)
  try {
    for (const [index, chunk] of chunks.entries()) {
      refuseCancelled(signal, device, true)
      const actual = await next
      next = read(index + 1)
      if (!actual) break
      const wanted = expected.subarray(0, chunk.length)
      await fillChunk(chunk, image, wanted)
      if (!job.effects.sameBytes(actual, wanted)) found.note(chunk, actual, wanted)
      hashes.update(chunk, actual)
      meter.advance(chunk.length)
    }
  } finally {
    // Whoever closes the device next must not meet a request that is still under way.
    await Promise.allSettled([next])
  }
  return { hashes: hashes.end(), mismatches: found.list() }
}

/** Where pieces of a chunk differ, as the first mismatch of each part. */
class MismatchList {
  readonly #first = new Map<string, Mismatch>()

  note(chunk: Chunk, actual: Uint8Array, wanted: Uint8Array): void {
    for (const piece of chunk.pieces) {
      const { at, length } = piece
      const index = firstDifference(actual.subarray(at, at + length), wanted.subarray(at, at + length))
      if (index === undefined) continue
      const key = keyOf(piece)
      if (!this.#first.has(key)) this.#first.set(key, mismatchOf(piece, index))
    }
  }

  list(): Mismatch[] {
    return [...this.#first.values()]
  }
}

const keyOf = ({ extent: { part } }: Piece): string => (part.kind === 'file' ? `file ${part.index}` : part.kind)

const mismatchOf = ({ extent, from }: Piece, index: number): Mismatch => {
  const lba = Math.floor((extent.offset + from + index) / SECTOR)
  switch (extent.part.kind) {
    case 'file':
      return { kind: 'file', path: extent.part.path, lba, offset: extent.part.start + from + index }
    case 'boot':
      return { kind: 'boot', lba, offset: (extent.offset + from + index) % SECTOR }
    case 'table':
      return { kind: 'structure', what: 'partition table', lba }
    case 'clear':
      return { kind: 'structure', what: 'cleared sectors', lba }
    case 'bank-structure':
      return { kind: 'structure', what: 'boot bank structures', lba }
    case 'slack':
      return { kind: 'structure', what: 'space behind a file', lba }
  }
}
