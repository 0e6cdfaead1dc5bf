import { gzipSync } from 'node:zlib'
import { Random } from '../random.ts'
import { type Disk, type DiskSpec, makeDisk } from './disk.ts'
import type { FileSpec, VolumeSpec } from './volume.ts'

const noise = (length: number, seed: string): Uint8Array => new Random(seed).bytes(length)
const text = (value: string): Uint8Array => Uint8Array.from(value, char => char.charCodeAt(0))

/** An ELF program with a multiboot header in its first 8 KiB, which is what VMware's loader requires of a kernel. */
const kernel = (): Uint8Array => {
  const bytes = new Uint8Array(4096)
  const view = new DataView(bytes.buffer)
  // ELF32, little-endian, executable, i386, one program header.
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1])
  view.setUint16(16, 2, true)
  view.setUint16(18, 3, true)
  view.setUint32(20, 1, true)
  view.setUint32(24, 0x10_0000, true)
  view.setUint32(28, 52, true)
  view.setUint16(40, 52, true)
  view.setUint16(42, 32, true)
  view.setUint16(44, 1, true)
  view.setUint32(52, 1, true)
  view.setUint32(56, 0x200, true)
  view.setUint32(60, 0x10_0000, true)
  view.setUint32(64, 0x10_0000, true)
  view.setUint32(68, 64, true)
  view.setUint32(72, 64, true)
  const magic = 0x1bad_b002
  view.setUint32(0x100, magic, true)
  view.setUint32(0x104, 0, true)
  view.setUint32(0x108, -magic >>> 0, true)
  return new Uint8Array(gzipSync(bytes))
}

const packed = (length: number, seed: string): Uint8Array => new Uint8Array(gzipSync(noise(length, seed), { level: 1 }))

export interface BankChoices {
  readonly updated?: number
  readonly state?: number
  readonly build?: string
}

/** boot.cfg and the files that it names. */
const bankFiles = ({ updated = 1, state = 0, build = '4.0.0-175625' }: BankChoices = {}): FileSpec[] => {
  const modules: FileSpec[] = [
    { path: 'vmk.gz', bytes: packed(5000, 'vmk') },
    { path: 'sys.vgz', bytes: packed(9000, 'sys') },
    { path: 'oem.tgz', bytes: packed(700, 'oem') },
  ]
  const names = modules.map(({ path }) => path).join(' --- ')
  const config = `kernel=vmkboot.gz\nkernelopt=\nmodules=${names}\nbuild=${build}\nupdated=${updated}\nbootstate=${state}\n`
  return [{ path: 'boot.cfg', bytes: text(config) }, { path: 'vmkboot.gz', bytes: kernel() }, ...modules]
}

const loader = (): Uint8Array => {
  const bytes = noise(3000, 'ldlinux')
  bytes.set(text('\r\nSYSLINUX 3.86 '))
  return bytes
}

const com32 = (seed: string): Uint8Array => {
  const bytes = noise(2000, seed)
  bytes.set([0xb8, 0xff, 0x4c, 0xcd, 0x21])
  return bytes
}

const bootFiles = (): FileSpec[] => [
  { path: 'ldlinux.sys', bytes: loader() },
  { path: 'syslinux.cfg', bytes: text('default safeboot.c32\n') },
  { path: 'safeboot.c32', bytes: com32('safeboot') },
  { path: 'mboot.c32', bytes: com32('mboot') },
]

type Volume = Omit<VolumeSpec, 'hidden'>

const volume = (files: readonly FileSpec[], more: Partial<Volume> = {}): Volume => ({
  bits: 12,
  sectorsPerCluster: 1,
  clusters: 300,
  reserved: 4,
  fats: 2,
  rootEntries: 64,
  label: undefined,
  uuid: undefined,
  fragmented: false,
  files,
  ...more,
})

const UUID = noise(16, 'uuid')
const bank = (files: readonly FileSpec[], more: Partial<Volume> = {}): Volume =>
  volume(files, { uuid: UUID, label: 'Hypervisor1', ...more })

const BOOT = volume(bootFiles(), { reserved: 1 })
const EMPTY = bank([], { label: 'Hypervisor2' })

const folders = (): FileSpec[] => [
  { path: 'extra/readme.txt', bytes: text('One file in a folder.\n') },
  { path: 'extra/deep/deeper/a long name in a folder.tgz', bytes: packed(2500, 'long') },
  { path: 'extra/empty.txt', bytes: new Uint8Array() },
  { path: 'Grüße aus München.tgz', bytes: packed(1800, 'gruesse') },
  { path: 'a name that takes three slots of its directory.vgz', bytes: packed(900, 'slots') },
]

const many = (): FileSpec[] =>
  Array.from({ length: 150 }, (_, i) => ({ path: `many/file${i}.dat`, bytes: noise(40 + (i % 7) * 100, `many${i}`) }))

const SPECS: readonly DiskSpec[] = [
  { title: 'FAT12 all over', boot: BOOT, logicals: [bank(bankFiles()), EMPTY], bootType: 4, bankType: 6 },
  {
    title: 'folders, long names and larger clusters',
    boot: volume(bootFiles(), { reserved: 1, sectorsPerCluster: 4, clusters: 200, label: 'BOOT' }),
    logicals: [bank([...bankFiles(), ...folders()], { sectorsPerCluster: 8, clusters: 80 }), EMPTY],
    bootType: 1,
    bankType: 6,
  },
  {
    title: 'a bank in pieces, one FAT',
    boot: volume(bootFiles(), { fragmented: true, fats: 1 }),
    logicals: [bank([...bankFiles(), ...folders()], { fragmented: true, fats: 1, clusters: 400 })],
    bootType: 4,
    bankType: 14,
  },
  {
    title: 'FAT16 bank, the newer one in p6',
    boot: BOOT,
    logicals: [
      bank(bankFiles({ updated: 3 })),
      bank(bankFiles({ updated: 7, build: '4.0.0-208167' }), { bits: 16, clusters: 4200, rootEntries: 512 }),
      undefined,
    ],
    bootType: 4,
    bankType: 6,
  },
  {
    title: 'FAT16 boot partition with small clusters',
    boot: volume(bootFiles(), { bits: 16, clusters: 4300, reserved: 1, rootEntries: 512 }),
    logicals: [bank([...bankFiles({ state: 1 }), ...many()], { clusters: 1200, rootEntries: 128 }), EMPTY],
    bootType: 6,
    bankType: 6,
  },
  {
    title: 'p5 invalid, without a UUID, p6 live',
    boot: volume(bootFiles(), { sectorsPerCluster: 2 }),
    logicals: [
      bank(bankFiles({ state: 3 }), { uuid: undefined, label: undefined }),
      bank([...bankFiles({ updated: 2 }), ...folders()], { sectorsPerCluster: 2 }),
    ],
    bootType: 4,
    bankType: 6,
  },
]

/** Disks of every shape, each made once. Some are 600 KB, the largest 3 MB. */
export const makeShapes = (): Disk[] => SPECS.map(makeDisk)

/** A disk whose bank holds several megabytes, so that a job has many requests. */
export const makeLargeDisk = (): Disk => {
  const large = Array.from({ length: 6 }, (_, i) => ({ path: `part${i}.vgz`, bytes: noise(900_000, `large${i}`) }))
  return makeDisk({
    title: 'a bank of some megabytes',
    boot: BOOT,
    logicals: [
      bank([...bankFiles(), ...large], {
        bits: 16,
        sectorsPerCluster: 2,
        clusters: 6000,
        rootEntries: 512,
        fragmented: true,
      }),
      EMPTY,
    ],
    bootType: 4,
    bankType: 6,
  })
}
