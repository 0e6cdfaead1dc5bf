import { assertNever } from '../bytes/assert-never.ts'
import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { FatBootSector } from '../fat/fat-boot-sector.ts'
import type { BootPartition, Inspection } from '../inspection/inspection.ts'
import type { Plan, PlannedBoot } from '../plan/plan.ts'
import { type Region, regionsOf, volumesOf } from '../plan/regions.ts'
import { volumeData, volumeStructure } from './bank-volume.ts'
import type { Content, Extent, Part, Stick } from './extent.ts'
import type { StickIdentity } from './stick-identity.ts'
import { extendedBootRecord, masterBootRecord } from './tables.ts'
import { type VolumeContent, volumeContent } from './volume-content.ts'

/**
 * The plan as a disk. File data stays in the image and is only referred to; what is generated here (tables, BPB, FATs,
 * directories) is a few hundred KB. The same plan and identity give the same bytes.
 */
export const synthesizeStick = async (
  image: ByteSource,
  inspection: Inspection,
  plan: Plan,
  identity: StickIdentity,
): Promise<Stick> => {
  const extents: Extent[] = []
  const volumes = await contentsOf(image, inspection, plan, identity)
  // One by one, because a bank of 65,000 files has more extents than a call can have arguments.
  for (const region of regionsOf(plan))
    for (const extent of await extentsOf(region, image, inspection, plan, volumes)) extents.push(extent)
  return {
    size: plan.size,
    masterBootRecord: masterBootRecord(plan, inspection.table.mbr.bootCode, identity.diskId),
    extents: extents.filter(({ length }) => length > 0),
  }
}

type Volumes = ReadonlyMap<number, VolumeContent>

const contentsOf = async (
  image: ByteSource,
  inspection: Inspection,
  plan: Plan,
  identity: StickIdentity,
): Promise<Volumes> => {
  const volumes = new Map<number, VolumeContent>()
  for (const { slot } of volumesOf(plan))
    volumes.set(slot, await volumeContent(slot, image, inspection, plan, identity))
  return volumes
}

const extentsOf = async (
  region: Region,
  image: ByteSource,
  inspection: Inspection,
  plan: Plan,
  volumes: Volumes,
): Promise<Extent[]> => {
  switch (region.kind) {
    case 'table':
      // LBA 0 is zeros until everything else has been verified.
      return [whole(region, { kind: 'table' }, region.slot === 0 ? ZERO : made(extendedBootRecord(plan, region.slot)))]
    case 'clear':
    case 'core-dump':
      return [whole(region, { kind: region.kind }, ZERO)]
    case 'boot':
      return bootExtents(region, inspection.boot, await bootSectorCopy(image, inspection.boot, plan))
    case 'structure': {
      const structure = volumeStructure(volumeIn(volumes, region.slot), plan.geometry)
      return [whole(region, { kind: 'structure', slot: region.slot }, made(structure))]
    }
    case 'data':
      return volumeData(volumeIn(volumes, region.slot))
    default:
      return assertNever(region)
  }
}

const volumeIn = (volumes: Volumes, slot: number): VolumeContent => {
  const volume = volumes.get(slot)
  if (!volume) throw new RangeError(`a plan without a volume in p${slot}`)
  return volume
}

const ZERO: Content = { kind: 'zero' }

const made = (bytes: Uint8Array): Content => ({ kind: 'bytes', bytes })

const whole = ({ start, sectors }: Region, part: Part, content: Content): Extent => ({
  offset: start * SECTOR,
  length: sectors * SECTOR,
  content,
  part,
})

const BOOT: Part = { kind: 'boot' }

/** p4: the first sector with its new BPB, then the image's sectors as they are. */
const bootExtents = ({ start, sectors }: Region, boot: BootPartition, first: Uint8Array): Extent[] => [
  { offset: start * SECTOR, length: SECTOR, content: made(first), part: BOOT },
  {
    offset: (start + 1) * SECTOR,
    length: (sectors - 1) * SECTOR,
    content: { kind: 'image', offset: (boot.partition.start + 1) * SECTOR },
    part: BOOT,
  },
]

/**
 * The boot partition's first sector with new values in the BPB fields that depend on where it is: hidden sectors,
 * heads, sectors per track, and the total if the plan may change it. All other bytes stay as they are.
 */
export const patchBootSector = (sector: Uint8Array, boot: PlannedBoot, geometry: Plan['geometry']): Uint8Array => {
  const fields = FatBootSector.decode(sector)
  const fits16 = boot.totalSectors <= 0xffff && fields.BPB_TotSec16 !== 0
  const unchanged = boot.totalSectors === (fields.BPB_TotSec16 || fields.BPB_TotSec32)
  const total = unchanged
    ? {}
    : { BPB_TotSec16: fits16 ? boot.totalSectors : 0, BPB_TotSec32: fits16 ? 0 : boot.totalSectors }
  return FatBootSector.encode({
    ...fields,
    BPB_HiddSec: boot.start,
    BPB_NumHeads: geometry.heads,
    BPB_SecPerTrk: geometry.sectorsPerTrack,
    ...total,
  })
}

const bootSectorCopy = async (image: ByteSource, { partition }: BootPartition, plan: Plan): Promise<Uint8Array> =>
  patchBootSector(await readBytes(image, partition.start * SECTOR, SECTOR), plan.boot, plan.geometry)
