import { SECTOR } from '../bytes/units.ts'
import type { WrittenRun } from '../bytes/written-run.ts'
import { codeField, mbrCode } from '../demo/boot-code.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { packChs } from '../disk/chs.ts'
import { BOOT_CODE_BYTES, emptyEntry, MasterBootRecord } from '../disk/mbr.ts'
import { emptyExfatVolume } from '../exfat/exfat-empty.ts'
import { emptyFatVolume } from '../fat/fat-empty.ts'
import type { Extent, Stick } from '../stick/extent.ts'
import type { RestorePlan } from './restore-plan.ts'
import { clearedRuns } from './restore-regions.ts'

/** What makes one restored drive differ from another. */
export interface RestoreIdentity {
  /** The MBR's disk signature, 32 bits; two disks with the same one confuse Windows. */
  readonly diskId: number
  /** The volume's serial number, 32 bits. */
  readonly serial: number
}

/** The plan as a disk. The same plan and identity give the same bytes; what lies between the extents is left alone. */
export const restoredStick = (plan: RestorePlan, { diskId, serial }: RestoreIdentity): Stick => {
  const start = plan.partition.start * SECTOR
  const volume = volumeRuns(plan, serial).map(({ offset, ...run }) => volumeExtent({ ...run, offset: start + offset }))
  const cleared = clearedRuns(plan).map(run => clear(run.start * SECTOR, run.sectors * SECTOR))
  return {
    size: plan.size,
    masterBootRecord: restoredRecord(plan, diskId),
    extents: [
      { offset: 0, length: SECTOR, content: { kind: 'zero' }, part: { kind: 'table' } },
      clear(SECTOR, start - SECTOR),
      ...volume,
      ...cleared,
    ],
  }
}

const clear = (offset: number, length: number): Extent => ({
  offset,
  length,
  content: { kind: 'zero' },
  part: { kind: 'clear' },
})

const volumeExtent = ({ offset, length, bytes }: WrittenRun): Extent => ({
  offset,
  length,
  content: bytes ? { kind: 'bytes', bytes } : { kind: 'zero' },
  part: { kind: 'volume' },
})

const volumeRuns = ({ volume, partition: { start }, label, geometry }: RestorePlan, serial: number): WrittenRun[] => {
  const runs =
    volume.kind === 'exfat'
      ? emptyExfatVolume(volume, { start, label, serial })
      : emptyFatVolume(volume, { start, label, serial, ...geometry })
  return runs.filter(({ length }) => length > 0)
}

/** LBA 0: one partition, not active, and code that says so to whoever boots from it. */
const restoredRecord = ({ partition }: RestorePlan, diskId: number): Uint8Array =>
  MasterBootRecord.encode({
    bootCode: codeField(mbrCode(), BOOT_CODE_BYTES),
    diskId,
    reserved: 0,
    partitions: [
      {
        status: 0,
        chsFirst: packChs(partition.chs.first),
        type: partition.type,
        chsLast: packChs(partition.chs.last),
        firstLba: partition.start,
        sectors: partition.sectors,
      },
      emptyEntry(),
      emptyEntry(),
      emptyEntry(),
    ],
    signature: BOOT_SIGNATURE,
  })
