import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from './command.ts'

const SECTOR = 512
const RECORD = 1024

/** LBAs where old partitions began: after a first track of 63 sectors, and at the first MiB. */
export const OLD_FAT_LBAS: readonly number[] = [63, 2048]

const volumeOf = (size: number, program: string, ...args: string[]): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'thinstick-stale-'))
  try {
    const path = join(folder, 'volume')
    writeFileSync(path, '')
    truncateSync(path, size)
    must(program, [...args, path])
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts an NTFS boot sector over the MBR's code, with the records that make a probe believe it. The partition table
 * stays. Source: the NTFS boot sector as libblkid and ntfs-3g read it.
 */
const plantNtfs = (disk: Buffer): void => {
  const [table, mirror] = [16, 32]
  const sectorsPerCluster = 8
  disk.write('NTFS    ', 3, 'latin1')
  disk.writeUInt16LE(SECTOR, 0x0b)
  disk.writeUInt8(sectorsPerCluster, 0x0d)
  disk.fill(0, 0x0e, 0x15)
  disk.writeUInt8(0xf8, 0x15)
  disk.fill(0, 0x16, 0x18)
  disk.fill(0, 0x20, 0x24)
  disk.writeBigUInt64LE(BigInt(disk.length / SECTOR - 1), 0x28)
  disk.writeBigUInt64LE(BigInt(table), 0x30)
  disk.writeBigUInt64LE(BigInt(mirror), 0x38)
  // 2 to the power of 10 bytes per record, 1 cluster per index.
  disk.writeInt8(-10, 0x40)
  disk.writeInt8(1, 0x44)
  // Record 3 describes the volume itself.
  for (const cluster of [table, mirror])
    for (const record of [0, 3]) plantRecord(disk, cluster * sectorsPerCluster * SECTOR + record * RECORD)
}

/** A record of the master file table that holds only its end mark. */
const plantRecord = (disk: Buffer, at: number): void => {
  disk.fill(0, at, at + RECORD)
  disk.write('FILE', at, 'latin1')
  disk.writeUInt16LE(56, at + 0x14)
  disk.writeUInt32LE(64, at + 0x18)
  disk.writeUInt32LE(RECORD, at + 0x1c)
  disk.fill(0xff, at + 56, at + 60)
}

/** Writes what a stick's earlier lives leave behind over its bytes: NTFS and ext4 on the whole disk, FAT in partitions. */
export const plantStaleVolumes = (disk: Buffer): void => {
  const ext4 = volumeOf(disk.length, 'mkfs.ext4', '-q', '-F')
  // The superblock: 1024 bytes at 1024. It overwrites entries of the first GPT, but the second one still counts.
  ext4.copy(disk, 1024, 1024, 2048)
  const fat = volumeOf(20 << 20, 'mkfs.fat', '-F', '16', '-n', 'OLD STICK')
  for (const lba of OLD_FAT_LBAS) fat.copy(disk, lba * SECTOR, 0, 16 * SECTOR)
  plantNtfs(disk)
}
