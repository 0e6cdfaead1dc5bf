import { bootCfg, type FixtureImage, makeImage, noise } from './fixture-image.ts'
import { tinyKernel } from './tiny-kernel.ts'

/** Makes an image with a kernel and two modules, 2 MB of files, in `folder`: quick to pack and to build. */
export const makeTwoModuleImage = (folder: string): FixtureImage =>
  makeImage(folder, {
    bootBits: 12,
    bootSectors: 8160,
    bootSectorsPerCluster: 4,
    bankSectors: 20_000,
    bankSectorsPerCluster: 2,
    uuid: true,
    fragmented: false,
    files: [
      { path: 'boot.cfg', bytes: bootCfg(['vmk.gz', 'sys.vgz']) },
      { path: 'vmkboot.gz', bytes: tinyKernel(18_347) },
      { path: 'vmk.gz', bytes: noise(300_001, 2) },
      { path: 'sys.vgz', bytes: noise(1_500_000, 3) },
    ],
  })
