import { type ByteSource, readBytes } from '../bytes/byte-source.ts'
import { latin1 } from '../bytes/latin1.ts'
import { SECTOR } from '../bytes/units.ts'
import { bootSectorCode, codeField } from '../demo/boot-code.ts'
import { DEMO_MAKER } from '../demo/demo-maker.ts'
import { LOADER_SECTORS, loaderCode } from '../demo/loader-code.ts'
import { BOOT_CODE_BYTES } from '../fat/fat-boot-sector.ts'
import type { FatVolume } from '../fat/fat-volume.ts'

/** `unknown`: not the loader that this release puts into the demo image; damaged, or an earlier one. */
export type DemoLoader = 'intact' | 'unknown'

/**
 * The state of the demo image's loader in a boot volume; undefined if the volume is not the demo image's. Rejects if
 * the source ends too early.
 */
export const readDemoLoader = async (part: ByteSource, { boot }: FatVolume): Promise<DemoLoader | undefined> => {
  if (boot.BS_OEMName !== DEMO_MAKER) return undefined
  const sector = latin1(boot.BS_BootCode) === latin1(codeField(bootSectorCode(), BOOT_CODE_BYTES))
  const loader = await readBytes(part, SECTOR, LOADER_SECTORS * SECTOR)
  return sector && latin1(loader) === latin1(loaderCode()) ? 'intact' : 'unknown'
}
