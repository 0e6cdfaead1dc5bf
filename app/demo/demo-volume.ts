import { roundUp, SECTOR } from '../bytes/units.ts'
import { BOOT_SIGNATURE } from '../disk/boot-signature.ts'
import { BOOT_CODE_BYTES, FatBootSector } from '../fat/fat-boot-sector.ts'
import { encodeDirectory } from '../fat/fat-directory.ts'
import {
  DEFAULT_ROOT_ENTRIES,
  ENTRIES_PER_SECTOR,
  EXTENDED_BOOT_SIGNATURE,
  FATS,
  FIRST_CLUSTER,
  FIXED_DISK,
  fatSectorsFor,
} from '../fat/fat-limits.ts'
import { encodeFat16 } from '../fat/fat-table.ts'
import { makeVmwareUuidSector } from '../vmware/vmware-uuid.ts'
import { codeField } from './boot-code.ts'
import { fileEntry, labelEntry } from './demo-entries.ts'
import type { DemoFile } from './demo-files.ts'
import { DEMO_MAKER } from './demo-maker.ts'
import { DEMO_GEOMETRY, type DemoPartition } from './demo-tables.ts'
import { bytesPiece, type Piece } from './piece.ts'

/** A FAT volume that fills `partition`. Counts in sectors unless noted otherwise. */
export interface DemoVolume {
  readonly partition: DemoPartition
  readonly bits: 12 | 16
  readonly sectorsPerCluster: number
  readonly reservedSectors: number
  readonly label: string
  readonly serial: number
  /** Code after the BPB. */
  readonly bootCode: Uint8Array
  /** What comes after the boot sector, in the reserved sectors. */
  readonly loader?: Uint8Array
  /** Sixteen bytes that make it a VMware boot bank. */
  readonly uuid?: Uint8Array
  readonly files: readonly DemoFile[]
}

/** Consecutive clusters, `skip` bytes into their file. */
interface Run {
  readonly file: DemoFile
  readonly skip: number
  readonly first: number
  readonly count: number
}

const ROOT_SECTORS = DEFAULT_ROOT_ENTRIES / ENTRIES_PER_SECTOR

/** The pieces of a volume: boot sector, UUID, FATs, root directory and files. */
export const volumePieces = (volume: DemoVolume): Piece[] => {
  const fatSectors = fatSectorsOf(volume)
  const runs = placeFiles(volume)
  const fat = encodeFat(volume, fatSectors, runs)
  const at = (sector: number): number => (volume.partition.start + sector) * SECTOR
  const firstFat = volume.reservedSectors
  const rootDirectory = firstFat + FATS * fatSectors
  const dataStart = rootDirectory + ROOT_SECTORS
  return [
    bytesPiece(at(0), bootSector(volume, fatSectors)),
    ...(volume.loader ? [bytesPiece(at(1), volume.loader)] : []),
    ...(volume.uuid ? [bytesPiece(at(1), makeVmwareUuidSector(volume.uuid))] : []),
    bytesPiece(at(firstFat), fat),
    bytesPiece(at(firstFat + fatSectors), fat),
    bytesPiece(at(rootDirectory), encodeRoot(volume, runs)),
    ...runs.map(run =>
      runPiece(run, at(dataStart + (run.first - FIRST_CLUSTER) * volume.sectorsPerCluster), clusterBytes(volume)),
    ),
  ]
}

const clusterBytes = ({ sectorsPerCluster }: DemoVolume): number => sectorsPerCluster * SECTOR

/**
 * Sectors of one FAT. Counting the clusters as if the FATs took no space errs on the safe side, by at most a sector.
 */
const fatSectorsOf = ({ partition, bits, sectorsPerCluster, reservedSectors }: DemoVolume): number => {
  const clusters = Math.floor((partition.sectors - reservedSectors - ROOT_SECTORS) / sectorsPerCluster)
  return fatSectorsFor(clusters, bits)
}

const placeFiles = (volume: DemoVolume): Run[] => {
  const runs: Run[] = []
  let next = FIRST_CLUSTER
  let waiting: { file: DemoFile; skip: number } | undefined
  const place = (file: DemoFile, skip: number, count: number): void => {
    runs.push({ file, skip, first: next, count })
    next += count
  }
  const clusters = (bytes: number): number => Math.ceil(bytes / clusterBytes(volume))
  for (const file of volume.files) {
    place(file, 0, file.firstPiece ?? clusters(file.size))
    if (waiting) place(waiting.file, waiting.skip, clusters(waiting.file.size - waiting.skip))
    waiting = file.firstPiece === undefined ? undefined : { file, skip: file.firstPiece * clusterBytes(volume) }
  }
  if (waiting) throw new RangeError(`${waiting.file.name} has no file behind its first piece`)
  return runs
}

/** The part of a file in one run; the slack after its last byte stays zero. */
const runPiece = ({ file, skip, count }: Run, offset: number, cluster: number): Piece => ({
  offset,
  length: roundUp(Math.min(file.size - skip, count * cluster), SECTOR),
  fill: (at, target) => {
    const left = Math.min(target.length, file.size - skip - at)
    if (left > 0) file.fill(skip + at, target.subarray(0, left))
  },
})

const encodeFat = (volume: DemoVolume, fatSectors: number, runs: readonly Run[]): Uint8Array => {
  const sectors = Math.ceil((fatSectors * 16) / volume.bits)
  const fat = encodeFat16(sectors, FIXED_DISK.media, runs)
  const view = new DataView(fat.buffer, fat.byteOffset, fat.byteLength)
  for (const run of runs.filter(({ skip }) => skip > 0)) {
    const head = runs.find(({ file, skip }) => file === run.file && skip === 0)
    if (head) view.setUint16((head.first + head.count - 1) * 2, run.first, true)
  }
  return volume.bits === 16 ? fat : packFat12(view, fatSectors)
}

/** A FAT16 as a FAT12 with the same chains: three bytes for two entries. Microsoft FAT specification, section 4. */
const packFat12 = (fat16: DataView, fatSectors: number): Uint8Array => {
  const packed = new Uint8Array(fatSectors * SECTOR)
  for (let i = 0; i * 3 + 2 < packed.length && i * 4 + 3 < fat16.byteLength; i++) {
    const even = fat16.getUint16(i * 4, true) & 0xfff
    const odd = fat16.getUint16(i * 4 + 2, true) & 0xfff
    packed.set([even & 0xff, (even >> 8) | ((odd & 0xf) << 4), odd >> 4], i * 3)
  }
  return packed
}

const encodeRoot = ({ label, files }: DemoVolume, runs: readonly Run[]): Uint8Array => {
  const entries = files.map(file => fileEntry(file, runs.find(run => run.file === file)?.first ?? 0))
  return encodeDirectory([labelEntry(label), ...entries], ({ firstCluster }) => firstCluster)
}

const bootSector = (volume: DemoVolume, fatSectors: number): Uint8Array => {
  const { start, sectors } = volume.partition
  return FatBootSector.encode({
    // Jumps over the BPB.
    BS_jmpBoot: Uint8Array.of(0xeb, 0x3c, 0x90),
    BS_OEMName: DEMO_MAKER,
    BPB_BytsPerSec: SECTOR,
    BPB_SecPerClus: volume.sectorsPerCluster,
    BPB_RsvdSecCnt: volume.reservedSectors,
    BPB_NumFATs: FATS,
    BPB_RootEntCnt: DEFAULT_ROOT_ENTRIES,
    BPB_TotSec16: sectors < 0x10000 ? sectors : 0,
    BPB_Media: FIXED_DISK.media,
    BPB_FATSz16: fatSectors,
    BPB_SecPerTrk: DEMO_GEOMETRY.sectorsPerTrack,
    BPB_NumHeads: DEMO_GEOMETRY.heads,
    BPB_HiddSec: start,
    BPB_TotSec32: sectors < 0x10000 ? 0 : sectors,
    BS_DrvNum: FIXED_DISK.driveNumber,
    BS_Reserved1: 0,
    BS_BootSig: EXTENDED_BOOT_SIGNATURE,
    BS_VolID: volume.serial,
    BS_VolLab: volume.label,
    BS_FilSysType: `FAT${volume.bits}`,
    BS_BootCode: codeField(volume.bootCode, BOOT_CODE_BYTES),
    Signature_word: BOOT_SIGNATURE,
  })
}
