import type { ByteSource } from '../bytes/byte-source.ts'
import type { CancelSignal, Effects } from '../bytes/effects.ts'
import { SECTOR } from '../bytes/units.ts'
import { ProblemError } from '../problem/problem.ts'
import { chunksOf, fillChunk } from '../stick/chunk.ts'
import type { Stick } from '../stick/extent.ts'
import type { BlockDevice } from './block-device.ts'
import { CHUNK_BYTES } from './chunk-bytes.ts'
import type { ProgressMeter } from './progress.ts'
import { StageCounter } from './stage-counter.ts'
import { WriteQueue } from './write-queue.ts'

export interface WriteJob {
  readonly stick: Stick
  readonly image: ByteSource
  readonly device: BlockDevice
  readonly meter: ProgressMeter
  readonly signal: CancelSignal
  readonly effects: Pick<Effects, 'sha256' | 'sameBytes' | 'crc32' | 'inflate'>
}

/** Throws ProblemError cancelled if the job was cancelled. */
export const refuseCancelled = (signal: CancelSignal, { name }: Pick<BlockDevice, 'name'>, written: boolean): void => {
  if (signal.aborted) throw new ProblemError({ code: 'cancelled', target: name, written })
}

/** Blanks LBA 0 before anything else: from here on a half-written stick does not look finished. */
export const blankTable = async ({ device, meter, signal }: WriteJob): Promise<void> => {
  meter.begin('prepare', SECTOR)
  refuseCancelled(signal, device, false)
  await writeFirstSector(device, undefined)
  meter.advance(SECTOR)
}

/** Writes and flushes LBA 0: this record, or zeros. */
export const writeFirstSector = async (device: BlockDevice, record: Uint8Array | undefined): Promise<void> => {
  const sector = device.allocate(SECTOR).fill(0)
  if (record) sector.set(record)
  await device.write(0, sector)
  await device.flush()
}

/**
 * Writes every extent in one rising pass, reading for the next request while one is written, and flushes. LBA 0 stays
 * blank.
 */
export const writeExtents = async ({ stick, image, device, meter, signal }: WriteJob): Promise<void> => {
  const queue = new WriteQueue(device)
  const stages = new StageCounter(stick.extents, meter)
  try {
    for (const chunk of chunksOf(stick.extents, CHUNK_BYTES)) {
      refuseCancelled(signal, device, true)
      const target = (await queue.freeBuffer()).subarray(0, chunk.length)
      await fillChunk(chunk, image, target)
      queue.write(chunk.offset, target)
      stages.count(chunk)
    }
    await queue.drain()
  } catch (error) {
    throw placed(error, stages)
  } finally {
    await queue.settle()
  }
  await device.flush()
  refuseCancelled(signal, device, true)
}

/**
 * A write failure, with the stage by its offset: later requests are already counted while earlier ones are still under
 * way.
 */
const placed = (error: unknown, stages: StageCounter): unknown => {
  if (!(error instanceof ProblemError) || error.problem.code !== 'target-failed') return error
  const { problem } = error
  return new ProblemError({ ...problem, stage: stages.stageAt(problem.lba * SECTOR) }, { cause: error.cause })
}

/** Writes and flushes the real LBA 0: the very last thing, after everything else has been verified. */
export const writeTable = async ({ device, stick, meter, signal }: WriteJob): Promise<void> => {
  refuseCancelled(signal, device, true)
  meter.begin('finish', SECTOR)
  await writeFirstSector(device, stick.masterBootRecord)
  meter.advance(SECTOR)
}
