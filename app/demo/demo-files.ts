import { latin1Bytes } from '../bytes/latin1.ts'
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

const textFile = (name: string, text: string, time: Time): DemoFile => {
  const bytes = latin1Bytes(text)
  return { name, size: bytes.length, time, fill: (at, target) => target.set(bytes.subarray(at, at + target.length)) }
}

// The names of an ESXi 4.0 boot bank, with sizes like theirs; none is a multiple of a cluster.
const KERNEL = noiseFile('vmkboot.gz', 18_347, [14, 22, 30])
const MODULES: readonly DemoFile[] = [
  noiseFile('vmk.gz', 2_134_871, [14, 22, 30]),
  noiseFile('sys.vgz', 29_417_233, [14, 22, 34]),
  noiseFile('cim.vgz', 11_903_459, [14, 22, 36], 2500),
  noiseFile('oem.tgz', 8_911, [14, 22, 36]),
  noiseFile('license.tgz', 1_153, [14, 22, 36]),
  noiseFile('mod.tgz', 583_201, [14, 22, 38]),
  noiseFile('pkgdb.tgz', 31_267, [14, 22, 38]),
  noiseFile('cimstg.tgz', 41_293, [14, 22, 40]),
]

const BOOT_CFG = [
  `kernel=${KERNEL.name}`,
  'kernelopt=',
  `modules=${MODULES.map(({ name }) => name).join(' --- ')}`,
  'build=4.0.0-175625',
  'updated=1',
  'bootstate=0',
  '',
].join('\n')

/** The boot bank of p5: a boot.cfg that VMware's loader would take, over files that hold noise. */
export const bankFiles = (): DemoFile[] => [textFile('boot.cfg', BOOT_CFG, [14, 22, 42]), KERNEL, ...MODULES]

const README = [
  'This is the Thinstick demo image. It has the partitions and the boot bank',
  'layout of an ESXi 4.0 image, and not one file of VMware or SYSLINUX: the',
  'files of the boot bank hold computed noise, and filler.bin only takes the',
  'room that a boot loader would. A stick made from it prints one sentence.',
  '',
].join('\r\n')

// Makes 488 clusters together with the readme: about 2000 sectors in use, as in the boot partition of the real image.
const FILLER_BYTES = 996_913

/** The boot partition p4. */
export const bootFiles = (): DemoFile[] => [
  textFile('readme.txt', README, [14, 20, 0]),
  noiseFile('filler.bin', FILLER_BYTES, [14, 20, 2]),
]

const STORE_README = 'The real image keeps VMware Tools and the vSphere Client here.\r\n'

/** The store p8. */
export const storeFiles = (): DemoFile[] => [textFile('readme.txt', STORE_README, [14, 25, 10])]
