import { latin1Bytes } from '../bytes/latin1.ts'
import { greeterCode } from './greeter-code.ts'
import { fillNoise } from './noise.ts'

/** A file of the demo image, with an 8.3 name in lower case like the installer's own. `size` in bytes. */
export interface DemoFile {
  readonly name: string
  readonly size: number
  /** Hour, minute and even second on the image's only day, 9 July 2009. */
  readonly time: readonly [number, number, number]
  /** Clusters in the first piece of a file that is split in two, with the next file in between. */
  readonly firstPiece?: number
  /** Fills `target` with the bytes from `offset`. */
  fill(offset: number, target: Uint8Array): void
}

type Time = DemoFile['time']

/** A file of the boot bank, with the CRC-32 that the greeter compares it with. */
interface BankFile extends DemoFile {
  readonly crc32: number
}

const noiseFile = (name: string, size: number, time: Time, firstPiece?: number): DemoFile => {
  const seed = seedOf(name)
  return {
    name,
    size,
    time,
    ...(firstPiece === undefined ? {} : { firstPiece }),
    fill: (offset, target) => fillNoise(seed, offset, target),
  }
}

/** A different number for each name (FNV-1a). */
const seedOf = (name: string): number => {
  let seed = 0x811c9dc5
  for (const char of name) seed = Math.imul(seed ^ char.charCodeAt(0), 0x01000193)
  return seed >>> 0
}

/** The same file with other bytes at its start. */
const beginningWith = (bytes: Uint8Array, file: DemoFile): DemoFile => ({
  ...file,
  fill: (at, target) => {
    file.fill(at, target)
    target.set(bytes.subarray(at, at + target.length))
  },
})

const textFile = (name: string, text: string, time: Time): DemoFile => {
  const bytes = latin1Bytes(text)
  return { name, size: bytes.length, time, fill: (at, target) => target.set(bytes.subarray(at, at + target.length)) }
}

const summed = (file: DemoFile, crc32: number): BankFile => ({ ...file, crc32 })

// The names of an ESXi 4.0 boot bank, with sizes like theirs; none is a multiple of a cluster. The checksums are
// written down because computing them takes a moment; a test does.
const KERNEL = summed(beginningWith(greeterCode(), noiseFile('vmkboot.gz', 18_347, [14, 22, 30])), 0x64b9_7f02)
const MODULES: readonly BankFile[] = [
  summed(noiseFile('vmk.gz', 2_134_871, [14, 22, 30]), 0x22cb_617f),
  summed(noiseFile('sys.vgz', 29_417_233, [14, 22, 34]), 0x5639_0d1b),
  summed(noiseFile('cim.vgz', 11_903_459, [14, 22, 36], 2500), 0xd6f8_c05b),
  summed(noiseFile('oem.tgz', 8_911, [14, 22, 36]), 0x59d0_321c),
  summed(noiseFile('license.tgz', 1_153, [14, 22, 36]), 0x685e_284d),
  summed(noiseFile('mod.tgz', 583_201, [14, 22, 38]), 0x70f0_018e),
  summed(noiseFile('pkgdb.tgz', 31_267, [14, 22, 38]), 0x2b77_21b2),
  summed(noiseFile('cimstg.tgz', 41_293, [14, 22, 40]), 0x4bc5_8cf7),
]

const BUILD = '4.0.0-175625'

/** "vmkboot.gz=1a2b3c4d", a word of the greeter's command line. */
const checksum = ({ name, crc32 }: BankFile): string => `${name}=${crc32.toString(16).padStart(8, '0')}`

const BOOT_CFG = [
  `kernel=${KERNEL.name}`,
  `kernelopt=${[`build=${BUILD}`, ...[KERNEL, ...MODULES].map(checksum)].join(' ')}`,
  `modules=${MODULES.map(({ name }) => name).join(' --- ')}`,
  `build=${BUILD}`,
  'updated=1',
  'bootstate=0',
  '',
].join('\n')

/** The boot bank of p5: a boot.cfg that VMware's loader would take, over a kernel that greets and files of noise. */
export const bankFiles = (): DemoFile[] => [textFile('boot.cfg', BOOT_CFG, [14, 22, 42]), KERNEL, ...MODULES]

const README = [
  'This is the Thinstick demo image. It has the partitions and the boot bank',
  'layout of an ESXi 4.0 image, and not one file of VMware or SYSLINUX: a loader',
  "of Thinstick's own starts a kernel that greets you and lists the files of the",
  'boot bank, which hold computed noise. filler.bin only takes the room that a',
  'boot loader would.',
  '',
].join('\r\n')

// Makes 484 clusters together with the readme: about 2000 sectors in use, as in the boot partition of the real image.
const FILLER_BYTES = 988_721

/** The boot partition p4. */
export const bootFiles = (): DemoFile[] => [
  textFile('readme.txt', README, [14, 20, 0]),
  noiseFile('filler.bin', FILLER_BYTES, [14, 20, 2]),
]

const STORE_README = 'The real image keeps VMware Tools and the vSphere Client here.\r\n'

/** The store p8. */
export const storeFiles = (): DemoFile[] => [textFile('readme.txt', STORE_README, [14, 25, 10])]
