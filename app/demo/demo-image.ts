import type { ByteSource } from '../bytes/byte-source.ts'
import { SECTOR } from '../bytes/units.ts'
import { bootSectorCode } from './boot-code.ts'
import { bankFiles, bootFiles, storeFiles } from './demo-files.ts'
import { DEMO_PARTITIONS, DEMO_SECTORS, tablePieces } from './demo-tables.ts'
import { type DemoVolume, volumePieces } from './demo-volume.ts'
import { LOADER_SECTORS, loaderCode } from './loader-code.ts'
import { fillFromPieces, rangesOf } from './piece.ts'

/** The demo image as a source, with the parts that have to be written to a sparse file. */
export interface DemoImage extends ByteSource {
  readonly identity: string
  /** Ranges in bytes, in rising order; all bytes outside them are zero. */
  dataRanges(): { offset: number; length: number }[]
}

// hlt in a loop, where code is expected but none is meant to run.
const HALT = Uint8Array.of(0xf4, 0xeb, 0xfd)

const BOOT: DemoVolume = {
  partition: DEMO_PARTITIONS.boot,
  // With larger clusters, and thus FAT12, the type of FAT stays the same when a stick's p4 is shorter.
  bits: 12,
  sectorsPerCluster: 4,
  reservedSectors: 1 + LOADER_SECTORS,
  label: 'DEMO BOOT',
  serial: 0x4a55_f2a1,
  bootCode: bootSectorCode(),
  loader: loaderCode(),
  files: bootFiles(),
}

const BANK: DemoVolume = {
  partition: DEMO_PARTITIONS.bank,
  bits: 16,
  sectorsPerCluster: 4,
  reservedSectors: 4,
  label: 'Hypervisor1',
  serial: 0x4a55_f2b5,
  bootCode: HALT,
  uuid: Uint8Array.from([
    0x7d, 0x3c, 0x91, 0x5e, 0x08, 0xb2, 0x44, 0xf6, 0xa1, 0x5b, 0xe2, 0x77, 0x10, 0xc9, 0x6d, 0x83,
  ]),
  files: bankFiles(),
}

const OTHER_BANK: DemoVolume = {
  ...BANK,
  partition: DEMO_PARTITIONS.otherBank,
  label: 'Hypervisor2',
  serial: 0x4a55_f2b6,
  uuid: Uint8Array.from([
    0xe4, 0x19, 0x62, 0x0b, 0xd5, 0x37, 0x48, 0x2c, 0xb8, 0x90, 0x3f, 0xaa, 0x56, 0x01, 0xce, 0x74,
  ]),
  files: [],
}

const STORE: DemoVolume = {
  partition: DEMO_PARTITIONS.store,
  bits: 16,
  sectorsPerCluster: 32,
  reservedSectors: 4,
  label: 'store',
  serial: 0x4a55_f2c8,
  bootCode: HALT,
  files: storeFiles(),
}

/**
 * An image in the shape of the ESXi 4.0 installer's: the same partitions in the same slots, a boot partition, and a
 * boot bank of 44 MB. Its tables are made here, the bytes of its files only when read; the core dump is empty.
 */
export const demoImage = (): DemoImage => {
  const pieces = [...tablePieces(), ...[BOOT, BANK, OTHER_BANK, STORE].flatMap(volumePieces)]
  const size = DEMO_SECTORS * SECTOR
  return {
    size,
    // Part of the plan's digest: changing the image requires a new number here.
    identity: 'thinstick-demo-2',
    read: async (offset, target) => fillFromPieces(pieces, size, offset, target),
    dataRanges: () => rangesOf(pieces),
  }
}
