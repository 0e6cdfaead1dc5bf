import { latin1Bytes } from '../app/bytes/latin1.ts'
import { BOOT_SIGNATURE } from '../app/disk/boot-signature.ts'
import { ACTIVE, BOOT_CODE_BYTES, emptyEntry, MasterBootRecord, type PartitionEntry } from '../app/disk/mbr.ts'
import { NT_CASE, paddedName } from '../app/fat/short-name.ts'
import { makeVmwareUuidSector } from '../app/vmware/vmware-uuid.ts'
import { build, END, entry, type Fat12Parts } from './fat12-volume.ts'

/** LBAs in a 550 KiB image in the shape of ESXi's, with hand-made FAT12 volumes. Lengths in sectors. */
export const SMALL = {
  sectors: 1100,
  boot: { start: 32, sectors: 310 },
  extended: { start: 400, sectors: 680 },
  bank: { start: 432, sectors: 310 },
  secondRecord: 750,
  second: { start: 760, sectors: 310 },
} as const

export const GOOD_CONFIG =
  'kernel=vmkboot.gz\nkernelopt=\nmodules=vmk.gz --- sys.vgz\nbuild=4.0.0-175625\nupdated=1\nbootstate=0\n'

/** A file by its 8.3 name, in lower case. */
export const file = (name: string, firstCluster: number, size: number) => {
  const [base = '', extension = ''] = name.toUpperCase().split('.')
  const shortName = paddedName(base.padEnd(8) + extension)
  return { ...entry(name, firstCluster, size), shortName, ntCase: NT_CASE.base | NT_CASE.extension }
}

/** A boot bank: boot.cfg with this text at cluster 2, and the files it names. `parts` overrides that. */
export const bank = (config: string, parts: Fat12Parts = {}): Fat12Parts => {
  const text = latin1Bytes(config)
  return {
    root: [
      file('boot.cfg', 2, text.length),
      file('vmkboot.gz', 3, 100),
      file('vmk.gz', 4, 1000),
      file('sys.vgz', 300, 10),
    ],
    fat: { 2: END, 3: END, 4: 5, 5: END, 300: END },
    clusters: { 2: text },
    ...parts,
  }
}

export interface SmallImageParts {
  readonly boot?: Fat12Parts
  readonly bank?: Fat12Parts
  /** p6; an empty volume if left out. */
  readonly second?: Fat12Parts
  /** Whether sector 1 of p5 and p6 holds a VMware FAT UUID. */
  readonly uuid?: boolean
  readonly secondUuid?: boolean
  /** Bytes written over the finished image, by offset. */
  readonly over?: Readonly<Record<number, Uint8Array>>
}

export const partition = (type: number, firstLba: number, sectors: number, status = 0): PartitionEntry => ({
  ...emptyEntry(),
  status,
  type,
  firstLba,
  sectors,
})

export const record = (...partitions: PartitionEntry[]) => ({
  bootCode: new Uint8Array(BOOT_CODE_BYTES).fill(0xaa),
  diskId: 0xaaaa_aaaa,
  reserved: 0,
  partitions: [...partitions, emptyEntry(), emptyEntry(), emptyEntry(), emptyEntry()].slice(0, 4),
  signature: BOOT_SIGNATURE,
})

const UUID = Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i)

/** The master boot record of such an image, to change and write over it. */
export const smallRecord = (): MasterBootRecord =>
  record(
    partition(5, SMALL.extended.start, SMALL.extended.sectors),
    emptyEntry(),
    emptyEntry(),
    partition(4, SMALL.boot.start, SMALL.boot.sectors, ACTIVE),
  )

/** The first extended boot record: p5, and the link to p6. */
export const smallExtendedRecord = (): MasterBootRecord =>
  record(
    partition(6, SMALL.bank.start - SMALL.extended.start, SMALL.bank.sectors),
    partition(5, SMALL.secondRecord - SMALL.extended.start, 320),
  )

/** An ldlinux.sys of release 3, `bytes` bytes long, with its checksum: its 32-bit words add up to its magic number. */
export const ldlinux = (bytes = 700, version = '3.86'): Uint8Array => {
  const file = new Uint8Array(bytes).fill(0x5a)
  file.set(latin1Bytes(`\r\nSYSLINUX ${version} 2010-04-01\0`))
  const view = new DataView(file.buffer)
  const words = Math.floor(bytes / 4)
  view.setUint32(64, LDLINUX_MAGIC, true)
  if (Number(version.split('.')[0]) < 4) view.setUint16(72, words, true)
  else view.setUint32(76, words, true)
  const at = Number(version.split('.')[0]) < 4 ? 76 : 80
  view.setUint32(at, 0, true)
  let sum = 0
  for (let i = 0; i < words; i++) sum = (sum + view.getUint32(i * 4, true)) >>> 0
  view.setUint32(at, (LDLINUX_MAGIC - sum) >>> 0, true)
  return file
}

const LDLINUX_MAGIC = 0x3eb202fe

/** What every COM32 program of SYSLINUX 3 begins with. */
export const COM32 = Uint8Array.of(0xb8, 0xff, 0x4c, 0xcd, 0x21)

/** A boot volume: SYSLINUX, syslinux.cfg with this text, safeboot.c32 and mboot.c32. `parts` overrides that. */
export const smallBoot = (config: string, parts: Fat12Parts = {}): Fat12Parts => ({
  boot: { Signature_word: BOOT_SIGNATURE },
  root: [
    file('ldlinux.sys', 2, 700),
    file('syslinux.cfg', 3, config.length),
    file('safeboot.c32', 4, 300),
    file('mboot.c32', 5, 300),
  ],
  fat: { 2: 9, 3: END, 4: END, 5: END, 9: END },
  clusters: {
    2: ldlinux().subarray(0, 512),
    9: ldlinux().subarray(512),
    3: latin1Bytes(config),
    4: COM32,
    5: COM32,
  },
  ...parts,
})

/** Builds the image in memory that is not zero. */
export const smallImage = (parts: SmallImageParts = {}): Uint8Array => {
  const bytes = new Uint8Array(SMALL.sectors * 512).fill(0xaa)
  MasterBootRecord.encodeInto(bytes, 0, smallRecord())
  MasterBootRecord.encodeInto(bytes, SMALL.extended.start * 512, smallExtendedRecord())
  MasterBootRecord.encodeInto(bytes, SMALL.secondRecord * 512, record(partition(6, 10, SMALL.second.sectors)))
  bytes.set(build(parts.boot ?? smallBoot('default safeboot.c32\n')).bytes, SMALL.boot.start * 512)
  bytes.set(build(parts.bank ?? bank(GOOD_CONFIG)).bytes, SMALL.bank.start * 512)
  bytes.set(build(parts.second ?? {}).bytes, SMALL.second.start * 512)
  if (parts.uuid !== false) bytes.set(makeVmwareUuidSector(UUID), (SMALL.bank.start + 1) * 512)
  if (parts.secondUuid !== false) bytes.set(makeVmwareUuidSector(UUID.toReversed()), (SMALL.second.start + 1) * 512)
  for (const [offset, over] of Object.entries(parts.over ?? {})) bytes.set(over, Number(offset))
  return bytes
}
