import { closeSync, openSync, readFileSync, readSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { BOOT_SIGNATURE } from '../../app/disk/boot-signature.ts'
import { encodeChs } from '../../app/disk/chs.ts'
import {
  ACTIVE,
  emptyEntry,
  encodeExtendedBootRecord,
  MasterBootRecord,
  type PartitionEntry,
} from '../../app/disk/mbr.ts'
import { must } from '../../testing/command.ts'
import { sfdiskDump } from '../../testing/judges.ts'
import { copyOut } from './demo-stick.ts'

// 2.88 MB, the largest drive that SeaBIOS reads only by CHS, and just large enough for a FAT16.
const SECTORS = 5760
const GEOMETRY = { heads: 2, sectorsPerTrack: 36 }
const BOOT = { start: 36, sectors: 36 }
const EXTENDED = { start: 72, sectors: SECTORS - 72 }
const BANK = { start: 108, sectors: SECTORS - 108 }
const FILES = ['vmkboot.gz', 'oem.tgz', 'license.tgz', 'mod.tgz']

const entryOf = (run: typeof BOOT, type: number, base = 0, status = 0): PartitionEntry => ({
  status,
  chsFirst: encodeChs(run.start, GEOMETRY),
  type,
  chsLast: encodeChs(run.start + run.sectors - 1, GEOMETRY),
  firstLba: run.start - base,
  sectors: run.sectors,
})

/** The MBR's code, and p4 as far as the loader goes. */
const bootCodeOf = (stick: string): { readonly mbr: Uint8Array; readonly loader: Buffer } => {
  const start = sfdiskDump(stick).find(({ slot }) => slot === 4)?.start ?? 0
  const [mbr, loader] = [Buffer.alloc(440), Buffer.alloc(17 * 512)]
  const file = openSync(stick, 'r')
  readSync(file, mbr, 0, mbr.length, 0)
  readSync(file, loader, 0, loader.length, start * 512)
  closeSync(file)
  // BPB_HiddSec, by which the boot sector finds the loader.
  loader.writeUInt32LE(BOOT.start, 0x1c)
  return { mbr, loader }
}

const makeBank = (folder: string, stick: string): string => {
  const files = join(folder, 'files')
  copyOut(stick, files)
  const config = readFileSync(join(files, 'boot.cfg'), 'utf8')
  const modules = FILES.slice(1).join(' --- ')
  writeFileSync(join(files, 'boot.cfg'), config.replace(/^modules=.*$/m, `modules=${modules}`))
  const volume = join(folder, 'floppy-bank.img')
  writeFileSync(volume, '')
  truncateSync(volume, BANK.sectors * 512)
  must('mkfs.fat', ['-F', '16', '-s', '1', '-R', '4', volume])
  must('mcopy', ['-i', volume, ...['boot.cfg', ...FILES].map(name => join(files, name)), '::'])
  return volume
}

/** A floppy disk with the boot code of a demo stick and its smaller files. */
export const makeFloppy = (folder: string, stick: string): string => {
  const { mbr, loader } = bootCodeOf(stick)
  const bank = entryOf(BANK, 6, EXTENDED.start)
  const partitions = [entryOf(EXTENDED, 5), emptyEntry(), emptyEntry(), entryOf(BOOT, 4, 0, ACTIVE)]
  const record = { bootCode: mbr, diskId: 1, reserved: 0, partitions, signature: BOOT_SIGNATURE }
  const floppy = join(folder, 'floppy.img')
  writeFileSync(floppy, MasterBootRecord.encode(record))
  truncateSync(floppy, SECTORS * 512)
  const file = openSync(floppy, 'r+')
  writeSync(file, loader, 0, loader.length, BOOT.start * 512)
  writeSync(file, encodeExtendedBootRecord(bank, undefined), 0, 512, EXTENDED.start * 512)
  const volume = readFileSync(makeBank(folder, stick))
  writeSync(file, volume, 0, volume.length, BANK.start * 512)
  closeSync(file)
  return floppy
}
