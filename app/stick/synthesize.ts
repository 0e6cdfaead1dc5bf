import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { FatBootSector } from '../fat/fat-boot-sector.ts'
import type { BootBank, BootPartition, Inspection } from '../inspection/inspection.ts'
import { partitionSource } from '../inspection/read-bank.ts'
import { firstDataSector } from '../plan/fat-parameters.ts'
import type { Plan, PlannedBoot } from '../plan/plan.ts'
import { type Region, regionsOf } from '../plan/regions.ts'
import { makeVmwareUuidSector } from '../vmware/vmware-uuid.ts'
import { bankData, bankStructure } from './bank-volume.ts'
import type { Content, Extent, Part, Stick } from './extent.ts'
import { extendedBootRecord, masterBootRecord } from './tables.ts'

/** What makes one stick differ from another built from the same plan. */
export interface StickIdentity {
  /** The MBR's disk signature, 32 bits; two disks with the same one confuse Windows. */
  readonly diskId: number
  /** 16 bytes, used if the plan makes a UUID for the bank. */
  readonly uuid: Uint8Array
}

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
  // One by one, because a bank of 65,000 files has more extents than a call can have arguments.
  for (const region of regionsOf(plan))
    for (const extent of await extentsOf(region, image, inspection, plan, identity)) extents.push(extent)
  return {
    size: plan.size,
    masterBootRecord: masterBootRecord(plan, inspection.table.mbr.bootCode, identity.diskId),
    extents: extents.filter(({ length }) => length > 0),
  }
}

const extentsOf = async (
  region: Region,
  image: ByteSource,
  inspection: Inspection,
  plan: Plan,
  identity: StickIdentity,
): Promise<Extent[]> => {
  switch (region.kind) {
    case 'table':
      // LBA 0 is zeros until everything else has been verified.
      return [whole(region, 'table', region.start === 0 ? { kind: 'zero' } : made(extendedBootRecord(plan)))]
    case 'clear':
      return [whole(region, 'clear', { kind: 'zero' })]
    case 'boot':
      return bootExtents(region, inspection.boot, await bootSectorCopy(image, inspection.boot, plan))
    case 'bank-structure':
      return [
        whole(
          region,
          'bank-structure',
          made(bankStructure(inspection, plan, await uuidSector(image, inspection.bank, plan, identity))),
        ),
      ]
    case 'bank-data':
      return bankData(inspection, plan, (plan.bank.start + firstDataSector(plan.bank.parameters)) * SECTOR)
  }
}

const made = (bytes: Uint8Array): Content => ({ kind: 'bytes', bytes })

const whole = ({ start, sectors }: Region, kind: 'table' | 'clear' | 'bank-structure', content: Content): Extent => ({
  offset: start * SECTOR,
  length: sectors * SECTOR,
  content,
  part: { kind },
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

/** Sector 1 of the bank: the image's, a new one, or zeros, as planned. */
const uuidSector = async (
  image: ByteSource,
  bank: BootBank,
  { bank: { uuidFrom } }: Plan,
  { uuid }: StickIdentity,
): Promise<Uint8Array> => {
  if (uuidFrom === 'image') return readBytes(partitionSource(image, bank.partition), SECTOR, SECTOR)
  return uuidFrom === 'made' ? makeVmwareUuidSector(uuid) : new Uint8Array(SECTOR)
}
