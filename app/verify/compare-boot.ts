import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import type { Mismatch } from '../problem/mismatch.ts'
import { patchBootSector } from '../stick/synthesize.ts'
import { CHUNK_BYTES } from '../write/chunk-bytes.ts'
import { firstDifference } from '../write/equal-bytes.ts'

export interface BootComparison {
  readonly stick: ByteSource
  readonly image: ByteSource
  readonly inspection: Inspection
  readonly plan: Plan
  /** Called before each read; throws if the job was cancelled. */
  readonly check: () => void
}

/** The first difference of p4, byte for byte, apart from the BPB fields that a copy changes. */
export const compareBoot = async ({ stick, image, inspection, plan, check }: BootComparison): Promise<Mismatch[]> => {
  const { start, sectorsCopied } = plan.boot
  const step = CHUNK_BYTES / SECTOR
  for (let sector = 0; sector < sectorsCopied; sector += step) {
    check()
    const length = Math.min(step, sectorsCopied - sector) * SECTOR
    const wanted = await readBytes(image, (inspection.boot.partition.start + sector) * SECTOR, length)
    if (sector === 0) wanted.set(patchBootSector(wanted.slice(0, SECTOR), plan.boot, plan.geometry))
    const actual = await readBytes(stick, (start + sector) * SECTOR, length)
    const index = firstDifference(actual, wanted)
    if (index !== undefined)
      return [{ kind: 'boot', lba: start + sector + Math.floor(index / SECTOR), offset: index % SECTOR }]
  }
  return []
}
