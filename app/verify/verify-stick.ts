import { SECTOR } from '../bytes/units.ts'
import type { ContentChecks } from '../inspection/bank-contents.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { type Chunk, chunksOf, fillChunk, type Piece } from '../stick/chunk.ts'
import { pathIn, volumeName } from '../words/volume-name.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'
import { refuseCancelled, type WriteJob } from '../write/write-stick.ts'
import { PieceHashes, type VolumeHashes } from './piece-hashes.ts'

/** The result of reading the stick back. */
export interface ReadBack {
  /** SHA-256 of each file as it is on the stick; without mismatches, the image's too. */
  readonly hashes: VolumeHashes
  /** The first difference of each file, and of each other part. */
  readonly mismatches: readonly Mismatch[]
}

/**
 * Reads every extent back from the medium; while one request is compared with the image and hashed, the next is under
 * way. Carries on after a difference, so that the report can count them. `checks` gets what was read.
 */
export const readBackExtents = async (job: WriteJob, checks?: ContentChecks): Promise<ReadBack> => {
  const { stick, device, meter, signal } = job
  const hashes = new PieceHashes(job.effects.sha256)
  const found = new MismatchList()
  const chunks = [...chunksOf(stick.extents, CHUNK_BYTES)]
  meter.begin(
    'verify',
    chunks.reduce((sum, { length }) => sum + length, 0),
  )
  const reader = new PairReader(job)
  let next = reader.start(chunks[0])
  try {
    for (const [index, chunk] of chunks.entries()) {
      refuseCancelled(signal, device, true)
      const pair = await next
      next = reader.start(chunks[index + 1])
      if (!pair) break
      if (!job.effects.sameBytes(pair.actual, pair.wanted)) found.note(chunk, pair.actual, pair.wanted)
      hashes.update(chunk, pair.actual)
      if (checks) await checkPieces(checks, chunk, pair.actual)
      meter.advance(chunk.length)
    }
  } finally {
    // The device is closed next, and no request may still be in flight then.
    await Promise.allSettled([next])
  }
  return { hashes: hashes.end(), mismatches: found.list() }
}

// The second bank is empty, or has the first one's files.
const BANK_SLOT = 5

const checkPieces = async (checks: ContentChecks, { pieces }: Chunk, bytes: Uint8Array): Promise<void> => {
  for (const { extent, at, length } of pieces)
    if (extent.part.kind === 'file' && extent.part.slot === BANK_SLOT)
      await checks.push(extent.part.path, bytes.subarray(at, at + length))
}

interface Pair {
  readonly actual: Uint8Array
  readonly wanted: Uint8Array
}

/** Reads a chunk from the stick and generates what it should be, both at once, into two alternating sets of buffers. */
class PairReader {
  readonly #job: WriteJob
  readonly #buffers: readonly Pair[]
  #turn = 0

  constructor(job: WriteJob) {
    this.#job = job
    const pair = (): Pair => ({ actual: job.device.allocate(CHUNK_BYTES), wanted: new Uint8Array(CHUNK_BYTES) })
    this.#buffers = [pair(), pair()]
  }

  start(chunk: Chunk | undefined): Promise<Pair> | undefined {
    const buffers = this.#buffers[this.#turn]
    if (!chunk || !buffers) return undefined
    this.#turn = 1 - this.#turn
    const actual = buffers.actual.subarray(0, chunk.length)
    const wanted = buffers.wanted.subarray(0, chunk.length)
    const pair = Promise.all([
      this.#job.device.read(chunk.offset, actual),
      fillChunk(chunk, this.#job.image, wanted),
    ]).then(() => ({ actual, wanted }))
    // It may fail before anything awaits it; that must not crash the process.
    pair.catch(() => {})
    return pair
  }
}

/** Collects where pieces of a chunk differ: the first mismatch of each part. */
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

const keyOf = ({ extent: { part } }: Piece): string =>
  `${part.kind} ${'slot' in part ? part.slot : ''} ${part.kind === 'file' ? part.index : ''}`

const mismatchOf = ({ extent, from }: Piece, index: number): Mismatch => {
  const lba = Math.floor((extent.offset + from + index) / SECTOR)
  switch (extent.part.kind) {
    case 'file':
      return {
        kind: 'file',
        path: pathIn(extent.part.slot, extent.part.path),
        lba,
        offset: extent.part.start + from + index,
      }
    case 'boot':
      return { kind: 'boot', lba, offset: (extent.offset + from + index) % SECTOR }
    case 'table':
      return { kind: 'structure', what: 'partition table', lba }
    case 'clear':
      return { kind: 'structure', what: 'cleared sectors', lba }
    case 'core-dump':
      return { kind: 'structure', what: 'start of the core dump partition', lba }
    case 'structure':
      return { kind: 'structure', what: `${volumeName(extent.part.slot)} structures`, lba }
    case 'volume':
      return { kind: 'structure', what: 'file system', lba }
    case 'slack':
      return { kind: 'structure', what: 'space behind a file', lba }
  }
}
