import { mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { must } from './command.ts'
import { type JudgedFile, sha256Of } from './judges.ts'

/** An image in the shape of ESXi's, made only with sfdisk, mkfs.fat, mtools and syslinux. Sizes in sectors. */
export interface FixtureOptions {
  readonly bootBits: 12 | 16
  readonly bootSectors: number
  readonly bootSectorsPerCluster: number
  readonly bankSectors: number
  readonly bankSectorsPerCluster: number
  /** Size of p6, room for a second bank; it stays empty. 8192 by default. */
  readonly secondSectors?: number
  readonly uuid: boolean
  /** p7 and p8, with these files in p8. */
  readonly rest?: {
    readonly coreDumpSectors: number
    readonly storeSectors: number
    readonly files: FixtureOptions['files']
  }
  /** Files for the boot partition, instead of an empty safeboot. */
  readonly bootFiles?: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** Whether smaller files in between are deleted again, so that later files end up in pieces. */
  readonly fragmented: boolean
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
}

export interface FixtureImage {
  readonly path: string
  readonly boot: { readonly start: number; readonly sectors: number }
  readonly bank: { readonly start: number; readonly sectors: number }
  readonly second: { readonly start: number; readonly sectors: number }
  readonly files: readonly JudgedFile[]
  /** Those of p8. */
  readonly storeFiles: readonly JudgedFile[]
}

const TRACK = 32
const BOOT_START = 32
// 2009-07-09 14:22:42 UTC; FAT keeps even seconds.
const MODIFIED = 1_247_149_362

const ALIGN = 2048

/** Deterministic bytes that neither compress nor contain long runs of zeros. */
export const noise = (length: number, seed: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = seed * 2_654_435_761 + 1
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    bytes[i] = state >>> 24
  }
  return bytes
}

/** A valid boot.cfg with these modules. */
export const bootCfg = (modules: readonly string[]): Uint8Array =>
  Buffer.from(
    `kernel=vmkboot.gz\nkernelopt=\nmodules=${modules.join(' --- ')}\nbuild=4.0.0-175625\nupdated=1\nbootstate=0\n`,
  )

/** Makes the image in `folder`. Later options override the usual small image. */
export const makeImage = (folder: string, options: FixtureOptions): FixtureImage => {
  const extended = Math.ceil((BOOT_START + options.bootSectors) / ALIGN) * ALIGN
  const bank = { start: extended + TRACK, sectors: options.bankSectors }
  const second = { start: bank.start + bank.sectors + TRACK, sectors: options.secondSectors ?? 8192 }
  const dump = { start: second.start + second.sectors + TRACK, sectors: options.rest?.coreDumpSectors ?? 0 }
  const store = { start: dump.start + dump.sectors + TRACK, sectors: options.rest?.storeSectors ?? 0 }
  const end = options.rest ? store.start + store.sectors : second.start + second.sectors
  const path = join(folder, 'esxi.dd')
  writeFileSync(path, '')
  truncateSync(path, Math.ceil((end + ALIGN) / ALIGN) * ALIGN * 512)
  const table = [
    'label: dos',
    `1 : start=${extended}, size=${end - extended}, type=5`,
    `4 : start=${BOOT_START}, size=${options.bootSectors}, type=4, bootable`,
    `5 : start=${bank.start}, size=${bank.sectors}, type=6`,
    `6 : start=${second.start}, size=${second.sectors}, type=6`,
    ...(options.rest
      ? [
          `7 : start=${dump.start}, size=${dump.sectors}, type=fc`,
          `8 : start=${store.start}, size=${store.sectors}, type=6`,
        ]
      : []),
  ]
  must('sfdisk', ['--quiet', '--force', '--no-reread', path], `${table.join('\n')}\n`)
  const boot = { start: BOOT_START, sectors: options.bootSectors }
  putVolume(path, boot.start, makeBootVolume(folder, options))
  const { volume, files } = makeBank(folder, options)
  putVolume(path, bank.start, volume)
  const storeFiles = options.rest ? makeStore(path, folder, store, options.rest.files) : []
  must('dd', ['if=/usr/lib/syslinux/mbr/mbr.bin', `of=${path}`, 'bs=440', 'count=1', 'conv=notrunc', 'status=none'])
  return { path, boot, bank, second, files, storeFiles }
}

/** Puts a volume into an image that has only zeros there; `start` in sectors. */
const putVolume = (image: string, start: number, volume: string): void => {
  const place = ['oflag=seek_bytes', `seek=${start * 512}`, 'conv=notrunc,sparse']
  must('dd', [`if=${volume}`, `of=${image}`, 'bs=1M', ...place, 'status=none'])
}

const format = (volume: string, sectors: number, args: readonly string[]): void => {
  writeFileSync(volume, '')
  truncateSync(volume, sectors * 512)
  must('mkfs.fat', [...args, volume])
}

const USUAL_BOOT_FILES = [
  { path: 'syslinux.cfg', bytes: Buffer.from('default safeboot.c32\n') },
  { path: 'safeboot.c32', bytes: noise(60_000, 9) },
  { path: 'mboot.c32', bytes: noise(20_000, 8) },
]

const makeBootVolume = (folder: string, options: FixtureOptions): string => {
  const { bootBits, bootSectors, bootSectorsPerCluster, bootFiles = USUAL_BOOT_FILES } = options
  const volume = join(folder, 'boot.fat')
  const shape = ['-F', String(bootBits), '-s', String(bootSectorsPerCluster), '-g', '64/32', '-h', String(BOOT_START)]
  format(volume, bootSectors, [...shape, '-n', 'ESXI', '-i', '1234abcd'])
  must('syslinux', ['--install', volume])
  for (const { path, bytes } of bootFiles) {
    const file = join(folder, path)
    writeFileSync(file, bytes)
    must('mcopy', ['-i', volume, file, `::${path}`])
  }
  return volume
}

const makeBank = (folder: string, options: FixtureOptions): { volume: string; files: JudgedFile[] } => {
  const volume = join(folder, 'bank.fat')
  format(volume, options.bankSectors, [
    ...['-F', '16', '-s', String(options.bankSectorsPerCluster), '-R', '4', '-n', 'HYPERVISOR1', '-i', '5a5a1234'],
  ])
  const source = join(folder, 'files')
  const holes = options.fragmented ? makeHoles(volume, folder) : []
  const files = putFiles(volume, source, options.files)
  if (holes.length > 0) must('mdel', ['-i', volume, ...holes])
  if (options.uuid) {
    const sector = join(folder, 'uuid')
    writeFileSync(
      sector,
      Buffer.concat([Buffer.from('VMWARE FAT16    '), Buffer.from(noise(16, 3)), Buffer.alloc(480)]),
    )
    must('dd', [`if=${sector}`, `of=${volume}`, 'bs=512', 'seek=1', 'conv=notrunc', 'status=none'])
  }
  return { volume, files }
}

/** Puts files into a volume, by way of `source`, and returns them in the order of their paths. */
const putFiles = (volume: string, source: string, files: FixtureOptions['files']): JudgedFile[] => {
  for (const name of new Set(files.flatMap(({ path }) => foldersOf(path)))) must('mmd', ['-i', volume, `::${name}`])
  return files
    .map(({ path, bytes }, index): JudgedFile => {
      const file = join(source, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
      const modified = MODIFIED + index * 60
      utimesSync(file, modified, modified)
      must('mcopy', ['-m', '-o', '-i', volume, file, `::${path}`])
      return { path, size: bytes.length, sha256: sha256Of(bytes), modified }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const makeStore = (
  image: string,
  folder: string,
  { start, sectors }: { readonly start: number; readonly sectors: number },
  files: FixtureOptions['files'],
): readonly JudgedFile[] => {
  const volume = join(folder, 'store.fat')
  format(volume, sectors, ['-F', '16', '-n', 'STORE', '-i', '5a5a1236'])
  const made = putFiles(volume, join(folder, 'store-files'), files)
  putVolume(image, start, volume)
  return made
}

/** Many small files, every second one deleted, so that later files end up in pieces. Returns those that are left. */
const makeHoles = (volume: string, folder: string): string[] => {
  const filler = join(folder, 'filler')
  writeFileSync(filler, noise(9000, 77))
  const names = Array.from({ length: 40 }, (_, i) => `::hole${i}.tmp`)
  for (const name of names) must('mcopy', ['-i', volume, filler, name])
  must('mdel', ['-i', volume, ...names.filter((_, i) => i % 2 === 0)])
  return names.filter((_, i) => i % 2 === 1)
}

/** The folders above a path, outermost first. */
const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, i, names) => names.slice(0, i + 1).join('/'))
