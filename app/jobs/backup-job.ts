import { usedRanges } from '../backup/used-ranges.ts'
import { alignedSource } from '../bytes/aligned-source.ts'
import { blockSource } from '../bytes/block-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import type { UsedRange } from '../fat/fat-usage.ts'
import { inspectImage } from '../inspection/inspect-image.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { BlockDevice } from '../write/block-device.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { guarded } from '../write/guarded-device.ts'
import type { ProgressMeter } from '../write/progress.ts'
import { refuseCancelled } from '../write/write-stick.ts'
import { duringJob } from './other-job.ts'

/** Where a backup goes, in order and without a gap. */
export interface BackupSink {
  /** Up to CHUNK_BYTES; the buffer may be reused once this has resolved. */
  write(bytes: Uint8Array): Promise<void>
}

/** A stick to be read into a file; nothing is written to it. */
export interface BackupJob {
  readonly device: BlockDevice
  readonly sink: BackupSink
  readonly effects: Effects
  readonly signal: CancelSignal
  readonly meter: ProgressMeter
}

/** What was read. Sizes in bytes. */
export interface BackedUp {
  readonly inspection: Inspection
  /** Capacity of the stick, and size of the image that the backup unpacks to. */
  readonly size: number
  /** Bytes that were read; all others are zeros in the backup. */
  readonly usedBytes: number
  /** SHA-256 of the whole image. */
  readonly sha256: string
}

/**
 * Reads what is in use of an ESXi stick or disk and gives the whole of it to the sink, with zeros for the rest. Throws
 * ProblemError: what inspectImage throws for a stick that is not ESXi's, target-failed, cancelled, and what the sink
 * throws.
 */
export const runBackupJob = async (job: BackupJob): Promise<BackedUp> => {
  const { effects, signal, meter } = job
  const device = guarded(job.device, meter, effects.now, 'untouched')
  meter.begin('prepare', 0)
  try {
    refuseCancelled(signal, device, false)
    const source = alignedSource(blockSource(device))
    const inspection = await inspectImage(source)
    const ranges = await usedRanges(source, inspection)
    const usedBytes = ranges.reduce((sum, { length }) => sum + length, 0)
    meter.begin('backup', usedBytes)
    const sha256 = await copy({ ...job, device }, ranges)
    return { inspection, size: device.size, usedBytes, sha256 }
  } catch (error) {
    throw duringJob(error, 'backup')
  }
}

/** Copies chunk by chunk; while one is being packed, the next is being read. */
const copy = async (
  { device, sink, effects, signal, meter }: BackupJob,
  ranges: readonly UsedRange[],
): Promise<string> => {
  const hash = effects.sha256()
  const chunks = chunksOf(ranges, device.size)
  const read = readerOf(device)
  const nextOf = (): Promise<ReadChunk | undefined> => {
    const { value, done } = chunks.next()
    const reading = done ? Promise.resolve(undefined) : read(value)
    // It may fail before anything awaits it; that must not crash the process.
    reading.catch(() => {})
    return reading
  }
  let next = nextOf()
  try {
    for (let chunk = await next; chunk; chunk = await next) {
      refuseCancelled(signal, device, false)
      next = nextOf()
      hash.update(chunk.bytes)
      await sink.write(chunk.bytes)
      meter.advance(chunk.used)
    }
  } finally {
    // The device is closed next, and no request may still be in flight then.
    await Promise.allSettled([next])
  }
  return hash.hex()
}

interface PlannedChunk {
  readonly offset: number
  readonly length: number
  /** What to read, within the chunk. */
  readonly ranges: readonly UsedRange[]
}

interface ReadChunk {
  readonly bytes: Uint8Array
  /** Bytes of it that were read. */
  readonly used: number
}

function* chunksOf(ranges: readonly UsedRange[], size: number): Generator<PlannedChunk> {
  let index = 0
  for (let offset = 0; offset < size; offset += CHUNK_BYTES) {
    const length = Math.min(CHUNK_BYTES, size - offset)
    const inside: UsedRange[] = []
    for (; index < ranges.length; index++) {
      const range = ranges[index]
      if (!range || range.offset >= offset + length) break
      const from = Math.max(range.offset, offset)
      inside.push({ offset: from - offset, length: Math.min(range.offset + range.length, offset + length) - from })
      // The rest of it is in the next chunk.
      if (range.offset + range.length > offset + length) break
    }
    yield { offset, length, ranges: inside }
  }
}

/** Reads chunks into two alternating buffers. */
const readerOf = (device: BlockDevice): ((chunk: PlannedChunk) => Promise<ReadChunk>) => {
  const buffers = [device.allocate(CHUNK_BYTES), device.allocate(CHUNK_BYTES)]
  let turn = 0
  return async ({ offset, length, ranges }) => {
    const bytes = (buffers[turn] ?? device.allocate(CHUNK_BYTES)).subarray(0, length)
    turn = 1 - turn
    bytes.fill(0)
    for (const range of ranges)
      await device.read(offset + range.offset, bytes.subarray(range.offset, range.offset + range.length))
    return { bytes, used: ranges.reduce((sum, { length: part }) => sum + part, 0) }
  }
}
