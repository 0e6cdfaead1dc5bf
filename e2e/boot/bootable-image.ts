import { mkdirSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { bootCfg, type FixtureImage, type FixtureOptions, makeImage, noise } from '../../testing/fixture-image.ts'
import { buildBootFiles, buildKernel } from './boot-files.ts'
import type { BootedModule } from './machine.ts'

const MODULES: readonly (readonly [string, number])[] = [
  ['vmk.gz', 2_134_871],
  ['sys.vgz', 9_417_233],
  ['cim.vgz', 1_903_459],
  ['oem.tgz', 8_911],
  ['license.tgz', 1_153],
  ['mod.tgz', 583_201],
]

/**
 * An image with a real SYSLINUX, GRUB started by it, and the test kernel in place of ESXi's; and what the kernel should
 * report about it.
 */
export const makeBootableImage = (
  folder: string,
  more: Partial<FixtureOptions> = {},
): FixtureImage & { readonly modules: BootedModule[] } => {
  mkdirSync(folder, { recursive: true })
  const names = MODULES.map(([name]) => name)
  const modules = MODULES.map(([path, bytes], i) => ({ path, bytes: noise(bytes, i + 1) }))
  const image = makeImage(folder, {
    bootBits: 12,
    bootSectors: 8160,
    bootSectorsPerCluster: 4,
    bankSectors: 40_000,
    bankSectorsPerCluster: 4,
    uuid: true,
    fragmented: true,
    files: [
      { path: 'boot.cfg', bytes: bootCfg(names) },
      { path: 'vmkboot.gz', bytes: buildKernel(folder) },
      ...modules,
    ],
    bootFiles: buildBootFiles(folder, names),
    ...more,
  })
  return {
    ...image,
    modules: modules.map(({ path, bytes }) => ({ name: path, bytes: bytes.length, crc32: crc32(bytes) >>> 0 })),
  }
}
