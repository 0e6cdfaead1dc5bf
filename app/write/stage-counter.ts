import type { Stage } from '../problem/problem.ts'
import type { Chunk } from '../stick/chunk.ts'
import type { Extent } from '../stick/extent.ts'
import type { ProgressMeter } from './progress.ts'

/**
 * The writing stages follow the order of the disk: the first track belongs to the partition table, p4 to the boot
 * sectors, and everything from the EBR on to the boot bank; a restored drive has one volume instead. Zeros between parts count towards the part before them.
 */
const stagesOf = (extents: readonly Extent[]): Map<Extent, Stage> => {
  let stage: Stage = 'partition table'
  const stages = new Map<Extent, Stage>()
  for (const extent of extents) {
    if (extent.part.kind === 'boot') stage = 'boot sectors'
    else if (extent.part.kind === 'volume') stage = 'file system'
    else if (extent.part.kind !== 'clear' && extent.offset > 0) stage = 'boot bank'
    stages.set(extent, stage)
  }
  return stages
}

/** Moves a meter through the writing stages as chunks pass; each stage's total is known when it begins. */
export class StageCounter {
  readonly #stages: ReadonlyMap<Extent, Stage>
  readonly #totals = new Map<Stage, number>()
  readonly #meter: ProgressMeter
  #current: Stage | undefined

  constructor(extents: readonly Extent[], meter: ProgressMeter) {
    this.#stages = stagesOf(extents)
    this.#meter = meter
    for (const [{ length }, stage] of this.#stages) this.#totals.set(stage, (this.#totals.get(stage) ?? 0) + length)
  }

  /** The stage in which an offset (bytes) is written. */
  stageAt(offset: number): Stage {
    let found: Stage = 'partition table'
    for (const [extent, stage] of this.#stages) {
      if (extent.offset > offset) break
      found = stage
    }
    return found
  }

  count(chunk: Chunk): void {
    // A chunk may hold thousands of small files, so its bytes are reported once, and before another stage begins.
    let untold = 0
    for (const { extent, length } of chunk.pieces) {
      const stage = this.#stages.get(extent)
      if (stage !== undefined && stage !== this.#current) {
        if (untold > 0) this.#meter.advance(untold)
        untold = 0
        this.#current = stage
        this.#meter.begin(stage, this.#totals.get(stage) ?? 0)
      }
      untold += length
    }
    this.#meter.advance(untold)
  }
}
